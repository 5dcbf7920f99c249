package org.primum.risk.validation.fairness;

import java.util.Optional;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Counted;
import org.primum.risk.validation.Interval;

/// Two independent rates, compared by recovering variances from the limits of each (MOVER): their
/// difference after R. G. Newcombe (Statistics in Medicine 17, 1998, 873–890, method 10), their
/// ratio after A. Donner and G. Zou (Statistical Methods in Medical Research 21, 2012, doi
/// 10.1177/0962280210376387). The lower limit of the ratio is written with the root below the line,
/// where nothing cancels.
record RateComparison(double first, Interval firstLimits, double second, Interval secondLimits) {
  /// Empty where a rate or its limits are not known.
  static Optional<RateComparison> of(Counted first, Counted second, Confidence confidence) {
    Optional<Interval> one = first.interval(confidence);
    Optional<Interval> two = second.interval(confidence);
    return one.isEmpty() || two.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RateComparison(
                first.value().orElseThrow(), one.get(), second.value().orElseThrow(), two.get()));
  }

  Interval difference() {
    double gap = first - second;
    double down = Math.hypot(first - firstLimits.lower(), secondLimits.upper() - second);
    double up = Math.hypot(firstLimits.upper() - first, second - secondLimits.lower());
    return new Interval(Math.max(-1, gap - down), Math.min(1, gap + up));
  }

  /// From 0 to, where the second may be 0, +∞.
  Interval ratio() {
    return new Interval(lowerRatio(), upperRatio());
  }

  private double lowerRatio() {
    double part = firstLimits.lower() * (2 * first - firstLimits.lower());
    double other = secondLimits.upper() * (2 * second - secondLimits.upper());
    double product = first * second;
    double root = Math.sqrt(Math.max(0, product * product - part * other));
    return part == 0 ? 0 : part / (product + root);
  }

  private double upperRatio() {
    double part = firstLimits.upper() * (2 * first - firstLimits.upper());
    double other = secondLimits.lower() * (2 * second - secondLimits.lower());
    double product = first * second;
    double root = Math.sqrt(Math.max(0, product * product - part * other));
    return other > 0 ? (product + root) / other : Double.POSITIVE_INFINITY;
  }
}
