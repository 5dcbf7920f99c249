package org.primum.risk.validation.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.Sixteen;

/// Expected numbers: see [Sixteen].
class DiscriminationTest {
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(500, 1);

  private static ScoredCases cases(String outcomes, double... scores) {
    boolean[] happened = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      happened[i] = outcomes.charAt(i) == '1';
    }
    return ScoredCases.independent(happened, scores);
  }

  private static void limits(Figure figure, double lower, double upper) {
    Interval interval = figure.interval().orElseThrow();
    assertThat(interval.lower()).isEqualTo(lower, within(1e-9));
    assertThat(interval.upper()).isEqualTo(upper, within(1e-9));
  }

  @Test
  void countsTiesOneHalf() {
    assertThat(Auroc.of(Sixteen.cases())).isEqualTo(0.5952380952380952, within(1e-12));
    assertThat(Auroc.of(cases("10", 0.5, 0.5))).isEqualTo(0.5);
    assertThat(Auroc.of(cases("10", 0.9, 0.5))).isOne();
    assertThat(Auroc.of(cases("10", 0.1, 0.5))).isZero();
  }

  @Test
  void givesTheIntervalsOfIndependentCases() {
    Discrimination found = Discrimination.of(Sixteen.cases(), BOOTSTRAP, Confidence.P95);
    limits(found.deLong(), 0.279628355326267, 0.9108478351499234);
    limits(found.auroc(), 0.2840818197594584, 0.8449629361933066);
    assertThat(found.auroc().value()).hasValue(Auroc.of(Sixteen.cases()));
    assertThat(found.prevalence().value()).hasValue(7 / 16.0);
    assertThat(found.auprc().interval().orElseThrow().contains(0.6100357975357975)).isTrue();
  }

  @Test
  void drawsClustersWhereThereAreSome() {
    ScoredCases clustered = Sixteen.clustered();
    Discrimination found = Discrimination.of(clustered, BOOTSTRAP, Confidence.P95);
    assertThat(found.auroc().interval())
        .isEqualTo(BOOTSTRAP.interval(clustered, w -> Auroc.of(clustered, w), Confidence.P95))
        .isPresent();
  }

  @Test
  void cutsDeLongsIntervalAtOne() {
    ScoredCases nearly = cases("111100001", .9, .8, .7, .6, .5, .4, .3, .2, .45);
    assertThat(Discrimination.deLong(nearly, Confidence.P95).interval().orElseThrow().upper())
        .isOne();
    ScoredCases hardly = cases("000011110", .9, .8, .7, .6, .5, .4, .3, .2, .45);
    assertThat(Discrimination.deLong(hardly, Confidence.P95).interval().orElseThrow().lower())
        .isZero();
  }

  @Test
  void tellsNoIntervalWithoutSpreadAndNoAreaWithOneKind() {
    ScoredCases parted = cases("1100", .9, .8, .2, .1);
    Discrimination found = Discrimination.of(parted, BOOTSTRAP, Confidence.P95);
    assertThat(found.auroc()).isEqualTo(new Figure.Known(1, Optional.empty()));
    assertThat(found.deLong()).isEqualTo(new Figure.Known(1, Optional.empty()));
    ScoredCases single = cases("100", .5, .8, .2);
    assertThat(Discrimination.deLong(single, Confidence.P95).interval()).isEmpty();
    ScoredCases none = cases("00", .9, .8);
    Discrimination unknown = Discrimination.of(none, BOOTSTRAP, Confidence.P95);
    assertThat(unknown.auroc()).isEqualTo(new Figure.Unknown("all cases have the same outcome"));
    assertThat(unknown.auprc()).isEqualTo(new Figure.Unknown("no case has the outcome"));
  }

  @Test
  void sumsPrecisionOverTheRecallGained() {
    assertThat(PrecisionRecall.averagePrecision(Sixteen.cases()))
        .isEqualTo(0.6100357975357975, within(1e-12));
    // By hand: thresholds .8, .4, .35, .1 gain half the recall at precision 1 and half at 2/3
    // (the example of scikit-learn's average_precision_score, .8333).
    assertThat(PrecisionRecall.averagePrecision(cases("0011", .1, .4, .35, .8)))
        .isEqualTo(0.5 + 0.5 * 2 / 3, within(1e-12));
  }

  @Test
  void letsEqualScoresEnterTogether() {
    assertThat(PrecisionRecall.averagePrecision(cases("1000", .5, .5, .5, .5))).isEqualTo(0.25);
    assertThat(PrecisionRecall.averagePrecision(cases("0001", .5, .5, .5, .5))).isEqualTo(0.25);
  }

  @Test
  void weighsCasesAsIfTheyWereRepeated() {
    ScoredCases weighed = cases("1010", .9, .7, .5, .3);
    ScoredCases repeated = cases("1001110", .9, .7, .7, .5, .5, .5, .3);
    int[] weights = {1, 2, 3, 1};
    assertThat(Auroc.of(weighed, weights)).isEqualTo(Auroc.of(repeated), within(1e-12));
    assertThat(PrecisionRecall.averagePrecision(weighed, weights))
        .isEqualTo(PrecisionRecall.averagePrecision(repeated), within(1e-12));
  }

  @Test
  void comparesTwoScoresOfTheSameCases() {
    AurocDifference found =
        AurocDifference.of(Sixteen.cases(), Sixteen.scoredOtherwise(), BOOTSTRAP, Confidence.P95);
    double gap = -0.19841269841269837;
    double reach = 1.959963984540054 * 0.10719183673725222;
    assertThat(found.difference().value().orElseThrow()).isEqualTo(gap, within(1e-12));
    limits(found.difference(), gap - reach, gap + reach);
    assertThat(found.p().orElseThrow()).isEqualTo(0.06416873628409799, within(1e-9));
  }

  @Test
  void findsNoDifferenceOfAScoreFromItself() {
    AurocDifference same =
        AurocDifference.of(Sixteen.cases(), Sixteen.cases(), BOOTSTRAP, Confidence.P95);
    assertThat(same.difference()).isEqualTo(new Figure.Known(0, Optional.empty()));
    assertThat(same.p()).isEmpty();
    AurocDifference clustered =
        AurocDifference.of(Sixteen.clustered(), Sixteen.clustered(), BOOTSTRAP, Confidence.P95);
    assertThat(clustered.difference().interval()).contains(new Interval(0, 0));
    assertThat(clustered.p()).isEmpty();
  }

  @Test
  void refusesToCompareDifferentCases() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AurocDifference.of(
                    cases("10", 1, 2), cases("01", 1, 2), BOOTSTRAP, Confidence.P95));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AurocDifference.of(
                    cases("10", 1, 2), cases("101", 1, 2, 3), BOOTSTRAP, Confidence.P95));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AurocDifference.of(
                    Sixteen.cases(), Sixteen.clustered(), BOOTSTRAP, Confidence.P95));
  }
}
