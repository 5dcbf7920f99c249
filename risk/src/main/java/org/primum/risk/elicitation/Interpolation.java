package org.primum.risk.elicitation;

import java.util.ArrayList;
import java.util.List;

/// The distribution with an expert's quantiles that says least beyond them: between neighbouring
/// quantiles, and out to the ends of the intrinsic range, probability is spread evenly on the
/// background scale (Cooke 1991, §12.3).
///
/// @param ends the intrinsic range on the background scale, around all quantiles
public record Interpolation(Quantiles stated, Background background, Range ends) implements Belief {
  private List<Double> positions() {
    List<Double> positions = new ArrayList<>();
    positions.add(ends.lower());
    stated.values().forEach(value -> positions.add(background.to(value)));
    positions.add(ends.upper());
    return positions;
  }

  private List<Double> levels() {
    List<Double> levels = new ArrayList<>();
    levels.add(0.0);
    levels.addAll(stated.probabilities());
    levels.add(1.0);
    return levels;
  }

  @Override
  public double cdf(double x) {
    boolean beyond = background == Background.LOG_UNIFORM && !(x > 0);
    return beyond ? 0 : between(positions(), levels(), background.to(x));
  }

  @Override
  public double quantile(double p) {
    return background.from(between(levels(), positions(), p));
  }

  /// Straight lines through the points, flat beyond them.
  private static double between(List<Double> from, List<Double> to, double at) {
    if (at <= from.getFirst()) {
      return to.getFirst();
    }
    for (int i = 1; i < from.size(); i++) {
      if (at <= from.get(i)) {
        double share = (at - from.get(i - 1)) / (from.get(i) - from.get(i - 1));
        return to.get(i - 1) + share * (to.get(i) - to.get(i - 1));
      }
    }
    return to.getLast();
  }

  @Override
  public double mean() {
    return moment(1);
  }

  @Override
  public double variance() {
    double mean = mean();
    return moment(2) - mean * mean;
  }

  /// The mean of x to a power, piece by piece: on a piece of width w the value is spread evenly, or
  /// its logarithm is.
  private double moment(int power) {
    List<Double> positions = positions();
    List<Double> levels = levels();
    double sum = 0;
    for (int i = 1; i < positions.size(); i++) {
      double low = positions.get(i - 1);
      double high = positions.get(i);
      double share = levels.get(i) - levels.get(i - 1);
      if (high > low) {
        sum += share * pieceMoment(low, high, power);
      }
    }
    return sum;
  }

  private double pieceMoment(double low, double high, int power) {
    if (background == Background.UNIFORM) {
      return power == 1 ? (low + high) / 2 : (low * low + low * high + high * high) / 3;
    }
    return (StrictMath.exp(power * high) - StrictMath.exp(power * low)) / (power * (high - low));
  }

  /// How much more this says than the background alone: the Kullback–Leibler distance from a
  /// uniform distribution over the intrinsic range, in nats (Cooke 1991, equation 12.4).
  double information() {
    List<Double> positions = positions();
    List<Double> levels = levels();
    double width = ends.upper() - ends.lower();
    double sum = 0;
    for (int i = 1; i < positions.size(); i++) {
      double share = levels.get(i) - levels.get(i - 1);
      double part = (positions.get(i) - positions.get(i - 1)) / width;
      sum += share * StrictMath.log(share / part);
    }
    return sum;
  }
}
