package org.primum.risk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.primum.documents.MalformedDocument;
import org.primum.risk.adjudication.Candidate;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.draws.Figures;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.Written;
import org.primum.terms.OptionId;
import org.primum.terms.json.CanonicalJson;

/// The engine against closed forms. Every seed is fixed; a tolerance of four standard errors would
/// fail a right program for about one seed in 16,000.
class HarmEngineTest {
  private static final OptionId A = new OptionId("a");
  private static final OptionId B = new OptionId("b");
  private static final int DRAWS = 200_000;

  /// One judged hazard per option, on a scale without ranges.
  private static String judged(String a, String b, String rest) {
    return String.format(
        Locale.ROOT,
        """
        harm: Two options
        severity: {death: 1}
        options:
          do-nothing: {}
          a: {hazards: [{id: whole, sign: adds, harmPerYear: {%s, source: x, class: expert}}]}
          b: {hazards: [{id: whole, sign: adds, harmPerYear: {%s, source: x, class: expert}}]}
        %s
        """,
        a,
        b,
        rest);
  }

  private static final String NORMAL_A = "normal: {mean: \"-0.20\", sd: \"0.05\"}";
  private static final String NORMAL_B = "normal: {mean: \"-0.19\", sd: \"0.05\"}";

  /// E[N·p·q·s] of independent factors is the product of the means, and E[(N·p·q·s)²] the product
  /// of the second moments.
  @Test
  void meanAndSpreadOfAChainAreTheClosedForm() {
    HarmModel model = Written.read(Written.SOUND);
    Figures b = HarmEngine.estimate(model, DrawPlan.random(7, DRAWS)).option(B).deltaHarm();
    double[] days = gamma(8760.5, 365);
    double[] stays = gamma(286.5, 8760);
    double[] alerted = beta(40.5, 270.5);
    double averted = .09;
    double[] pert = beta(1 + 4 * .03 / averted, 1 + 4 * .06 / averted);
    double pertMean = .01 + averted * pert[0];
    double pertSquare = pertMean * pertMean + averted * averted * (pert[1] - pert[0] * pert[0]);
    double mean = -365 * days[0] * stays[0] * alerted[0] * pertMean;
    double square = 365. * 365 * days[1] * stays[1] * alerted[1] * pertSquare;
    double sd = Math.sqrt(square - mean * mean);
    assertThat(b.mean()).isCloseTo(mean, within(4 * sd / Math.sqrt(DRAWS)));
    assertThat(b.sd()).isCloseTo(sd, within(.02 * sd));
    assertThat(b.standardError()).isCloseTo(b.sd() / Math.sqrt(DRAWS), within(1e-12));
  }

  /// exp(μ + σ²/2) = 1.31e7 for a log-normal of 90 % interval [1e-6, 1e3] (NumPy 2: μ −3.453878, σ
  /// 6.299406, mean 13,074,000 to four digits), which no feasible number of draws shows.
  @Test
  void aTailTooHeavyForItsMeanIsToldAndNoOther() {
    OptionEstimate heavy =
        HarmEngine.estimate(
                Written.read(judged("lognormal: {p5: \"0.000001\", p95: 1000}", NORMAL_B, "")),
                DrawPlan.random(1, 20_000))
            .option(A);
    double sigma = Math.log(1e9) / (2 * 1.6448536269514722);
    double exact = Math.exp(Math.log(1e-3) / 2 + sigma * sigma / 2);
    assertThat(heavy.missedMean().orElseThrow()).isCloseTo(exact, within(1e-6 * exact));
    for (long seed = 0; seed < 50; seed++) {
      HarmEstimate sound =
          HarmEngine.estimate(Written.read(Written.SOUND), DrawPlan.random(seed, 2000));
      assertThat(sound.options()).allMatch(option -> option.missedMean().isEmpty());
    }
  }

  /// Two factors that depend on each other have no product of means: nothing is said to be missed.
  @Test
  void dependentFactorsHaveNoClosedForm() {
    String text =
        Written.SOUND
            + "correlations: [{between: [a/recognised-late/alerted, averted], rho: \"0.9\", source: x,"
            + " class: expert}]\n";
    HarmEstimate estimate = HarmEngine.estimate(Written.read(text), DrawPlan.random(1, 200_000));
    assertThat(estimate.options()).allMatch(option -> option.missedMean().isEmpty());
    double independent =
        HarmEngine.estimate(Written.read(Written.SOUND), DrawPlan.random(1, 200_000))
            .option(A)
            .deltaHarm()
            .mean();
    Figures together = estimate.option(A).deltaHarm();
    assertThat(independent - together.mean()).isGreaterThan(5 * together.standardError());
  }

