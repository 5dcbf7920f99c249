package org.primum.risk.elicitation;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Two-parameter families that are fitted to quantiles. They are fitted to a standardised quantity:
/// the value itself (normal), the value above the lower end (log-normal, gamma), the value as a
/// share of the range (beta).
public enum Family {
  NORMAL("mean", "sd"),
  LOGNORMAL("logMean", "logSd"),
  GAMMA("shape", "rate"),
  BETA("a", "b");

  private final String first;
  private final String second;

  Family(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /// The names of the two parameters.
  public List<String> parameters() {
    return List.of(first, second);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where the standardised quantity lies.
  ///
  /// @param range where the quantity itself lies
  Range support(Range range) {
    return switch (this) {
      case NORMAL -> Range.OPEN;
      case LOGNORMAL, GAMMA -> new Range(floor(range), Double.POSITIVE_INFINITY);
      case BETA -> range;
    };
  }

  /// True where the family can be fitted to a quantity of that range.
  boolean suits(Range range) {
    return this != BETA || (range.hasLower() && range.hasUpper());
  }

  double standardised(double value, Range range) {
    return switch (this) {
      case NORMAL -> value;
      case LOGNORMAL, GAMMA -> value - floor(range);
      case BETA -> (value - range.lower()) / (range.upper() - range.lower());
    };
  }

  double restored(double standardised, Range range) {
    return switch (this) {
      case NORMAL -> standardised;
      case LOGNORMAL, GAMMA -> standardised + floor(range);
      case BETA -> range.lower() + standardised * scale(range);
    };
  }

  /// How much wider the quantity is than the standardised one.
  double scale(Range range) {
    return this == BETA ? range.upper() - range.lower() : 1;
  }

  private static double floor(Range range) {
    return range.hasLower() ? range.lower() : 0;
  }

  /// The distribution of the standardised quantity from two free numbers: parameters that must be
  /// positive are given by their logarithms.
  ContinuousDistribution of(double first, double second) {
    double positive = StrictMath.exp(second);
    return switch (this) {
      case NORMAL -> NormalDistribution.of(first, positive);
      case LOGNORMAL -> LogNormalDistribution.of(first, positive);
      case GAMMA -> GammaDistribution.of(StrictMath.exp(first), 1 / positive);
      case BETA -> BetaDistribution.of(StrictMath.exp(first), positive);
    };
  }

  /// The parameter behind a free number.
  double parameter(int index, double free) {
    boolean real = index == 0 && (this == NORMAL || this == LOGNORMAL);
    return real ? free : StrictMath.exp(free);
  }

  /// Free numbers to start from, given a normal distribution that fits the standardised quantity
  /// roughly.
  double[] start(double mean, double sd) {
    return switch (this) {
      case NORMAL, LOGNORMAL -> new double[] {mean, StrictMath.log(sd)};
      case GAMMA -> {
        double shape = mean * mean / (sd * sd);
        yield new double[] {StrictMath.log(shape), StrictMath.log(shape / mean)};
      }
      case BETA -> {
        double inside = Math.clamp(mean, 0.001, 0.999);
        double size = Math.max(0.1, inside * (1 - inside) / (sd * sd) - 1);
        yield new double[] {StrictMath.log(inside * size), StrictMath.log((1 - inside) * size)};
      }
    };
  }
}
