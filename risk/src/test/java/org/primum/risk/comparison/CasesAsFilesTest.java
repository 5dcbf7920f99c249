package org.primum.risk.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.primum.documents.MalformedDocument;
import org.primum.risk.adjudication.Adjudication;
import org.primum.risk.adjudication.Outcome;
import org.primum.risk.adjudication.Standing;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.Written;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.OptionId;
import org.primum.terms.json.CanonicalJson;

/// The reference cases of adjudication, written as files and taken the whole way.
class CasesAsFilesTest {
  private static final String HEAD =
      """
      harm: A case
      severity: {death: 1}
      precedence: {margin: 0.05 per year, alpha: "0.05", harmLimit: {probability: "0.2"}, newHarmLimit: 0.5 per year}
      options:
        do-nothing: {compliance: compliant}
      """;

  private static String option(String name, String compliance, String harm, String minutes) {
    return String.format(
        Locale.ROOT,
        """
          %s:
            compliance: %s
            hazards:
              - {id: whole, sign: adds, harmPerYear: {normal: {%s}, source: judgement, class: expert, author: chief-medical-officer}}
            usability: {clinicianMinutesSaved: {normal: {mean: "%s", sd: "0.1"}, source: trial, class: silent trial}}
        """,
        name,
        compliance,
        harm,
        minutes);
  }

  private static Adjudication compare(String text) {
    return HarmComparison.ofModel(Written.read(text), DrawPlan.random(1, 100_000)).adjudication();
  }

  private static OptionId id(String name) {
    return new OptionId(name);
  }

  private static final String A = option("a", "compliant", "mean: \"-0.20\", sd: \"0.05\"", "2");
  private static final String B = option("b", "compliant", "mean: \"-0.19\", sd: \"0.05\"", "9");

  @Test
  void case2CorrelatedAndIndependent() {
    String correlated =
        "correlations: [{between: [a/whole/harmPerYear, b/whole/harmPerYear], rho: \"0.95\","
            + " source: shared inputs, class: expert}]\n";
    assertThat(compare(HEAD + A + B + correlated).chosen()).contains(id("b"));
    Adjudication independent = compare(HEAD + A + B);
    assertThat(independent.chosen()).contains(id("a"));
    assertThat(independent.verdict(id("b")).reasons())
        .anyMatch(
            reason ->
                reason.matches("cannot show that b is no worse than a: P = \\.28\\d > \\.05 .*"));
  }

  @Test
  void case3HarmfulOptionIsNeverProposed() {
    Adjudication result =
        compare(HEAD + option("b", "compliant", "mean: \"0.3\", sd: \"0.05\"", "5000"));
    assertThat(result.chosen()).contains(id("do-nothing"));
    assertThat(result.needingAcceptance()).containsExactly(id("b"));
  }

  @Test
  void case4AllRefusedAndRemediation() {
    String c = option("c", "non-compliant", "mean: \"-9\", sd: \"0.1\"", "10");
    assertThat(compare(HEAD + c).outcome()).isEqualTo(Outcome.REFUSED);
    String unlawful =
        HEAD.replace(
            "do-nothing: {compliance: compliant}", "do-nothing: {compliance: non-compliant}");
    assertThat(compare(unlawful + c).outcome()).isEqualTo(Outcome.MANDATORY_REMEDIATION);
  }

  @Test
  void case5OrderDoesNotMatter() {
    Adjudication ab = compare(HEAD + A + B);
    assertThat(compare(HEAD + B + A).digest()).isEqualTo(ab.digest());
    String dominated = option("c", "compliant", "mean: \"-0.1\", sd: \"0.05\"", "1");
    assertThat(compare(HEAD + A + dominated + B).chosen()).isEqualTo(ab.chosen());
  }

  @Test
  void case6OpinionIsMarkedAndAPointValueRefused() {
    HarmModel model = Written.read(HEAD + A);
    assertThat(EstimateText.of(HarmComparison.ofModel(model, DrawPlan.random(1, 1000)).estimate()))
        .contains("a/whole/harmPerYear (expert opinion, chief-medical-officer: judgement)");
    String point = A.replace("normal: {mean: \"-0.20\", sd: \"0.05\"}", "fixed: \"-0.2\"");
    assertThatThrownBy(() -> Written.read(HEAD + point))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("point value without uncertainty");
  }

  @Test
  void case8FlipInsideTheSeverityRangesIsIndeterminate() {
    String text =
        """
        harm: Many mild against few deaths
        severity: {mild: {value: "0.001", range: ["0.0002", "0.005"]}, death: 1}
        precedence: {margin: 0.01 per year, alpha: "0.05", harmLimit: {probability: "0.2"}, newHarmLimit: 5 per year}
        rates: {casesPerDay: {lognormal: {p5: "0.9", p95: "1.1"}, source: log, class: replay}}
        options:
          do-nothing: {compliance: compliant}
          many-mild:
            compliance: compliant
            hazards: [{id: spared, per: case, exposuresPerDay: casesPerDay, severity: mild, probability: {beta: {a: 90, b: 10}, source: trial, class: silent trial, sign: averts}}]
          few-deaths:
            compliance: compliant
            hazards: [{id: spared, per: case, exposuresPerDay: casesPerDay, severity: death, probability: {beta: {a: 190, b: 99810}, source: trial, class: silent trial, sign: averts}}]
        """;
    Adjudication result = compare(text);
    assertThat(result.outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(result.leaning()).contains(id("few-deaths"));
    assertThat(result.flips()).hasSize(1);
    assertThat(result.flips().getFirst().chosen()).contains(id("many-mild"));
    assertThat(result.flips().getFirst().settings().getFirst().value()).isEqualTo("0.005");
    assertThat(
            ComparisonText.of(
                HarmComparison.ofModel(Written.read(text), DrawPlan.random(1, 100_000))))
        .contains(
            "flips inside the severity ranges, at 1 of 2 corners\n  - mild = 0.005: many-mild");
    assertThat(compare(text.replace("\"0.005\"", "\"0.0015\"")).chosen())
        .contains(id("few-deaths"));
  }

  @Test
  void comparesOnlyWhatIsDetermined() {
    String silent = A.replace("    compliance: compliant\n", "");
    assertThatThrownBy(() -> compare(HEAD.replaceFirst("precedence:[^\n]*\n", "") + silent))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("option `a` has no determination")
        .hasMessageContaining("key `precedence` is missing");
  }

  @Test
  void recordNamesWhatItRestsOn() {
    HarmComparison comparison =
        HarmComparison.ofModel(Written.read(HEAD + A + B), DrawPlan.random(1, 2000));
    String json = CanonicalJson.text(comparison.json());
    assertThat(json)
        .contains("\"estimateDigest\":\"" + comparison.estimate().digest() + "\"")
        .contains("\"modelDigest\":\"" + comparison.estimate().model() + "\"")
        .contains("\"chosen\":\"a\"");
    assertThat(comparison.adjudication().verdict(id("b")).standing())
        .isEqualTo(Standing.NOT_SHOWN_SAFE);
  }
}
