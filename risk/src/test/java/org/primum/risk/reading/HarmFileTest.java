package org.primum.risk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.documents.Fault;
import org.primum.risk.adjudication.Limits;
import org.primum.risk.distribution.Jeffreys;
import org.primum.risk.distribution.JeffreysRate;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Measures;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SeverityScale;

class HarmFileTest {
  @Test
  void readsASoundModel() {
    HarmModel model = Written.read(Written.SOUND);
    assertThat(model.title()).isEqualTo("Sepsis alert, adult ICU");
    assertThat(model.options())
        .extracting(option -> option.id().value())
        .containsExactly("do-nothing", "a", "b");
    assertThat(model.quantities())
        .extracting(Quantity::name)
        .containsExactly(
            "a/clinicianMinutesSaved",
            "a/false-alarm/probability",
            "a/recognised-late/actedOn",
            "a/recognised-late/alerted",
            "averted",
            "b/recognised-late/alerted",
            "patientDaysPerDay",
            "septicStaysPerPatientDay");
    assertThat(model.opinions())
        .extracting(quantity -> quantity.source().description())
        .containsExactly("expert opinion, clinical committee: committee");
  }

  @Test
  void countsAreARateInACensusAndAProbabilityInAChain() {
    HarmModel model = Written.read(Written.SOUND);
    assertThat(quantity(model, "patientDaysPerDay").distribution())
        .isEqualTo(new JeffreysRate(8760, 365));
    assertThat(quantity(model, "a/recognised-late/alerted").distribution())
        .isEqualTo(new Jeffreys(96, 310));
  }

  @Test
  void optionsShareAQuantityOnlyByName() {
    HarmModel model = Written.read(Written.SOUND);
    List<Quantity> ofA = chain(model, 1);
    List<Quantity> ofB = chain(model, 2);
    assertThat(ofA.getLast()).isSameAs(ofB.getLast());
    assertThat(ofA.getFirst()).isNotEqualTo(ofB.getFirst());
  }

  @Test
  void digestDependsOnWhatIsEstimatedOnly() {
    HarmModel model = Written.read(Written.SOUND);
    assertThat(
            Written.read(Written.with("compliance: compliant", "compliance: non-compliant"))
                .digest())
        .isEqualTo(model.digest());
    assertThat(Written.read(Written.with("events: 96", "events: 97")).digest())
        .isNotEqualTo(model.digest());
    assertThat(Written.read(Written.with("\"0.04\"", "\"0.040\"")).digest())
        .isEqualTo(model.digest());
  }

