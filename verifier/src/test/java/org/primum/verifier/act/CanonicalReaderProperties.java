package org.primum.verifier.act;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// The verifier's reader and the ledger's, written apart, must accept the same bytes.
final class CanonicalReaderProperties {
  private static final long SEED = 8_785;
  private static final String UNITS =
      "ab\"\\/\b\t\n\u000b\u001f\u007f\u00e9\u0131\u2028\uffee0 {}[]:,";

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void acceptsWhatTheCanonicalWriterWrites() {
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = CanonicalJson.bytes(value(4));
      assertThat(accepts(bytes)).as("seed %d: %s", SEED, new String(bytes, UTF_8)).isTrue();
    }
  }

  @Test
  void agreesWithTheStrictReaderOnEveryMutation() {
    int refused = 0;
    for (int i = 0; i < 60_000; i++) {
      byte[] bytes = mutated(CanonicalJson.bytes(value(3)));
      boolean strict = strictlyCanonical(bytes);
      assertThat(accepts(bytes))
          .as("seed %d, round %d: %s", SEED, i, new String(bytes, UTF_8))
          .isEqualTo(strict);
      refused += strict ? 0 : 1;
    }
    assertThat(refused).isBetween(10_000, 59_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "01",
        "-0",
        "+1",
        "1.0",
        "1e1",
        "9007199254740992",
        "-9007199254740992",
        "99999999999999999",
        "-",
        "nul",
        "nullx",
        "True",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "[1,]",
        "[1 ,2]",
        "[",
        "\"",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\\u000A\"",
        "\"\\u001F\"",
        "\"\\u000b",
        "\"\\ud83c\\udfe5\"",
        "\"\\x\"",
        "\"\\",
        "\u0000"
      })
  void refusesEveryOtherSpelling(String text) {
    assertThatThrownBy(() -> CanonicalReader.read(text.getBytes(UTF_8)))
        .isInstanceOf(NotAnAct.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "9007199254740991",
        "\"\\u000b\\u001f\u007f/\\b\\t\\n\\f\\r\\\"\\\\\"",
        "{\"\":1,\"1\":[],\"a\":{}}",
        "{\"\uD83C\uDFE5\":1,\"\uffee\":2}",
        "[true,false,null]"
      })
  void acceptsTheCanonicalSpelling(String text) {
    assertThat(accepts(text.getBytes(UTF_8))).isTrue();
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThatThrownBy(() -> CanonicalReader.read("[".repeat(60_000).getBytes(UTF_8)))
        .isInstanceOf(NotAnAct.class);
  }

  private static boolean accepts(byte[] bytes) {
    try {
      CanonicalReader.read(bytes);
      return true;
    } catch (NotAnAct e) {
      return false;
    }
  }

  private static boolean strictlyCanonical(byte[] bytes) {
    try {
      StrictJson.canonical(bytes);
      return true;
    } catch (MalformedJson e) {
      return false;
    }
  }

  private byte[] mutated(byte[] bytes) {
    byte[] mutated = bytes.clone();
    switch (random.nextInt(3)) {
      case 0 -> mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      case 1 -> mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
      default -> {
        int a = random.nextInt(mutated.length);
        int b = random.nextInt(mutated.length);
        byte kept = mutated[a];
        mutated[a] = mutated[b];
        mutated[b] = kept;
      }
    }
    return mutated;
  }

  private Json value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> new Json.Null();
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> Json.of(random.nextLong(-Json.LARGEST_INTEGER, Json.LARGEST_INTEGER + 1));
      case 3 -> Json.of(random.nextInt(-20, 20));
      case 4 -> Json.of(text());
      case 5 -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(depth - 1));
        }
        yield new Json.Arr(items);
      }
      default -> {
        java.util.Map<String, Json> members = new java.util.HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          members.put(text(), value(depth - 1));
        }
        yield new Json.Obj(members);
      }
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(
          random.nextInt(8) == 0 ? "\uD83C\uDFE5" : UNITS.charAt(random.nextInt(UNITS.length())));
    }
    return text.toString();
  }
}
