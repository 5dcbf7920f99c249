package org.primum.evidence.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.primum.evidence.Bedside;
import org.primum.evidence.Bedside.Above;
import org.primum.terms.json.Json;

class SubgroupTest {
  private static ReplayReport report(Stay... stays) {
    return Replay.run(Above.of(100), Bedside.cohort(stays), ReplayOptions.on(1, System::nanoTime));
  }

  @Test
  void countsEveryStayOncePerAttribute() {
    Stay medical = Bedside.with(Bedside.stay("a", -1, 120), Map.of("unit", "medical ICU"));
    ReplayReport report = report(medical, Bedside.stay("b", -1, 90));
    assertThat(report.counts().of("unit"))
        .extracting(group -> group.getKey().value() + " " + group.getValue().stays())
        .containsExactly("medical ICU 1", "not recorded 1");
    assertThat(report.counts().of("age"))
        .extracting(group -> group.getKey().value() + " " + group.getValue().stays())
        .containsExactly("65 to 74 2");
    assertThat(report.counts().of("race")).isEmpty();
  }

  @Test
  void saysWhatTheCohortDoesNotRecord() {
    assertThat(report(Bedside.stay("a", -1, 120)).cannotKnow())
        .anyMatch(sentence -> sentence.startsWith("The cohort does not record race or unit"))
        .anyMatch(sentence -> sentence.startsWith("No stay is labelled with sepsis"));
    assertThat(report(Bedside.stay("a", 0, 120)).cannotKnow())
        .noneMatch(sentence -> sentence.startsWith("No stay is labelled with sepsis"));
  }

  @Test
  void reportsTheRhythmAndTheGroups() {
    Json.Obj json = report(Bedside.stay("a", -1, 120)).json();
    assertThat(json.object("evaluated").text("cadence")).isEqualTo("hourly");
    assertThat(json.items("subgroups"))
        .extracting(each -> ((Json.Obj) each).text("attribute"))
        .isEqualTo(List.of("age", "sex"));
  }
}
