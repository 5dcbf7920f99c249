package org.primum.risk.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoredCasesTest {
  @Test
  void countsEveryCaseAtOrAboveTheThresholdAsAlerted() {
    assertThat(Sixteen.cases().confusion(0.5)).isEqualTo(new Confusion(4, 4, 3, 5));
    assertThat(Sixteen.cases().withOutcome()).isEqualTo(7);
  }

  @Test
  void nudgesNoPredictionOfExactlyZeroOrOne() {
    ScoredCases certain =
        ScoredCases.independent(new boolean[] {false, true, true}, new double[] {0, 1, 0.5});
    assertThat(certain.confusion(0)).isEqualTo(new Confusion(2, 1, 0, 0));
    assertThat(certain.confusion(1)).isEqualTo(new Confusion(1, 0, 1, 1));
  }

  @Test
  void knowsItsClusters() {
    assertThat(Sixteen.cases().clusters()).isEqualTo(16);
    assertThat(Sixteen.cases().hasClusters()).isFalse();
    assertThat(Sixteen.clustered().clusters()).isEqualTo(8);
    assertThat(Sixteen.clustered().hasClusters()).isTrue();
    assertThat(Sixteen.clustered().cluster(15)).isEqualTo(7);
  }

  @Test
  void refusesWhatCannotBePairedOrRanked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredCases.independent(new boolean[2], new double[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredCases.clustered(new boolean[1], new double[1], new int[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredCases.independent(new boolean[1], new double[] {Double.NaN}));
  }

  /// The expected standard error is numpy's over the eight clusters, the quantile scipy's
  /// t.isf(.025, 7); over independent cases it is the standard deviation over the root of 16.
  @Test
  void takesTheSpreadOfAMeanBetweenClusters() {
    double brier = 0.25859375;
    Figure clustered =
        CaseMean.of(Sixteen.clustered(), i -> squaredError(Sixteen.clustered(), i), Confidence.P95);
    assertThat(clustered.value().orElseThrow()).isEqualTo(brier, within(1e-12));
    assertThat(clustered.interval().orElseThrow().upper())
        .isEqualTo(brier + 2.3646242515927844 * 0.047340213800044544, within(1e-9));
    Figure independent =
        CaseMean.of(Sixteen.cases(), i -> squaredError(Sixteen.cases(), i), Confidence.P95);
    assertThat(independent.interval().orElseThrow().lower())
        .isEqualTo(brier - 2.131449545559776 * 0.06823937980176231, within(1e-9));
  }

  private static double squaredError(ScoredCases cases, int i) {
    double error = cases.score(i) - (cases.outcome(i) ? 1 : 0);
    return error * error;
  }

  @Test
  void tellsNoSpreadWhereAllClustersAgree() {
    assertThat(CaseMean.of(Sixteen.cases(), i -> 3, Confidence.P95))
        .isEqualTo(new Figure.Known(3, Optional.empty()));
    ScoredCases one = ScoredCases.independent(new boolean[1], new double[1]);
    assertThat(CaseMean.of(one, i -> 3, Confidence.P95).interval()).isEmpty();
    ScoredCases none = ScoredCases.independent(new boolean[0], new double[0]);
    assertThat(CaseMean.of(none, i -> 3, Confidence.P95))
        .isEqualTo(new Figure.Unknown("there are no cases"));
  }

  @Test
  void writesFiguresForMachinesAndPeople() {
    Figure known = new Figure.Known(0.125, Optional.of(new Interval(-1, 0.25)));
    assertThat(known.json().members().toString())
        .isEqualTo(
            "{estimate=Text[value=0.125], lower95=Text[value=-1], upper95=Text[value=0.25]}");
    assertThat(known.text(2)).isEqualTo("0.12 (-1 to 0.25)");
    Figure open =
        new Figure.Known(
            2, Optional.of(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
    assertThat(open.json().members()).containsOnlyKeys("estimate");
    assertThat(open.text(2)).isEqualTo("2 (−∞ to ∞)");
    assertThat(new Figure.Known(2, Optional.empty()).text(2)).isEqualTo("2 (interval unknown)");
    Figure unknown = Figure.of(Double.NaN, Optional.empty(), "nobody looked");
    assertThat(unknown.json().members()).containsOnlyKeys("unknown");
    assertThat(unknown.text(2)).isEqualTo("unknown: nobody looked");
    assertThat(unknown.value()).isEmpty();
    assertThat(unknown.interval()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Figure.Known(Double.NaN, Optional.empty()));
  }
}