  /// Each line: what is exchanged in the sound model, for what, and the rule that must say no.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beta: {a: 2, b: 98} | normal: {mean: \"0.1\", sd: \"0.2\"} | support",
        "beta: {a: 2, b: 98} | uniform: {min: 0, max: \"1.2\"} | support",
        "beta: {a: 2, b: 98} | lognormal: {p5: \"0.01\", p95: \"0.2\"} | support",
        "beta: {a: 2, b: 98} | beta: {a: 0, b: 98} | distribution",
        "beta: {a: 2, b: 98} | beta: {a: NaN, b: 98} | not-a-number",
        "beta: {a: 2, b: 98} | beta: {a: 2} | missing-key",
        "beta: {a: 2, b: 98} | betta: {a: 2, b: 98} | distribution",
        "beta: {a: 2, b: 98} | beta: {a: 2, b: 98}, uniform: {min: 0, max: 1} | distribution",
        "beta: {a: 2, b: 98} | fixed: \"0.02\" | point-value",
        "beta: {a: 2, b: 98} | uniform: {min: \"0.02\", max: \"0.02\"} | distribution",
        "counts: {events: 96, trials: 310} | counts: {events: 311, trials: 310} | distribution",
        "counts: {events: 96, trials: 310} | counts: {events: \"9.5\", trials: 310} | distribution",
        "source: bed report 2025 | source: bed report | undated-census",
        "source: bed report 2025 | dated: 2025 | missing-key",
        "class: silent trial, sign | class: hearsay, sign | source-class",
        "class: silent trial, sign: adds | sign: adds | missing-key",
        "sign: averts | sign: prevents | sign",
        "severity: {scale: death} | severity: {scale: dead} | severity",
        "per: septic stay | per: patient-day | unit",
        "per: patient-day | per: septic stay | unit",
        "death per acted-on alert | death | unit",
        "exposuresPerDay: patientDaysPerDay * septicStaysPerPatientDay | exposuresPerDay: patientDayPerDay | unknown-quantity",
        "- averted | - patientDaysPerDay | wrong-quantity",
        "{alerted: {counts: {events: 40, trials: 310}} | {alerted: {counts: {events: 96, trials: 310}} | ambiguous-quantity",
        "{actedOn: | {averted: | ambiguous-quantity",
        "covers: [late] | covers: [latte] | unknown-hazard",
        "covers: [late] | covers: [] | mandatory-hazard",
        "notApplicable: {false-alarm: because it never fires without a culture} | notApplicable: {} | mandatory-hazard",
        "notApplicable: {false-alarm: because | notApplicable: {late: no, false-alarm: because | mandatory-hazard",
        "do-nothing: {compliance: compliant} | nothing: {compliance: compliant} | options",
        "do-nothing: {compliance: compliant} | do-nothing: {hazards: []} | doing-nothing",
        "compliance: compliant} | compliance: legal} | compliance",
        "range: [\"0.0002\", \"0.001\"] | range: [\"0.0006\", \"0.001\"] | severity",
        "death: 1 | death: \"1.5\" | severity",
        "death: 1 | death: \"0.0001\" | severity",
        "margin: 0.05 per year | margin: \"0.05\" | limits",
        "alpha: \"0.05\" | alpha: \"1.2\" | limits",
        "harm: Sepsis | hram: Sepsis | missing-key",
        "- id: false-alarm | - id: recognised-late | duplicate-hazard"
      })
  void refuses(String part, String other, String rule) {
    List<Fault> faults = Written.faults(Written.with(part, other));
    assertThat(faults).extracting(Fault::rule).contains(rule);
    assertThat(faults)
        .allSatisfy(fault -> assertThat(fault.place().file()).isEqualTo("model.yaml"));
    assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).doesNotContain("\n"));
  }

  @Test
  void truncateLetsANormalStandForAProbability() {
    String text =
        Written.with(
            "{beta: {a: 2, b: 98}", "{normal: {mean: \"0.02\", sd: \"0.01\"}, truncate: true");
    Quantity cut = quantity(Written.read(text), "a/false-alarm/probability");
    assertThat(cut.distribution().lowest()).isZero();
    assertThat(cut.distribution().highest()).isEqualTo(1);
  }

  @Test
  void namesEveryFaultAtOnceWithItsPlace() {
    String text =
        Written.SOUND
            .replace("events: 96", "events: 311")
            .replace("severity: mild", "severity: mlid")
            .replace("patientDaysPerDay * septicStays", "patientDaysPerDay * septikStays");
    List<Fault> faults = Written.faults(text);
    assertThat(faults)
        .extracting(Fault::toString)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("model.yaml:22:26: ")
                    .contains("did you mean `septicStaysPerPatientDay`"));
    assertThat(faults).extracting(fault -> fault.place().line()).containsExactly(22, 25, 34);
    assertThat(faults)
        .extracting(Fault::message)
        .anyMatch(message -> message.contains("did you mean `mild`"));
  }

  @Test
  void factMayBeFixedAndOnlyAFact() {
    String fixed =
        Written.with(
            "beta: {a: 2, b: 98}, source: trial, class: silent trial",
            "fixed: \"0.02\", source: by law, class: fact");
    assertThat(Written.faults(fixed)).isEmpty();
    String pretended =
        Written.with(
            "beta: {a: 2, b: 98}, source: trial, class: silent trial",
            "beta: {a: 2, b: 98}, source: by law, class: fact");
    assertThat(Written.faults(pretended)).extracting(Fault::rule).containsExactly("point-value");
  }

  @Test
  void refusesOutcomesOfOneExposureThatSumBeyondOne() {
    String second =
        "{id: second-outcome, per: patient-day, exposuresPerDay: patientDaysPerDay, severity: mild,"
            + " probability: {beta: {a: 50, b: 50}, source: trial, class: silent trial, sign: adds}}";
    String text =
        Written.SOUND
            .replace("beta: {a: 2, b: 98}", "beta: {a: 60, b: 40}")
            .replaceFirst("hazards:\n", "hazards:\n      - " + second + "\n");
    assertThat(Written.faults(text)).extracting(Fault::rule).containsExactly("not-exclusive");
    assertThat(Written.faults(text.replace("a: 60, b: 40", "a: 40, b: 60"))).isEmpty();
  }

  @Test
  void charterGovernsScaleLimitsAndMandatoryHazards() {
    SeverityScale other =
        new SeverityScale(List.of(SeverityScale.Step.exact("death", BigDecimal.ONE)));
    Limits limits =
        new Limits(
            new BigDecimal("0.05"), new BigDecimal("0.05"), new BigDecimal("0.3"), BigDecimal.ONE);
    HarmContext context =
        new HarmContext(
            Optional.of(other), Optional.of(limits), List.of("fatigue"), Measures.none());
    assertThat(Written.faults(Written.SOUND, context))
        .extracting(Fault::rule)
        .contains("severity", "limits", "mandatory-hazard");
    String bare =
        Written.SOUND
            .replaceFirst("(?s)severity:\n  none.*?death: 1\n", "")
            .replaceFirst("precedence:[^\n]*\n", "");
    assertThat(Written.faults(bare)).extracting(Fault::rule).contains("missing-key");
    HarmContext same =
        new HarmContext(
            Optional.of(Written.read(Written.SOUND).scale()),
            Optional.of(limits),
            List.of("late"),
            Measures.none());
    HarmModel model = HarmFile.read("model.yaml", bare, same);
    assertThat(model.limits()).contains(limits);
    assertThat(model.mandatory()).containsExactly("late", "false-alarm");
  }

  @Test
  void refusesCorrelationsThatCannotBe() {
    String pair =
        "correlations:\n  - {between: [averted, %s], rho: \"%s\", source: x, class: expert}\n";
    String good = String.format(Locale.ROOT, pair, "a/recognised-late/actedOn", "0.6");
    assertThat(Written.faults(Written.SOUND + good)).isEmpty();
    assertThat(Written.faults(Written.SOUND + String.format(Locale.ROOT, pair, "avertd", "0.6")))
        .extracting(Fault::rule)
        .containsExactly("unknown-quantity");
    assertThat(
            Written.faults(
                Written.SOUND + String.format(Locale.ROOT, pair, "patientDaysPerDay", "1")))
        .extracting(Fault::rule)
        .containsExactly("correlation");
    String impossible =
        """
        correlations:
          - {between: [averted, patientDaysPerDay], rho: "0.9", source: x, class: expert}
          - {between: [averted, septicStaysPerPatientDay], rho: "0.9", source: x, class: expert}
          - {between: [patientDaysPerDay, septicStaysPerPatientDay], rho: "-0.9", source: x, class: expert}
        """;
    assertThat(Written.faults(Written.SOUND + impossible))
        .extracting(Fault::message)
        .anyMatch(message -> message.contains("contradict each other"));
  }

  @Test
  void unusedSharedQuantityIsAFault() {
    String text =
        Written.with(
            "rates:\n",
            "rates:\n  alertsPerDay: {counts: {events: 1, trials: 2}, source: log, class: replay}\n");
    assertThat(Written.faults(text)).extracting(Fault::rule).containsExactly("unused-quantity");
  }

  private static Quantity quantity(HarmModel model, String name) {
    return model.quantities().stream()
        .filter(quantity -> quantity.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Quantity> chain(HarmModel model, int option) {
    Hazard hazard = model.options().get(option).hazards().getFirst();
    return ((Hazard.Exposed) hazard)
        .probability().factors().stream().map(factor -> factor.quantity()).toList();
  }
}
