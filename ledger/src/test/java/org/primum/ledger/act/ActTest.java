package org.primum.ledger.act;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

final class ActTest {
  private static final String WRITTEN =
      "{\"actor\":{\"name\":\"Demo Person\",\"person\":\"p-demo\",\"role\":\"registrar\"},"
          + "\"at\":\"2026-11-24T08:00:00Z\",\"events\":[{\"event\":\"noted\",\"words\":\"yes\"}],"
          + "\"facts\":{},\"seq\":0,\"stream\":\"roster\",\"type\":\"roster.noted\",\"v\":1}";

  @Test
  void writesItsOneSpelling() {
    assertThat(new String(Acts.saying("roster", 0, "yes").bytes(), UTF_8)).isEqualTo(WRITTEN);
  }

  @Test
  void readsWhatItWrote() {
    Act act = Acts.saying("change/C-2026-014", 7, "Ğ ı İ \uD83C\uDFE5");
    assertThat(Act.of(act.bytes())).isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"v\":1}                      | ~\"v\":1} ~",
        "\"v\":1}                      | \"v\":1,\"x\":1}",
        ",\"v\":1}                     | }",
        "\"v\":1}                      | \"v\":0}",
        "\"v\":1}                      | \"v\":1.0}",
        "\"v\":1}                      | \"v\":2147483648}",
        "\"seq\":0                     | \"seq\":-1",
        "\"seq\":0                     | \"seq\":\"0\"",
        "\"facts\":{}                  | \"facts\":[]",
        "\"facts\":{}                  | \"facts\":null",
        "08:00:00Z                     | 08:00:00.000Z",
        "08:00:00Z                     | 08:00:00+00:00",
        "08:00:00Z                     | 25:00:00Z",
        "\"roster\"                    | \"Roster\"",
        "\"roster\"                    | \"roster/\"",
        "\"roster\"                    | \"roster/../x\"",
        "roster.noted                  | noted",
        "\"noted\",                    | \"was noted\",",
        "{\"event\":\"noted\",\"words\":\"yes\"} | ~~",
        "{\"event\":\"noted\",\"words\":\"yes\"} | {\"words\":\"yes\"}",
        "{\"event\":\"noted\",\"words\":\"yes\"} | 1",
        "Demo Person                   | ~ ~",
        "\"p-demo\"                    | \"p demo\"",
        "\"role\":\"registrar\"        | \"role\":\"registrar\",\"x\":1",
        "yes                           | \\u0079es",
        "{\"actor\"                    | [{\"actor\"",
      })
  void refusesEveryOtherSpelling(String found, String replacedBy) {
    assertThat(WRITTEN).contains(found);
    byte[] bytes = WRITTEN.replace(found, replacedBy).getBytes(UTF_8);
    assertThatThrownBy(() -> Act.of(bytes)).isInstanceOf(MalformedAct.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "1", "\"act\"", "{}"})
  void refusesWhatIsNoAct(String text) {
    assertThatThrownBy(() -> Act.of(text.getBytes(UTF_8))).isInstanceOf(MalformedAct.class);
  }

  @Test
  void refusesOneByteTooMany() {
    int room = Act.LARGEST_BYTES - Acts.overhead("roster", 0);
    assertThat(Acts.saying("roster", 0, "x".repeat(room)).bytes()).hasSize(Act.LARGEST_BYTES);
    assertThatThrownBy(() -> Acts.saying("roster", 0, "x".repeat(room + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65,535");
    assertThatThrownBy(() -> Act.of(new byte[Act.LARGEST_BYTES + 1]))
        .isInstanceOf(MalformedAct.class)
        .hasMessageContaining("65535");
  }

  @Test
  void countsBytesNotCharacters() {
    int room = Act.LARGEST_BYTES - Acts.overhead("roster", 0);
    assertThatThrownBy(() -> Acts.saying("roster", 0, "é".repeat(room)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesATimeThatHasNoFourDigitYear() {
    Actor actor = new Actor(new PersonId("p-demo"), "Demo Person", new RoleId("registrar"));
    List<Json.Obj> events = List.of(Json.object().put("event", "noted").build());
    Json.Obj facts = Json.object().build();
    assertThatThrownBy(
            () -> new Act("roster.noted", 1, "roster", 0, Instant.MAX, actor, facts, events))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("years");
  }

  @Test
  void refusesNestingThatCouldNotBeReadBack() {
    assertThat(Act.of(nested(60).bytes())).isEqualTo(nested(60));
    assertThatThrownBy(() -> nested(61))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nesting");
  }

  private static Act nested(int levels) {
    Json value = Json.object().build();
    for (int i = 1; i < levels; i++) {
      value = Json.object().put("in", value).build();
    }
    Actor actor = new Actor(new PersonId("p-demo"), "Demo Person", new RoleId("registrar"));
    return new Act(
        "roster.noted",
        1,
        "roster",
        0,
        Instant.EPOCH,
        actor,
        (Json.Obj) value,
        List.of(Json.object().put("event", "noted").build()));
  }
}
