package org.primum.terms.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "1.0",
        "1e3",
        "-0",
        "01",
        "+1",
        ".5",
        "NaN",
        "Infinity",
        "9007199254740992",
        "-9007199254740992",
        "99999999999999999999",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\u12g4\"",
        "\"\\x\"",
        "\"\\",
        "\"open",
        "\"tab\there\"",
        "tru",
        "true false",
        "{a:1}",
        "'a'",
        "// comment\n1",
        "\uFEFF1"
      })
  void refusesWhatTwoReadersCouldReadDifferently(String text) {
    assertThatThrownBy(() -> StrictJson.read(text))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("offset");
  }

  @Test
  void refusesMalformedUtf8() {
    assertThatThrownBy(() -> StrictJson.read(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void refusesNestingDeeperThanSixtyFour() {
    assertThat(StrictJson.read("[".repeat(64) + "1" + "]".repeat(64))).isInstanceOf(Json.Arr.class);
    assertThatThrownBy(() -> StrictJson.read("[".repeat(100_000)))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("deeper than 64");
  }

  @Test
  void keepsTheLargestIntegerExact() {
    assertThat(StrictJson.read("9007199254740991")).isEqualTo(Json.of(9007199254740991L));
    assertThat(StrictJson.read("-9007199254740991")).isEqualTo(Json.of(-9007199254740991L));
  }

  @Test
  void namesTheSecondOfTwoEqualNames() {
    assertThatThrownBy(() -> StrictJson.read("{\"a\":1, \"a\":2}"))
        .hasMessage("malformed JSON at offset 8: name `a` stands twice in one object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"b\":1,\"a\":2}", " 1", "\"\\/\"", "\"\\u0061\"", "{\"a\": 1}"})
  void refusesAnotherSpellingOfACanonicalValue(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(StrictJson.read(bytes)).isNotNull();
    assertThatThrownBy(() -> StrictJson.canonical(bytes))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("canonical");
  }
}
