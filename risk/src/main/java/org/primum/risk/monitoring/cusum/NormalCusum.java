package org.primum.risk.monitoring.cusum;

import java.util.List;
import org.primum.risk.distribution.SpecialFunctions;
import org.primum.risk.monitoring.Assuming;
import org.primum.risk.monitoring.FallingRoot;

/// The CUSUM of normal values, e.g. the daily mean of a response time: S = max(0, S + z − k), a
/// signal once S reaches h, z in standard deviations from the mean when nothing is wrong.
///
/// *Average run length.* From S = s the expected number of values L(s) to a signal solves L(s) = 1
/// + L(0) Φ(k − s − δ) + ∫₀ʰ L(y) φ(y + k − s − δ) dy where the mean is δ (Page 1954; A. L. Goel
///   and S. M. Wu, Technometrics 13, 1971). The kernel is smooth, so Gauss-Legendre nodes give all
///   digits; see [LegendreNodes].
///
/// *Two sides.* A second sum watches −z. 1/L of both together is the sum of both 1/L (K. W. Kemp,
/// JRSS B 23, 1961; exact because k and h are the same on both sides).
///
/// @param reference k, half the shift worth finding soonest; in (0, 5] standard deviations
/// @param threshold h, in (0, 100] standard deviations
/// @param twoSided whether falls are watched beside rises
public record NormalCusum(double reference, double threshold, boolean twoSided)
    implements Assuming {
  private static final double HIGHEST = 100;
  private static final double LONGEST = 1e10;

  public NormalCusum {
    requireReference(reference);
    if (!(threshold > 0 && threshold <= HIGHEST)) {
      throw new IllegalArgumentException(
          "threshold is `" + threshold + "` standard deviations; give more than 0, at most 100");
    }
  }

  private static void requireReference(double reference) {
    if (!(reference > 0 && reference <= 5)) {
      throw new IllegalArgumentException(
          "reference value is `"
              + reference
              + "` standard deviations; give more than 0, at most 5");
    }
  }

  /// The chart whose average run length is `runLength` where nothing is wrong.
  ///
  /// @param runLength values to a false alarm on average, more than 2, at most 1e10
  /// @throws IllegalArgumentException if no threshold gives it
  public static NormalCusum withRunLength(double reference, double runLength, boolean twoSided) {
    requireReference(reference);
    if (!(runLength > 2 && runLength <= LONGEST)) {
      throw new IllegalArgumentException(
          "run length to a false alarm is `" + runLength + "`; give more than 2, at most 1e10");
    }
    double high = 1;
    while (high < HIGHEST && shortfall(reference, high, runLength, twoSided) > 0) {
      high = Math.min(HIGHEST, 2 * high);
    }
    double least = 1e-6;
    if (shortfall(reference, least, runLength, twoSided) < 0
        || shortfall(reference, high, runLength, twoSided) > 0) {
      throw new IllegalArgumentException(
          "no threshold gives run length `"
              + runLength
              + "` at reference value `"
              + reference
              + "`; change either");
    }
    double threshold =
        FallingRoot.of(h -> shortfall(reference, h, runLength, twoSided), least, high, 1e-12);
    return new NormalCusum(reference, threshold, twoSided);
  }

  private static double shortfall(double k, double h, double asked, boolean twoSided) {
    return StrictMath.log(asked / new NormalCusum(k, h, twoSided).capped(0));
  }

  /// The number of values to a signal on average, from a sum of 0.
  ///
  /// @param shift δ of the mean, in standard deviations, finite; 0 where nothing is wrong
  public double averageRunLength(double shift) {
    if (!(Math.abs(shift) <= HIGHEST)) {
      throw new IllegalArgumentException(
          "shift is `" + shift + "` standard deviations; give −100 to 100");
    }
    return RunLengths.told(capped(shift));
  }

  private double capped(double shift) {
    double up = oneSided(shift);
    double down = twoSided ? oneSided(-shift) : up;
    boolean eaten = up >= RunLengths.MOST && down >= RunLengths.MOST;
    return twoSided && !eaten ? 1 / (1 / up + 1 / down) : up;
  }

  private double oneSided(double shift) {
    LegendreNodes nodes = LegendreNodes.between(0, threshold, (int) Math.ceil(40 + 6 * threshold));
    int n = nodes.size();
    double k = reference - shift;
    double[][] kernel = new double[n + 1][n + 1];
    for (int i = 0; i <= n; i++) {
      double from = i == 0 ? 0 : nodes.at(i - 1);
      kernel[i][0] = below(k - from);
      for (int j = 1; j <= n; j++) {
        kernel[i][j] = nodes.weight(j - 1) * density(nodes.at(j - 1) + k - from);
      }
    }
    return RunLengths.from(kernel);
  }

  private static double density(double z) {
    return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI);
  }

  private static double below(double z) {
    double tail = StrictMath.exp(SpecialFunctions.logGammaUpper(0.5, z * z / 2)) / 2;
    return z > 0 ? 1 - tail : tail;
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Values come independently of each other; where one day resembles the next, false alarms come"
            + " sooner.",
        "Mean and standard deviation when nothing is wrong are known without error.",
        "Values are normal; means of many are nearly so.");
  }
}
