package org.primum.risk.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.Written;
import org.primum.risk.sampling.Sampler;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.OptionId;
import org.primum.terms.json.CanonicalJson;

/// The worth of knowing against closed forms. Seeds are fixed; a tolerance of four standard errors
/// would fail a right program for about one seed in 16,000, and the fit adds at most the share of
/// fitted numbers among draws, which the second term allows for.
class ValueOfInformationTest {
  private static final int DRAWS = 200_000;

  private static KnowledgeValue value(String text, Sampler sampler, Optional<TrialPlan> trial) {
    return ValueOfInformation.of(Written.read(text), new DrawPlan(sampler, 4, DRAWS), trial);
  }

  private static KnowledgeValue trial(String text, long encounters, String... observes) {
    return value(text, Sampler.RANDOM, Optional.of(new TrialPlan(encounters, List.of(observes))));
  }

  private static Gain exactly(KnowledgeValue value, String quantity) {
    return of(value, quantity).exactly();
  }

  private static KnowledgeValue.OfQuantity of(KnowledgeValue value, String quantity) {
    return value.quantities().stream()
        .filter(worth -> worth.quantity().equals(quantity))
        .findFirst()
        .orElseThrow();
  }

  private static void agrees(Gain found, double expected) {
    assertThat(found.value())
        .isCloseTo(expected, within(4 * found.standardError() + .003 * expected));
    assertThat(found.standardError()).isLessThan(.03 * expected);
  }

  /// Incremental net benefit p1 − p2 against 0 with p1 normal(1, 1), p2 normal(0, 2);
  /// cases/risk.md: EVPI .4798107063, EVPPI(p1) .0833154706, EVPPI(p2) .3955931148, from the unit
  /// normal loss.
  private static final String NORMAL =
      """
      harm: p1 less p2
      severity: {death: 1}
      options:
        do-nothing: {}
        a:
          hazards:
            - {id: p1, sign: averts, harmPerYear: {normal: {mean: 1, sd: 1}, source: x, class: expert}}
            - {id: p2, sign: adds, harmPerYear: {normal: {mean: 0, sd: 2}, source: x, class: expert}}
      """;

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void perfectAndPartlyPerfectKnowledgeAreTheClosedForm(Sampler sampler) {
    KnowledgeValue value = value(NORMAL, sampler, Optional.empty());
    agrees(value.everything(), .4798107063);
    agrees(exactly(value, "a/p1/harmPerYear"), .0833154706);
    agrees(exactly(value, "a/p2/harmPerYear"), .3955931148);
    assertThat(value.best()).isEqualTo(new OptionId("a"));
    assertThat(value.quantities().getFirst().quantity()).isEqualTo("a/p2/harmPerYear");
    assertThat(value.trial()).isEmpty();
  }

  @Test
  void sobolPointsComeWithinFourDigits() {
    KnowledgeValue value =
        ValueOfInformation.of(
            Written.read(NORMAL), new DrawPlan(Sampler.SOBOL, 1, 1 << 19), Optional.empty());
    assertThat(value.everything().value()).isCloseTo(.4798107063, within(2e-4));
    assertThat(exactly(value, "a/p1/harmPerYear").value()).isCloseTo(.0833154706, within(2e-4));
    assertThat(exactly(value, "a/p2/harmPerYear").value()).isCloseTo(.3955931148, within(2e-4));
  }

  /// 95 % means 95 %, give or take the fit: 300 seeds; the standard error of the share is .013.
  @Test
  void statedErrorHoldsTheClosedFormAsOftenAsItSays() {
    HarmModel model = Written.read(NORMAL);
    int everything = 0;
    int second = 0;
    for (int seed = 0; seed < 300; seed++) {
      KnowledgeValue value =
          ValueOfInformation.of(model, DrawPlan.random(seed, 20_000), Optional.empty());
      everything += value.everything().interval().contains(.4798107063) ? 1 : 0;
      second += exactly(value, "a/p2/harmPerYear").interval().contains(.3955931148) ? 1 : 0;
    }
    assertThat(everything / 300.).isBetween(.90, .995);
    assertThat(second / 300.).isBetween(.90, .995);
  }

