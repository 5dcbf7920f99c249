package org.primum.risk.draws;

/// The simulation error of a figure that was found once in each of several independent repetitions.
final class Repetitions {
  private Repetitions() {}

  /// The standard error of the mean of `found`.
  ///
  /// @param found at least two
  static double standardError(double[] found) {
    double mean = 0;
    for (double value : found) {
      mean += value;
    }
    mean /= found.length;
    double squares = 0;
    for (double value : found) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (found.length - 1) / found.length);
  }

  /// Student's t at .975 with `repetitions − 1` degrees of freedom, by the expansion in 1/ν about
  /// the normal quantile (Abramowitz and Stegun, 26.7.5); for sixteen repetitions right to 1e-6.
  static double t(int repetitions) {
    double z = Share.Z;
    double v = repetitions - 1;
    double z2 = z * z;
    double g1 = z * (z2 + 1) / 4;
    double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v;
  }
}
