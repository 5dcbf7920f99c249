package org.primum.risk.monitoring.sequence;

import java.util.List;
import org.primum.risk.monitoring.Assuming;
import org.primum.risk.validation.Interval;

/// A confidence sequence for a mean, e.g. of minutes lost a day, where the spread of one value is
/// known or bounded ([NormalMixture]).
///
/// @param spread the standard deviation of one value, or half the distance between the limits it
///   never leaves; more than 0
/// @param rho mixing precision in units of `spread`², more than 0
/// @param alpha probability of ever ruling out the truth, in (0, 1)
/// @param ends which are told; the other is infinite
public record MeanSequence(double spread, double rho, double alpha, Ends ends) implements Assuming {
  public MeanSequence {
    Tuned.requirePositive("the spread", spread);
    Tuned.requirePositive("rho", rho);
    Tuned.requireAlpha(alpha);
  }

  /// When a sequence is to be tightest.
  ///
  /// @param values after how many, more than 0
  /// @param spread as above
  public record Tuning(double values, double spread) {}

  /// The sequence that is all but the tightest where `tuning` says.
  public static MeanSequence tunedTo(Tuning tuning, double alpha, Ends ends) {
    double rho = Tuned.rho(tuning.values(), alpha, ends != Ends.BOTH);
    return new MeanSequence(tuning.spread(), rho, alpha, ends);
  }

  private NormalMixture mixture() {
    return new NormalMixture(rho, ends != Ends.BOTH);
  }

  /// ln of the evidence against the mean `mean`: an e-value, at any time.
  ///
  /// @param sum of the values
  /// @param count how many, at least 1
  public double logEvidence(double sum, long count, double mean) {
    double surprise = (sum - count * mean) / spread;
    return mixture().logSupermartingale(ends == Ends.UPPER ? -surprise : surprise, (double) count);
  }

  /// The means not ruled out.
  ///
  /// @param sum of the values, finite
  /// @param count how many, at least 1
  /// @throws IllegalArgumentException if either is out of range
  public Interval interval(double sum, long count) {
    if (count < 1 || !Double.isFinite(sum)) {
      throw new IllegalArgumentException(
          "sum `" + sum + "` of `" + count + "` values cannot be; give finite values, 1 or more");
    }
    double mean = sum / count;
    double reach = spread * mixture().bound((double) count, alpha) / count;
    return new Interval(
        ends == Ends.UPPER ? Double.NEGATIVE_INFINITY : mean - reach,
        ends == Ends.LOWER ? Double.POSITIVE_INFINITY : mean + reach);
  }

  @Override
  public List<String> assumes() {
    return mixture().assumes();
  }
}
