package org.primum.risk.distribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.primum.terms.json.Json;

/// A metalog distribution through stated quantiles, unbounded, bounded below or above, or both (T.
/// W. Keelin, Decision Analysis 13(4), 2016: §3 unbounded, §4 log and logit).
///
/// With as many terms as quantiles it passes through each of them; with fewer it is their least
/// squares fit. Not every set of quantiles belongs to a metalog: one whose density would be
/// negative somewhere is refused, as is one whose tail is so heavy that its variance would be
/// infinite, for then no number of draws would settle its mean.
///
/// @param points at least two, rising in probability and in value, inside the bounds
/// @param lower the least possible value; minus infinity where there is none
/// @param upper the greatest possible value; infinity where there is none
/// @param terms 2 to the number of points, at most 10
public record Metalog(List<Point> points, double lower, double upper, int terms)
    implements Distribution {
  private static final int MOST_TERMS = 10;
  private static final double FURTHEST = 36;
  private static final double WIDTH = 80;

  /// A quantile somebody stated.
  ///
  /// @param percent the probability of a value of at most `value`, in percent, between 0 and 100
  public record Point(BigDecimal percent, double value) {
    public Point {
      if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
        throw new IllegalArgumentException(
            "metalog needs percentiles between 0 and 100, found `" + percent.toPlainString() + "`");
      }
      Parameters.finite("metalog", "p" + percent.toPlainString(), value);
    }

    double probability() {
      return percent.doubleValue() / 100;
    }

    String key() {
      return "p" + percent.stripTrailingZeros().toPlainString();
    }
  }

  /// @throws IllegalArgumentException if the points are out of order or outside the bounds, or no
  ///   metalog of so many terms fits them
  public Metalog {
    points = List.copyOf(points);
    checkBounds(lower, upper);
    checkPoints(points, lower, upper);
    if (!(terms >= 2 && terms <= Math.min(points.size(), MOST_TERMS))) {
      throw new IllegalArgumentException(
          "metalog needs `terms` from 2 to the number of its quantiles, at most "
              + MOST_TERMS
              + ", found `"
              + terms
              + "`");
    }
    checkFeasible(MetalogFit.of(points, lower, upper, terms), lower, upper);
  }

  private static void checkBounds(double lower, double upper) {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "metalog needs `lower` below `upper`, found `" + lower + "` and `" + upper + "`");
    }
  }

  private static void checkPoints(List<Point> points, double lower, double upper) {
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      if (!(point.value() > lower && point.value() < upper)) {
        throw new IllegalArgumentException(
            "metalog needs `"
                + point.key()
                + "` inside its bounds, found `"
                + Distribution.decimal(point.value())
                + "`");
      }
      boolean rises =
          i == 0
              || (points.get(i - 1).percent().compareTo(point.percent()) < 0
                  && points.get(i - 1).value() < point.value());
      if (!rises) {
        throw new IllegalArgumentException(
            "metalog needs quantiles that rise, found `"
                + points.get(i - 1).key()
                + "` = `"
                + Distribution.decimal(points.get(i - 1).value())
                + "` before `"
                + point.key()
                + "` = `"
                + Distribution.decimal(point.value())
                + "`");
      }
    }
  }

  private static void checkFeasible(MetalogFit fit, double lower, double upper) {
    if (!fit.rises(FURTHEST)) {
      throw new IllegalArgumentException(
          "metalog of "
              + fit.terms()
              + " terms does not fit these quantiles: its density would be negative somewhere; use"
              + " fewer `terms`, or quantiles further from each other's extremes");
    }
    boolean heavyTop = Double.isFinite(lower) && Double.isInfinite(upper) && !(fit.topTail() < .5);
    boolean heavyBottom =
        Double.isFinite(upper) && Double.isInfinite(lower) && !(fit.bottomTail() < .5);
    if (heavyTop || heavyBottom) {
      throw new IllegalArgumentException(
          "metalog has a tail so heavy that its variance is infinite; state a bound on the other"
              + " side too, or draw the outer quantiles nearer");
    }
  }

  private MetalogFit fit() {
    return MetalogFit.of(points, lower, upper, terms);
  }

  /// The mean, by the trapezoid rule over the logit of the probability, which for such integrands
  /// converges faster than any power of the step.
  @Override
  public double mean() {
    MetalogFit fit = fit();
    double step = 1.0 / 16;
    double sum = 0;
    double weights = 0;
    for (double logit = -WIDTH; logit <= WIDTH; logit += step) {
      double tail = StrictMath.exp(-StrictMath.abs(logit));
      double weight = tail / ((1 + tail) * (1 + tail));
      sum += weight * value(fit.at(logit));
      weights += weight;
    }
    return sum / weights;
  }

  @Override
  public double lowest() {
    return lower;
  }

  @Override
  public double highest() {
    return upper;
  }

  @Override
  public double cdf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x <= lower || x >= upper) {
      return x <= lower ? 0 : 1;
    }
    MetalogFit fit = fit();
    double wanted = MetalogFit.unbounded(x, lower, upper);
    double low = -745;
    double high = 745;
    for (int step = 0; step < 200 && low < high; step++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (fit.at(middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return SpecialFunctions.logistic(low);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    MetalogFit fit = fit();
    return p -> value(fit.at(StrictMath.log(p) - StrictMath.log1p(-p)));
  }

  /// The value that belongs to the metalog's own, unbounded scale.
  private double value(double unbounded) {
    boolean fromBelow = Double.isFinite(lower);
    boolean fromAbove = Double.isFinite(upper);
    if (fromBelow && fromAbove) {
      return lower + (upper - lower) * SpecialFunctions.logistic(unbounded);
    }
    if (fromBelow) {
      return lower + StrictMath.exp(unbounded);
    }
    return fromAbove ? upper - StrictMath.exp(-unbounded) : unbounded;
  }

  @Override
  public Json.Obj json() {
    Json.Builder parameters = Json.object();
    points.forEach(point -> parameters.put(point.key(), Distribution.decimal(point.value())));
    if (Double.isFinite(lower)) {
      parameters.put("lower", Distribution.decimal(lower));
    }
    if (Double.isFinite(upper)) {
      parameters.put("upper", Distribution.decimal(upper));
    }
    return Parameters.json("metalog", parameters.put("terms", terms));
  }

  @Override
  public String description() {
    String stated =
        points.stream()
            .map(point -> point.key() + " " + Distribution.decimal(point.value()))
            .collect(Collectors.joining(", "));
    String from = Double.isFinite(lower) ? ", from " + Distribution.decimal(lower) : "";
    String to = Double.isFinite(upper) ? ", to " + Distribution.decimal(upper) : "";
    return "metalog(" + stated + from + to + ")";
  }
}
