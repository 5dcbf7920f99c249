package org.primum.risk.monitoring.cusum;

import java.util.List;
import org.primum.risk.monitoring.Assuming;
import org.primum.risk.monitoring.FallingRoot;

/// The risk-adjusted CUSUM of outcomes (S. H. Steiner, R. J. Cook, V. T. Farewell and T. Treasure,
/// Biostatistics 1, 2000, doi 10.1093/biostatistics/1.4.441): each case adds the log-likelihood
/// ratio of its outcome where the odds are `oddsRatio` times those its risk says, S = max(0, S +
/// W), a signal once S reaches h. A ratio below 1 watches for fewer outcomes.
///
/// *Average run length.* L(s) = 1 + Σ L(max(0, s + W)) over risks and outcomes, where s + W < h,
/// solved at equally spaced sums with cubic interpolation between them; the last of them stands for
/// sums just below h, so that the step of L at h stays a step. Rounding sums to states instead, as
/// the paper does, is far coarser (S. Knoth, P. Wittenberg and F. F. Gan, Statistics in Medicine
/// 38, 2019, doi 10.1002/sim.8104).
///
/// @param oddsRatio that would be wrong, 0.01 to 100, not 1
/// @param threshold h, more than 0, at most 50
public record RiskAdjustedCusum(double oddsRatio, double threshold) implements Assuming {
  private static final int NODES = 300;
  private static final double HIGHEST = 50;

  public RiskAdjustedCusum {
    requireOdds(oddsRatio);
    if (oddsRatio == 1) {
      throw new IllegalArgumentException(
          "odds ratio is `1`, which is what nothing wrong means; give another");
    }
    if (!(threshold > 0 && threshold <= HIGHEST)) {
      throw new IllegalArgumentException(
          "threshold is `" + threshold + "`; give more than 0, at most 50");
    }
  }

  private static void requireOdds(double ratio) {
    if (!(ratio >= 0.01 && ratio <= 100)) {
      throw new IllegalArgumentException("odds ratio is `" + ratio + "`; give 0.01 to 100");
    }
  }

  /// The chart whose average run length is `runLength` cases where nothing is wrong, to about a per
  /// cent: where few risks occur, run lengths jump from threshold to threshold.
  ///
  /// @param runLength more than 1, at most 1e9
  /// @throws IllegalArgumentException if no threshold gives it
  public static RiskAdjustedCusum withRunLength(double oddsRatio, RiskMix mix, double runLength) {
    if (!(runLength > 1 && runLength <= 1e9)) {
      throw new IllegalArgumentException(
          "run length to a false alarm is `" + runLength + "`; give more than 1, at most 1e9");
    }
    double high = 1;
    while (high < HIGHEST && shortfall(oddsRatio, high, mix, runLength) > 0) {
      high = Math.min(HIGHEST, 2 * high);
    }
    double least = 1e-3;
    if (shortfall(oddsRatio, high, mix, runLength) > 0
        || shortfall(oddsRatio, least, mix, runLength) < 0) {
      throw new IllegalArgumentException(
          "no threshold gives run length `" + runLength + "` with these risks; change it");
    }
    return new RiskAdjustedCusum(
        oddsRatio, FallingRoot.of(h -> shortfall(oddsRatio, h, mix, runLength), least, high, 1e-8));
  }

  private static double shortfall(double oddsRatio, double h, RiskMix mix, double asked) {
    return StrictMath.log(asked / new RiskAdjustedCusum(oddsRatio, h).capped(mix, 1));
  }

  /// What a case adds to the sum.
  ///
  /// @param risk of the outcome when nothing is wrong, in (0, 1)
  /// @param happened whether it came
  public double score(double risk, boolean happened) {
    double none = -StrictMath.log1p((oddsRatio - 1) * risk);
    return happened ? none + StrictMath.log(oddsRatio) : none;
  }

  /// The number of cases to a signal on average, from a sum of 0.
  ///
  /// @param mix of the cases' risks when nothing is wrong
  /// @param trueOdds the odds ratio there is, 0.01 to 100; 1 where nothing is wrong
  public double averageRunLength(RiskMix mix, double trueOdds) {
    requireOdds(trueOdds);
    return RunLengths.told(capped(mix, trueOdds));
  }

  private double capped(RiskMix mix, double trueOdds) {
    double step = threshold / NODES;
    double[][] moves = new double[NODES + 1][NODES + 1];
    for (RiskMix.Share each : mix.risks()) {
      double chance = each.risk() * trueOdds / (1 + (trueOdds - 1) * each.risk());
      double yes = score(each.risk(), true) / step;
      double no = score(each.risk(), false) / step;
      for (int from = 0; from <= NODES; from++) {
        land(moves[from], from + yes, each.weight() * chance);
        land(moves[from], from + no, each.weight() * (1 - chance));
      }
    }
    return RunLengths.from(moves);
  }

  /// Spreads `chance` over the four nodes around `at`, as Lagrange's cubic does.
  private static void land(double[] row, double at, double chance) {
    if (at >= NODES) {
      return;
    }
    if (at <= 0) {
      row[0] += chance;
      return;
    }
    int first = Math.min(Math.max((int) at - 1, 0), NODES - 3);
    double u = at - first;
    row[first] -= chance * (u - 1) * (u - 2) * (u - 3) / 6;
    row[first + 1] += chance * u * (u - 2) * (u - 3) / 2;
    row[first + 2] -= chance * u * (u - 1) * (u - 3) / 2;
    row[first + 3] += chance * u * (u - 1) * (u - 2) / 6;
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Each case's risk is right when nothing is wrong: a score that is out of calibration here"
            + " signals for that alone.",
        "Cases come independently of each other, with risks mixed as in the file.",
        "Odds ratio and threshold were set before the first look.");
  }
}
