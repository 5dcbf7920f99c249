package org.primum.risk.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.primum.risk.adjudication.Bench.LIMITS;
import static org.primum.risk.adjudication.Bench.accepted;
import static org.primum.risk.adjudication.Bench.constant;
import static org.primum.risk.adjudication.Bench.correlated;
import static org.primum.risk.adjudication.Bench.id;
import static org.primum.risk.adjudication.Bench.limits;
import static org.primum.risk.adjudication.Bench.no;
import static org.primum.risk.adjudication.Bench.normal;
import static org.primum.risk.adjudication.Bench.nothing;
import static org.primum.risk.adjudication.Bench.option;
import static org.primum.risk.adjudication.Bench.withNewHarm;
import static org.primum.risk.adjudication.Bench.yes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.risk.draws.Draws;

/// The reference cases of adjudication, by number. Closed forms: in case 2 the difference B − A is
/// normal with mean .01 and standard deviation .05·√(2(1 − ρ)), so P(B − A > .05) is
/// Φ(−.04/.015811) = .0057 at ρ = .95 and Φ(−.04/.070711) = .2858 at ρ = 0. With 200,000 draws and
/// fixed seeds a tolerance of four standard errors would fail a right program for about 1 seed in
/// 16,000.
class AdjudicationCasesTest {
  private static Adjudication adjudicate(Candidate... candidates) {
    return Adjudicator.adjudicate(List.of(candidates), LIMITS, List.of());
  }

  @Test
  void case1ComplianceBeforeSafetyBeforeUsability() {
    Adjudication result =
        adjudicate(nothing(), yes("a", constant(0), 5), yes("b", constant(-.2), 1), no("c"));
    assertThat(result.chosen()).contains(id("b"));
    assertThat(result.verdict(id("c")).standing()).isEqualTo(Standing.NON_COMPLIANT);
    assertThat(result.verdict(id("c")).safety()).isEmpty();
    assertThat(result.verdict(id("a")).standing()).isEqualTo(Standing.NOT_SHOWN_SAFE);
  }

  @Test
  void case2SharedInputsLetTheMoreUsableWin() {
    List<Draws> harm = correlated(-.20, -.19, .05, .95, 11);
    Adjudication result = adjudicate(nothing(), yes("a", harm.get(0), 2), yes("b", harm.get(1), 9));
    double p = result.verdict(id("b")).safety().orElseThrow().worseThanBest().probability();
    assertThat(p).isCloseTo(.0057, within(4 * Math.sqrt(.0057 * .9943 / Bench.DRAWS)));
    assertThat(result.chosen()).contains(id("b"));
    assertThat(result.best()).contains(id("a"));
  }

  @Test
  void case2IndependentInputsDoNot() {
    Adjudication result =
        adjudicate(
            nothing(), yes("a", normal(-.20, .05, 21), 2), yes("b", normal(-.19, .05, 22), 9));
    double p = result.verdict(id("b")).safety().orElseThrow().worseThanBest().probability();
    assertThat(p).isCloseTo(.2858, within(4 * Math.sqrt(.2858 * .7142 / Bench.DRAWS)));
    assertThat(result.chosen()).contains(id("a"));
    assertThat(result.verdict(id("b")).reasons())
        .anyMatch(reason -> reason.startsWith("cannot show that b is no worse than a: P = .28"))
        .anyMatch(reason -> reason.contains("> .05 (more harm by over 0.05 a year)"));
  }

  @Test
  void case3ProbableHarmNeedsAnAcceptanceHoweverWideTheMargin() {
    for (String margin : List.of("0", "0.05", "10", "1000000")) {
      Adjudication result =
          Adjudicator.adjudicate(
              List.of(nothing(), yes("b", normal(.3, .05, 31), 500)),
              limits(margin, "0.05", "0.2", "1000000"),
              List.of());
      assertThat(result.chosen()).contains(id("do-nothing"));
      assertThat(result.needingAcceptance()).containsExactly(id("b"));
      assertThat(result.verdict(id("b")).reasons())
          .anyMatch(reason -> reason.contains("P(more harm than doing nothing) = "))
          .anyMatch(reason -> reason.contains("never a financial reason"));
    }
  }

  @Test
  void case3AcceptedOptionIsOpenToItsSignatoriesButNotProposed() {
    Adjudication result = adjudicate(nothing(), accepted(yes("b", normal(.3, .05, 31), 500)));
    assertThat(result.chosen()).contains(id("do-nothing"));
    assertThat(result.accepted()).containsExactly(id("b"));
    assertThat(result.needingAcceptance()).isEmpty();
  }