  @Test
  void newHarmAndAvertedHarmAreKeptApart() {
    HarmEstimate estimate =
        HarmEngine.estimate(Written.read(Written.SOUND), DrawPlan.random(3, 20_000));
    OptionEstimate a = estimate.option(A);
    assertThat(a.deltaHarm().mean())
        .isCloseTo(a.newHarm().mean() - a.avertedHarm().mean(), within(1e-9));
    // patientDaysPerDay × beta(2, 98) × mild, 365 days.
    assertThat(a.newHarm().mean()).isCloseTo(365 * 24 * .02 * .0005, within(.003));
    assertThat(estimate.option(B).newHarm().mean()).isZero();
    OptionEstimate nothing = estimate.option(new OptionId("do-nothing"));
    assertThat(nothing.deltaHarm().mean()).isZero();
    assertThat(nothing.harmful().count()).isZero();
  }

  /// Φ(−.04/.015811) = .0057 at correlation .95; Φ(−.04/.070711) = .2858 without.
  @Test
  void declaredCorrelationIsThatOfTheNormalScores() {
    String correlation =
        "correlations: [{between: [a/whole/harmPerYear, b/whole/harmPerYear], rho: \"0.95\","
            + " source: x, class: expert}]";
    assertThat(worse(judged(NORMAL_A, NORMAL_B, correlation)))
        .isCloseTo(.0057, within(4 * Math.sqrt(.0057 * .9943 / DRAWS)));
    assertThat(worse(judged(NORMAL_A, NORMAL_B, "")))
        .isCloseTo(.2858, within(4 * Math.sqrt(.2858 * .7142 / DRAWS)));
  }

  /// A copula moves two quantities together and leaves each its own distribution.
  @Test
  void correlationLeavesTheMarginalsAsTheyAre() {
    String correlation =
        "correlations: [{between: [a/whole/harmPerYear, b/whole/harmPerYear], rho: \"-0.8\","
            + " source: x, class: expert}]";
    String text =
        judged("pert: {min: 0, mode: 1, max: 5}", "lognormal: {p5: 1, p95: 10}", correlation);
    HarmEstimate estimate = HarmEngine.estimate(Written.read(text), DrawPlan.random(5, DRAWS));
    Figures pert = estimate.option(A).deltaHarm();
    Figures lognormal = estimate.option(B).deltaHarm();
    assertThat(pert.mean()).isCloseTo(1.5, within(4 * pert.standardError()));
    assertThat(lognormal.mean()).isCloseTo(4.0400128269, within(4 * lognormal.standardError()));
    assertThat(lognormal.p5()).isCloseTo(1, within(.02));
    assertThat(lognormal.p95()).isCloseTo(10, within(.1));
  }

  @Test
  void probabilityOfHarmIsTheClosedForm() {
    HarmEstimate estimate =
        HarmEngine.estimate(
            Written.read(judged("normal: {mean: \"-1\", sd: 1}", NORMAL_B, "")),
            DrawPlan.random(9, DRAWS));
    // Φ(−1), Abramowitz and Stegun, table 26.1.
    assertThat(estimate.option(A).harmful().probability())
        .isCloseTo(.158655, within(4 * Math.sqrt(.158655 * .841345 / DRAWS)));
  }

  @Test
  void sharedQuantityCancelsBetweenOptions() {
    String text =
        """
        harm: Two options
        severity: {death: 1}
        rates: {fallsPerDay: {lognormal: {p5: "0.01", p95: "0.1"}, source: x, class: expert}}
        probabilities: {fatal: {beta: {a: 2, b: 50}, unit: death per fall, source: x, class: expert}}
        options:
          do-nothing: {}
          a: {hazards: [{id: fall, per: fall, exposuresPerDay: fallsPerDay, probability: {quantity: fatal, sign: adds}, severity: death}]}
          b: {hazards: [{id: fall, per: fall, exposuresPerDay: fallsPerDay, probability: {quantity: fatal, sign: adds}, severity: death}]}
        """;
    Simulation simulation = HarmEngine.simulate(Written.read(text), DrawPlan.random(1, 5000));
    Map<OptionId, Compliance> compliance = compliant();
    var candidates = simulation.candidates(compliance, Set.of());
    Candidate a = candidates.get(1);
    Candidate b = candidates.get(2);
    assertThat(a.harmPerYear().exceeding(b.harmPerYear(), 0).count()).isZero();
    assertThat(b.harmPerYear().exceeding(a.harmPerYear(), 0).count()).isZero();
  }

  /// Recorded once; a machine, a Java or a thread count that gives other bits is at fault.
  @Test
  void sameFileAndSeedGiveTheSameBits() {
    HarmModel model = Written.read(Written.SOUND);
    HarmEstimate once = HarmEngine.estimate(model, DrawPlan.random(42, 10_000));
    HarmEstimate again =
        HarmEngine.estimate(Written.read(Written.SOUND), DrawPlan.random(42, 10_000));
    assertThat(CanonicalJson.text(again.json())).isEqualTo(CanonicalJson.text(once.json()));
    assertThat(HarmEngine.estimate(model, DrawPlan.random(43, 10_000)).digest())
        .isNotEqualTo(once.digest());
    assertThat(Double.toHexString(once.option(A).deltaHarm().mean()))
        .isEqualTo("-0x1.70059151c6069p0");
    assertThat(Double.toHexString(once.option(B).deltaHarm().p95()))
        .isEqualTo("-0x1.65dbb0d6ec5c8p-1");
  }