  /// A known p₂ tells of p₁ what the copula says; with correlation ρ the harm given p₂ is linear:
  /// −1 + (1 − ρ/2) p₂, so that EVPPI is that of a normal(1, 2 − ρ): unit normal loss by SciPy
  /// 1.17.
  @Test
  void correlatedKnowledgeTellsOfBoth() {
    String correlated =
        NORMAL
            + "correlations: [{between: [a/p1/harmPerYear, a/p2/harmPerYear], rho: \"0.6\", source:"
            + " x, class: expert}]\n";
    agrees(
        exactly(value(correlated, Sampler.RANDOM, Optional.empty()), "a/p2/harmPerYear"),
        .1952363112);
  }

  /// Harm 3650 p − 766.5 against 0, p beta(20, 80).
  private static final String BETA =
      """
      harm: One probability
      severity: {death: 1}
      rates: {casesPerDay: {fixed: 10, source: law, class: fact}}
      probabilities: {p: {beta: {a: 20, b: 80}, unit: event per case, source: x, class: silent trial}}
      options:
        do-nothing: {}
        a:
          hazards:
            - {id: adds, per: case, exposuresPerDay: casesPerDay, probability: {quantity: p, sign: adds}, severity: death}
            - {id: averts, sign: averts, harmPerYear: {fixed: "766.5", source: law, class: fact}}
      """;

  /// SciPy 1.17, summed over `betabinom`: max(0, 3650 (20 + k)/(100 + n) − 766.5).
  @Test
  void trialOfAProbabilityIsTheBetaBinomialSum() {
    KnowledgeValue fifty = trial(BETA, 50, "p");
    agrees(of(fifty, "p").counted().orElseThrow(), 19.212477);
    agrees(fifty.trial().orElseThrow().gain(), 19.212477);
    agrees(of(trial(BETA, 500), "p").counted().orElseThrow(), 37.360367735);
    KnowledgeValue many = trial(BETA, 5000);
    agrees(of(many, "p").counted().orElseThrow(), 41.697584693);
    agrees(exactly(many, "p"), 42.251671987);
    assertThat(of(trial(BETA, 1), "p").counted().orElseThrow().value()).isLessThan(.05);
  }

  /// Harm 365 λ − 11, λ gamma(10.5)/365; SciPy 1.17, summed over `nbinom`.
  @Test
  void trialOfARateIsTheNegativeBinomialSum() {
    String text =
        """
        harm: One rate
        severity: {death: 1}
        rates: {deathsPerDay: {counts: {events: 10, trials: 365}, source: log, class: replay}}
        probabilities: {certain: {fixed: 1, unit: death per death, source: logic, class: fact}}
        options:
          do-nothing: {}
          a:
            hazards:
              - {id: adds, per: death, exposuresPerDay: deathsPerDay, probability: {quantity: certain, sign: adds}, severity: death}
              - {id: averts, sign: averts, harmPerYear: {fixed: 11, source: law, class: fact}}
        """;
    KnowledgeValue value = trial(text, 365);
    agrees(exactly(value, "deathsPerDay"), 1.068034953);
    agrees(of(value, "deathsPerDay").counted().orElseThrow(), .701208031);
    agrees(of(trial(text, 30), "deathsPerDay").counted().orElseThrow(), .196043333);
    agrees(of(trial(text, 3650), "deathsPerDay").counted().orElseThrow(), 1.009131207);
    assertThat(value.trial().orElseThrow().observes()).containsExactly("deathsPerDay");
  }

