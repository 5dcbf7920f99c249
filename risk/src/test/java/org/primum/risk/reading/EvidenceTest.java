package org.primum.risk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.documents.Fault;
import org.primum.risk.distribution.Jeffreys;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Measure;
import org.primum.risk.model.Measures;
import org.primum.risk.model.ReplayMeasures;
import org.primum.risk.model.Unit;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

class EvidenceTest {
  private static final Digest HASH = Digest.of(new byte[] {1});

  /// The counts of `SIRS >= 2 and organ dysfunction` on PhysioNet/CinC 2019 training set B,
  /// computed with an independent program.
  private static final Json.Obj REPORT =
      (Json.Obj)
          StrictJson.read(
              """
              {"hours": 761995, "confusion": {"tp": 680, "fn": 462}, "alertHours": 62327,
               "episodes": 16858, "leftCensored": 223,
               "windowed": {"septicHitNotLeftCensored": 393, "trueEpisodes": 526}}
              """);

  private static final String WITH_EVIDENCE =
      Written.with(
          "{alerted: {counts: {events: 96, trials: 310}}, source: charts, class: chart review}",
          "{alerted: {evidence: {report: sirs, measure: septicHitNotLeftCensored, counts: {events: 3,"
              + " trials: 9}}}}");

  private static HarmContext atHand(Map<String, Map<String, Measure>> reports) {
    return new HarmContext(Optional.empty(), Optional.empty(), List.of(), new Measures(reports));
  }

  @Test
  void replayTellsHowOftenARuleAlerts() {
    Map<String, Measure> measures = ReplayMeasures.of(REPORT, HASH);
    Measure hit = measure(measures, "septicHitNotLeftCensored");
    assertThat(hit.events()).isEqualTo(393);
    assertThat(hit.trials()).isEqualByComparingTo("919");
    assertThat(hit.unit()).isEqualTo(new Unit("timely alert", "septic stay"));
    Measure falseAlerts = measure(measures, "falseEpisodes");
    assertThat(falseAlerts.events()).isEqualTo(16858 - 526);
    // 761,995 hours; 53.1 episodes per 100 patient-days.
    assertThat(falseAlerts.trials()).isEqualByComparingTo("31749.79166666667");
    Measure episodes = measure(measures, "episodes");
    assertThat(100 * episodes.events() / episodes.trials().doubleValue()).isBetween(53.05, 53.15);
  }

  @Test
  void cohortWithoutSepsisHasNoHitMeasure() {
    Json.Obj none =
        (Json.Obj)
            StrictJson.read(
                """
                {"hours": 24, "confusion": {"tp": 0, "fn": 0}, "alertHours": 0, "episodes": 0,
                 "leftCensored": 0, "windowed": {"septicHitNotLeftCensored": 0, "trueEpisodes": 0}}
                """);
    assertThat(ReplayMeasures.of(none, HASH)).doesNotContainKey("septicHitNotLeftCensored");
  }

  @Test
  void reportAtHandGovernsOverRecordedCounts() {
    HarmContext context = atHand(Map.of("sirs", ReplayMeasures.of(REPORT, HASH)));
    HarmModel model = HarmFile.read("model.yaml", WITH_EVIDENCE, context);
    assertThat(model.quantities())
        .anySatisfy(
            quantity -> {
              assertThat(quantity.name()).isEqualTo("a/recognised-late/alerted");
              assertThat(quantity.distribution()).isEqualTo(new Jeffreys(393, 919));
              assertThat(quantity.source().evidence().orElseThrow().reportHash())
                  .contains(HASH.hex());
            });
  }

  @Test
  void recordedCountsStandWhereNoReportIsAtHand() {
    HarmModel model = Written.read(WITH_EVIDENCE);
    assertThat(model.quantities())
        .anySatisfy(
            quantity -> {
              assertThat(quantity.distribution()).isEqualTo(new Jeffreys(3, 9));
              assertThat(quantity.source().evidence().orElseThrow().reportHash()).isEmpty();
            });
  }

  @Test
  void missingReportOrMeasureIsAFaultThatNamesTheNearest() {
    HarmContext other = atHand(Map.of("sirs2", ReplayMeasures.of(REPORT, HASH)));
    assertThat(Written.faults(WITH_EVIDENCE, other))
        .extracting(Fault::message)
        .containsExactly("report `sirs` is not at hand; did you mean `sirs2`?");
    HarmContext without = atHand(Map.of("sirs", Map.of()));
    assertThat(Written.faults(WITH_EVIDENCE, without))
        .extracting(Fault::message)
        .containsExactly(
            "report `sirs` has no measure `septicHitNotLeftCensored`; allowed are none");
    String unrecorded = WITH_EVIDENCE.replace(", counts: {events: 3, trials: 9}", "");
    assertThat(Written.faults(unrecorded))
        .extracting(Fault::rule)
        .containsExactly("report-not-at-hand");
  }

  @Test
  void measureOfAnotherUnitIsRefused() {
    Measure perDay = new Measure(5, BigDecimal.TEN, new Unit("alert", "patient-day"), HASH.hex());
    HarmContext context = atHand(Map.of("sirs", Map.of("septicHitNotLeftCensored", perDay)));
    assertThat(Written.faults(WITH_EVIDENCE, context))
        .extracting(Fault::message)
        .containsExactly(
            "probability `a/recognised-late/alerted` is per `patient day`, but what comes before it"
                + " is `septic stay`");
  }

  @Test
  void evidenceIsRefusedForOutcomesUnderAlerting() {
    String evidence =
        "evidence: {report: sirs, measure: septicHitNotLeftCensored, counts: {events: 3, trials: 9}}";
    String later =
        Written.with(
            "{actedOn: {beta: {a: 38, b: 62}}, source: trial, class: silent trial}",
            "{actedOn: {" + evidence + "}}");
    String whole =
        Written.with(
            "beta: {a: 2, b: 98}, source: trial, class: silent trial",
            evidence + ", class: replay");
    String severity =
        Written.with("severity: {scale: death}", "severity: {value: {" + evidence + "}}");
    for (String text : List.of(later, whole, severity)) {
      assertThat(Written.faults(text)).extracting(Fault::rule).contains("outcome-under-alerting");
    }
  }

  @Test
  void refusesCountsThatAreNone() {
    Unit unit = new Unit("alert", "patient-day");
    assertThatThrownBy(() -> new Measure(-1, BigDecimal.ONE, unit, "x"))
        .hasMessageContaining("events ≥ 0");
    assertThatThrownBy(() -> new Measure(1, BigDecimal.ZERO, unit, "x"))
        .hasMessageContaining("trials > 0");
  }

  private static Measure measure(Map<String, Measure> measures, String name) {
    return Optional.ofNullable(measures.get(name)).orElseThrow();
  }
}
