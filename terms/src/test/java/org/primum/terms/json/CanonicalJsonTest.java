package org.primum.terms.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  /// RFC 8785 §3.2.3: the property-sorting example, keys reduced to their expected order.
  @Test
  void sortsNamesByUtf16CodeUnits() {
    String text =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",\
        "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",\
        "\\u00f6":"Latin Small Letter O With Diaeresis"}
        """;
    assertThat(CanonicalJson.text(StrictJson.read(text)))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\","
                + "\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  /// RFC 8785 §3.2.4: the bytes of the sample's string and literals members.
  @Test
  void writesTheBytesOfTheSpecification() {
    String text =
        "{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
            + "\"literals\":[null,true,false]}";
    String expected =
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a22"
            + "e282ac245c75303030665c6e412742 5c225c5c5c5c5c222f227d";
    assertThat(CanonicalJson.bytes(StrictJson.read(text)))
        .isEqualTo(HexFormat.of().parseHex(expected.replace(" ", "")));
  }

  @Test
  void readsBackWhatItWrote() {
    Json value =
        Json.object()
            .put("stream", "change/C-1")
            .put("seq", 7)
            .put("tab", "a\tb\u0001\u007f")
            .put("done", true)
            .build();
    assertThat(StrictJson.canonical(CanonicalJson.bytes(value))).isEqualTo(value);
    assertThat(new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"done\":true,\"seq\":7,\"stream\":\"change/C-1\",\"tab\":\"a\\tb\\u0001\u007f\"}");
  }
}