  /// The second link states what it is counted among, or, written in place without a unit, does
  /// not.
  private static String chain(boolean follows) {
    String shared =
        "q: {beta: {a: 10, b: 10}, unit: death per alert, source: x, class: chart review}";
    String inPlace = "{q: {beta: {a: 10, b: 10}}, source: x, class: chart review}";
    return String.format(
        Locale.ROOT,
        """
        harm: Two probabilities
        severity: {death: 1}
        rates: {casesPerDay: {fixed: 10, source: law, class: fact}}
        probabilities:
          p: {beta: {a: 20, b: 80}, unit: alert per case, source: x, class: silent trial}
          %s
        options:
          do-nothing: {}
          a:
            hazards:
              - {id: adds, per: case, exposuresPerDay: casesPerDay, probability: {chain: [p, %s], sign: adds}, severity: death}
              - {id: averts, sign: averts, harmPerYear: {fixed: 380, source: law, class: fact}}
        """,
        follows ? shared : "",
        follows ? "q" : inPlace);
  }

  /// Harm 3650 p q − 380; SciPy 1.17, summed over two `betabinom`, the second among the n cases or
  /// among the events of the first.
  @Test
  void trialOfAChainCountsEachLinkAmongTheEventsOfTheOneBefore() {
    agrees(trial(chain(false), 200).trial().orElseThrow().gain(), 32.088425492);
    agrees(trial(chain(true), 200).trial().orElseThrow().gain(), 28.909207705);
    KnowledgeValue one = trial(chain(false), 200, "p");
    agrees(one.trial().orElseThrow().gain(), 17.229435721);
    assertThat(one.trial().orElseThrow().observes()).containsExactly("p");
  }

  @Test
  void moreKnowledgeIsNeverWorthLess() {
    KnowledgeValue value = trial(chain(true), 200);
    for (KnowledgeValue.OfQuantity quantity : value.quantities()) {
      assertThat(quantity.exactly().value()).isLessThanOrEqualTo(value.everything().value());
      assertThat(quantity.counted().orElseThrow().value())
          .isLessThanOrEqualTo(quantity.exactly().value());
      assertThat(value.share(quantity.exactly())).isBetween(0., 1.);
    }
    assertThat(value.trial().orElseThrow().gain().value())
        .isLessThanOrEqualTo(value.everything().value());
  }

  @Test
  void whatCannotChangeTheChoiceIsWorthNothing() {
    String sure = BETA.replace("766.5", "3650");
    KnowledgeValue value = trial(sure, 100);
    assertThat(value.everything().value()).isZero();
    assertThat(exactly(value, "p").value()).isZero();
    assertThat(value.share(exactly(value, "p"))).isZero();
  }

  @Test
  void refusedOptionsAreNotConsidered() {
    String refused =
        BETA.replace("    hazards:\n", "    compliance: non-compliant\n    hazards:\n");
    KnowledgeValue value = value(refused, Sampler.RANDOM, Optional.empty());
    assertThat(value.considered()).containsExactly(new OptionId("do-nothing"));
    assertThat(value.everything().value()).isZero();
  }

  @Test
  void trialsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new TrialPlan(0, List.of())).hasMessageContaining("encounters `0`");
    assertThatThrownBy(() -> new TrialPlan(1_000_001, List.of()))
        .hasMessageContaining("encounters `1000001`");
    assertThatThrownBy(() -> new TrialPlan(5, List.of("1", "2", "3", "4", "5", "6", "7")))
        .hasMessageContaining("at most 6");
    assertThatThrownBy(() -> trial(BETA, 5, "x")).hasMessageContaining("no trial counts `x`");
    assertThatThrownBy(() -> trial(NORMAL, 5, "a/p1/harmPerYear"))
        .hasMessageContaining("no trial counts `a/p1/harmPerYear`");
  }

  @Test
  void numberOfThreadsChangesNoBit() {
    assertThat(inPool(3)).isEqualTo(inPool(1));
  }

  private static String inPool(int threads) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> CanonicalJson.text(trial(chain(false), 77).json())).join();
    }
  }
}
