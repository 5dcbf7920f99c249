package org.primum.risk.elicitation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A linear opinion pool: with the probability of its weight, the quantity is as one expert
/// believes (M. Stone, The opinion pool, Annals of Mathematical Statistics 32, 1961).
///
/// @param weights 0 or above, one for each part, summing to 1
public record Mixture(List<Belief> parts, List<Double> weights) implements Belief {
  private static final int MOST_HALVINGS = 200;
  private static final double SLACK = 1e-9;

  /// @throws IllegalArgumentException if the weights do not fit the parts
  public Mixture {
    parts = List.copyOf(parts);
    weights = List.copyOf(weights);
    double sum = weights.stream().mapToDouble(weight -> weight >= 0 ? weight : Double.NaN).sum();
    if (parts.isEmpty() || parts.size() != weights.size() || !(Math.abs(sum - 1) < SLACK)) {
      throw new IllegalArgumentException(
          "a pool needs a weight for each of `"
              + parts.size()
              + "` experts that sum to 1, found `"
              + weights
              + "`");
    }
  }

  /// The pool of `parts` with weights in proportion to `marks`.
  ///
  /// @throws IllegalArgumentException if every mark is 0
  static Mixture inProportion(List<? extends Belief> parts, List<Double> marks) {
    double sum = marks.stream().mapToDouble(Double::doubleValue).sum();
    return new Mixture(List.copyOf(parts), marks.stream().map(mark -> mark / sum).toList());
  }

  private double over(ToDoubleFunction<Belief> figure) {
    double sum = 0;
    for (int at = 0; at < parts.size(); at++) {
      if (weights.get(at) > 0) {
        sum += weights.get(at) * figure.applyAsDouble(parts.get(at));
      }
    }
    return sum;
  }

  @Override
  public double cdf(double x) {
    return over(part -> part.cdf(x));
  }

  /// By halving between the least and the greatest of the experts' own quantiles.
  @Override
  public double quantile(double p) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < parts.size(); at++) {
      if (weights.get(at) > 0) {
        double own = parts.get(at).quantile(p);
        low = Math.min(low, own);
        high = Math.max(high, own);
      }
    }
    for (int halving = 0; halving < MOST_HALVINGS && low < high; halving++) {
      double middle = low + (high - low) / 2;
      if (!(middle > low && middle < high)) {
        break;
      }
      if (cdf(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  @Override
  public double mean() {
    return over(Belief::mean);
  }

  @Override
  public double variance() {
    return over(Belief::variance) + betweenVariance();
  }

  /// The part of the variance that comes from experts whose means differ.
  public double betweenVariance() {
    double mean = mean();
    return over(part -> (part.mean() - mean) * (part.mean() - mean));
  }
}