  @Test
  void otherOptionsLeaveADrawWhereItWas() {
    String without = Written.SOUND.substring(0, Written.SOUND.indexOf("  b:\n"));
    Figures alone =
        HarmEngine.estimate(Written.read(without), DrawPlan.random(4, 5000)).option(A).deltaHarm();
    Figures beside =
        HarmEngine.estimate(Written.read(Written.SOUND), DrawPlan.random(4, 5000))
            .option(A)
            .deltaHarm();
    assertThat(alone).isEqualTo(beside);
  }

  @Test
  void refusesDrawsInWhichExclusiveOutcomesSumBeyondOne() {
    String second =
        "{id: second-outcome, per: patient-day, exposuresPerDay: patientDaysPerDay, severity: mild,"
            + " probability: {beta: {a: 2, b: 3}, source: trial, class: silent trial, sign: adds}}";
    String text =
        Written.SOUND
            .replace("beta: {a: 2, b: 98}", "beta: {a: 3, b: 3}")
            .replaceFirst("hazards:\n", "hazards:\n      - " + second + "\n");
    HarmModel model = Written.read(text);
    assertThatThrownBy(() -> HarmEngine.estimate(model, DrawPlan.random(1, 2000)))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("second-outcome, false-alarm sum beyond 1 in")
        .hasMessageContaining("of 2000 draws");
  }

  @Test
  void driversAreSortedByHowFarTheyMoveTheHarm() {
    OptionEstimate a =
        HarmEngine.estimate(Written.read(Written.SOUND), DrawPlan.random(2, 50_000)).option(A);
    assertThat(a.drivers())
        .extracting(OptionEstimate.Driver::quantity)
        .first()
        .isEqualTo("averted");
    assertThat(a.drivers())
        .isSortedAccordingTo((one, other) -> Double.compare(other.swing(), one.swing()));
    double explained = a.drivers().stream().mapToDouble(OptionEstimate.Driver::varianceShare).sum();
    assertThat(explained).isBetween(.9, 1.01);
    // averted has 5 % and 95 % quantiles .01985 and .07420 (SciPy 1.17, beta(7/3, 11/3) on [.01,
    // .1]).
    double rest = 365 * (8760.5 / 365) * (286.5 / 8760) * (96.5 / 311) * .38;
    double adds = 365 * (8760.5 / 365) * .02 * .0005;
    assertThat(a.drivers().getFirst().low()).isCloseTo(adds - rest * 0.01985492, within(1e-3));
    assertThat(a.drivers().getFirst().high()).isCloseTo(adds - rest * 0.07419586, within(1e-3));
  }

  @Test
  void exceedanceFallsAsHarmRises() {
    OptionEstimate a =
        HarmEngine.estimate(Written.read(Written.SOUND), DrawPlan.random(2, 20_000)).option(A);
    assertThat(a.exceedance()).hasSize(23);
    assertThat(a.exceedance().get(2).harm()).isEqualTo(a.deltaHarm().p5());
    assertThat(a.exceedance())
        .isSortedAccordingTo((one, other) -> Double.compare(one.harm(), other.harm()));
  }

  @Test
  void refusesSeedsAndDrawsOutOfRange() {
    HarmModel model = Written.read(Written.SOUND);
    assertThatThrownBy(() -> HarmEngine.estimate(model, DrawPlan.random(-1, 1000)))
        .hasMessageContaining("seed");
    assertThatThrownBy(() -> HarmEngine.estimate(model, DrawPlan.random(1, 999)))
        .hasMessageContaining("draws");
    assertThatThrownBy(() -> HarmEngine.estimate(model, DrawPlan.random(1, 1_000_001)))
        .hasMessageContaining("draws");
  }

  private static double worse(String text) {
    Simulation simulation = HarmEngine.simulate(Written.read(text), DrawPlan.random(1, DRAWS));
    var candidates = simulation.candidates(compliant(), Set.of());
    return candidates
        .get(2)
        .harmPerYear()
        .exceeding(candidates.get(1).harmPerYear(), .05)
        .probability();
  }

  private static Map<OptionId, Compliance> compliant() {
    return Map.of(
        new OptionId("do-nothing"),
        Compliance.COMPLIANT,
        A,
        Compliance.COMPLIANT,
        B,
        Compliance.COMPLIANT);
  }

  private static double[] beta(double a, double b) {
    double n = a + b;
    return new double[] {a / n, a * (a + 1) / (n * (n + 1))};
  }

  private static double[] gamma(double shape, double rate) {
    return new double[] {shape / rate, shape * (shape + 1) / (rate * rate)};
  }
}