  @Test
  void case4RefusesWhereEveryOtherOptionIsNonCompliant() {
    Adjudication refused = adjudicate(nothing(), no("b"), no("c"));
    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.chosen()).isEmpty();
    assertThat(refused.leaning()).isEmpty();
  }

  @Test
  void case4OpensMandatoryRemediationWhereDoingNothingIsNonCompliantToo() {
    Adjudication result = adjudicate(nothing(Compliance.NON_COMPLIANT), no("b"));
    assertThat(result.outcome()).isEqualTo(Outcome.MANDATORY_REMEDIATION);
    assertThat(result.chosen()).isEmpty();
    assertThat(result.sentence()).contains("board", "interim control", "date");
    Adjudication waiting =
        adjudicate(
            nothing(Compliance.NON_COMPLIANT),
            option("b", Compliance.NEEDS_INFORMATION, constant(-1), 1));
    assertThat(waiting.outcome()).isEqualTo(Outcome.MANDATORY_REMEDIATION);
  }

  @Test
  void lawfulOptionIsChosenWhereDoingNothingIsNonCompliant() {
    Adjudication result =
        adjudicate(nothing(Compliance.NON_COMPLIANT), yes("b", constant(-.01), -5));
    assertThat(result.chosen()).contains(id("b"));
    Adjudication harmful =
        adjudicate(nothing(Compliance.NON_COMPLIANT), yes("b", normal(.3, .05, 5), 0));
    assertThat(harmful.outcome()).isEqualTo(Outcome.ACCEPTANCE_REQUIRED);
    assertThat(harmful.chosen()).isEmpty();
  }

  @Test
  void waitsWhereComplianceNeedsInformation() {
    Adjudication result =
        adjudicate(nothing(), no("b"), option("c", Compliance.NEEDS_INFORMATION, constant(-1), 1));
    assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_INFORMATION);
    assertThat(result.sentence()).contains("c");
  }

  @Test
  void conditionsDoNotBarAChoice() {
    Adjudication result =
        adjudicate(nothing(), option("b", Compliance.COMPLIANT_WITH_CONDITIONS, constant(-1), 1));
    assertThat(result.chosen()).contains(id("b"));
    assertThat(result.verdict(id("b")).reasons()).anyMatch(reason -> reason.contains("conditions"));
  }

  @Test
  void case7NewHarmAboveItsLimitNeedsAnAcceptanceThoughTheNetIsGood() {
    Candidate b = withNewHarm(yes("b", normal(-1, .1, 71), 9), .6);
    Adjudication unsigned = adjudicate(nothing(), b);
    assertThat(unsigned.chosen()).contains(id("do-nothing"));
    assertThat(unsigned.needingAcceptance()).containsExactly(id("b"));
    assertThat(unsigned.verdict(id("b")).reasons())
        .contains("too much new harm: 0.6 a year, limit 0.5");
    assertThat(adjudicate(nothing(), accepted(b)).chosen()).contains(id("b"));
    assertThat(adjudicate(nothing(), withNewHarm(b, .5)).chosen()).contains(id("b"));
  }

  @Test
  void case8FlipInsideTheSeverityRangesIsIndeterminate() {
    List<Candidate> nominal =
        List.of(nothing(), yes("a", constant(-.5), 0), yes("b", constant(-.4), 0));
    Reweighing same = new Reweighing(List.of(new Reweighing.Setting("mild", "0.0002")), nominal);
    Reweighing flipped =
        new Reweighing(
            List.of(new Reweighing.Setting("mild", "0.001")),
            List.of(nothing(), yes("a", constant(-.3), 0), yes("b", constant(-.6), 0)));
    Adjudication steady = Adjudicator.adjudicate(nominal, LIMITS, List.of(same));
    assertThat(steady.chosen()).contains(id("a"));
    Adjudication result = Adjudicator.adjudicate(nominal, LIMITS, List.of(same, flipped));
    assertThat(result.outcome()).isEqualTo(Outcome.INDETERMINATE);
    assertThat(result.chosen()).isEmpty();
    assertThat(result.leaning()).contains(id("a"));
    assertThat(result.flips()).hasSize(1);
    assertThat(result.flips().getFirst().chosen()).contains(id("b"));
    assertThat(result.sentence()).contains("a at the signed severities, b at mild = 0.001");
  }

  @Test
  void tiesStayWithDoingNothing() {
    Adjudication result = adjudicate(nothing(), yes("b", constant(-.04), 0));
    assertThat(result.chosen()).contains(id("do-nothing"));
    assertThat(result.best()).contains(id("b"));
  }

  @Test
  void refusesCandidatesThatAreNoChange() {
    assertThatThrownBy(() -> adjudicate(nothing())).hasMessageContaining("at least one other");
    assertThatThrownBy(() -> adjudicate(yes("a", constant(0), 0), yes("b", constant(0), 0)))
        .hasMessageContaining("doing nothing");
    assertThatThrownBy(() -> adjudicate(nothing(), no("a"), no("a"))).hasMessageContaining("twice");
    assertThatThrownBy(() -> limits("0.05", "1.2", "0.2", "0.5")).hasMessageContaining("`alpha`");
    assertThatThrownBy(() -> limits("-1", "0.05", "0.2", "0.5")).hasMessageContaining("`margin`");
  }
}
