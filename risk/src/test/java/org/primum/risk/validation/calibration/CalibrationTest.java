package org.primum.risk.validation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Clustered;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.Proportion;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.Sixteen;

/// Expected numbers: see [Sixteen].
class CalibrationTest {
  private static final double Z = 1.959963984540054;
  private static final double T7 = 2.3646242515927844;

  private static Calibration of(ScoredCases cases) {
    return Calibration.of(cases, 4, Confidence.P95);
  }

  private static void known(Figure figure, double value, double reach) {
    assertThat(figure.value().orElseThrow()).isEqualTo(value, within(2e-8));
    Interval interval = figure.interval().orElseThrow();
    assertThat(interval.lower()).isEqualTo(value - reach, within(1e-7));
    assertThat(interval.upper()).isEqualTo(value + reach, within(1e-7));
  }

  @Test
  void recalibratesByLogisticRegression() {
    Calibration found = of(Sixteen.cases());
    known(found.intercept(), -0.14901354, Z * 0.52851632);
    known(found.slope(), 0.27802337, Z * 0.37766413);
    known(found.inTheLarge(), 0.05321638, Z * 0.59500657);
  }

  @Test
  void takesErrorsBetweenClustersWhereThereAreSome() {
    Calibration found = of(Sixteen.clustered());
    known(found.intercept(), -0.14901354, T7 * 0.4869211);
    known(found.slope(), 0.27802337, T7 * 0.30514375);
    known(found.inTheLarge(), 0.05321638, T7 * 0.70368578);
  }

  @Test
  void scoresPredictionsAsAWhole() {
    Calibration found = of(Sixteen.cases());
    assertThat(found.brier().value().orElseThrow()).isEqualTo(0.25859375, within(1e-12));
    assertThat(found.scaledBrier().value().orElseThrow())
        .isEqualTo(-0.050793650793650835, within(1e-12));
    assertThat(found.meanDifference().value().orElseThrow())
        .isEqualTo((7 - 6.85) / 16, within(1e-12));
    assertThat(found.expectedOverObserved().value().orElseThrow())
        .isEqualTo(0.9785714285714285, within(1e-12));
    Interval share = new Proportion(7, 16).interval(Confidence.P95).orElseThrow();
    Interval ratio = found.expectedOverObserved().interval().orElseThrow();
    assertThat(ratio.lower()).isEqualTo(6.85 / 16 / share.upper(), within(1e-12));
    assertThat(ratio.upper()).isEqualTo(6.85 / 16 / share.lower(), within(1e-12));
  }

  @Test
  void movesNoPredictionOfExactlyZeroOrOne() {
    ScoredCases certain =
        ScoredCases.independent(
            new boolean[] {true, false, true, false}, new double[] {1, 0, 0.4, 0.6});
    Calibration found = of(certain);
    Figure why = new Figure.Unknown("2 predictions are exactly 0 or 1, whose logit is infinite");
    assertThat(List.of(found.slope(), found.intercept(), found.inTheLarge())).containsOnly(why);
    assertThat(found.brier().value().orElseThrow()).isEqualTo(0.18, within(1e-12));
  }

  @Test
  void tellsNoSlopeWhereNoneIsLikeliest() {
    ScoredCases parted =
        ScoredCases.independent(
            new boolean[] {false, false, true, true}, new double[] {.1, .2, .8, .9});
    assertThat(of(parted).slope()).isInstanceOf(Figure.Unknown.class);
    assertThat(of(parted).inTheLarge()).isInstanceOf(Figure.Known.class);
    ScoredCases alike =
        ScoredCases.independent(new boolean[] {false, true, true}, new double[] {.3, .3, .3});
    assertThat(of(alike).slope()).isInstanceOf(Figure.Unknown.class);
    ScoredCases never =
        ScoredCases.independent(new boolean[] {false, false}, new double[] {.3, .4});
    assertThat(of(never).inTheLarge()).isInstanceOf(Figure.Unknown.class);
    assertThat(of(never).expectedOverObserved())
        .isEqualTo(new Figure.Unknown("no case has the outcome"));
    assertThat(of(never).scaledBrier()).isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void fitsPredictionsFarFromTheTruth() {
    boolean[] outcomes = new boolean[400];
    double[] scores = new double[400];
    for (int i = 0; i < 400; i++) {
      outcomes[i] = i % 100 < (i < 200 ? 40 : 60);
      scores[i] = i < 200 ? 1e-9 : 1 - 1e-9;
    }
    Calibration found = of(ScoredCases.independent(outcomes, scores));
    // Two groups: the fit is exact, logit .4 and logit .6 at ∓ ln(1e9 − 1).
    assertThat(found.slope().value().orElseThrow())
        .isEqualTo(Math.log(1.5) / Math.log(1e9 - 1), within(1e-6));
    assertThat(found.intercept().value().orElseThrow()).isEqualTo(0, within(1e-6));
  }

  @Test
  void binsCasesByEqualNumbersWithoutPartingTies() {
    List<CalibrationBin> bins = of(Sixteen.cases()).bins();
    assertThat(bins).extracting(CalibrationBin::lowest).containsExactly(.05, .3, .5, .7);
    assertThat(bins).extracting(CalibrationBin::highest).containsExactly(.2, .35, .55, .9);
    assertThat(bins)
        .extracting(CalibrationBin::observed)
        .containsExactly(
            new Proportion(2, 5), new Proportion(1, 3), new Proportion(1, 4), new Proportion(3, 4));
    assertThat(bins.getFirst().meanPredicted()).isEqualTo(0.13, within(1e-12));
  }

  @Test
  void binsOfClustersHaveIntervalsBetweenThem() {
    CalibrationBin all = CalibrationBin.of(Sixteen.clustered(), 1).getFirst();
    assertThat(all.observed()).isInstanceOf(Clustered.class);
    assertThat(all.observed().events()).isEqualTo(7);
    assertThat(((Clustered) all.observed()).clusters()).isEqualTo(8);
  }

  @Test
  void makesNoMoreBinsThanThereAreCases() {
    assertThat(CalibrationBin.of(Sixteen.cases(), 100)).hasSize(10);
    assertThatIllegalArgumentException().isThrownBy(() -> CalibrationBin.of(Sixteen.cases(), 0));
  }

  @Test
  void refusesScoresThatAreNoProbabilities() {
    for (double score : IntStream.of(-1, 2).mapToDouble(i -> i).toArray()) {
      ScoredCases cases = ScoredCases.independent(new boolean[1], new double[] {score});
      assertThatIllegalArgumentException().isThrownBy(() -> of(cases));
    }
  }
}
