package org.primum.risk.elicitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Fits every family to an expert's quantiles by least squares on the probabilities, as SHELF does:
/// the sum over quantiles of (F(value) − probability)² is least.
///
/// # Departures from SHELF
///
/// The best fit is the least sum of squares among the families that stay inside the stated range,
/// where SHELF takes the least of all. Where only an upper end is stated, the negative is fitted.
/// Student's t is left out: its tail weight cannot be learned from three quantiles.
///
/// # How
///
/// Levenberg–Marquardt in two free numbers (D. W. Marquardt, J. SIAM 11, 1963), starting from the
/// straight line of values over normal scores.
public final class QuantileFitting {
  private static final int MOST_STEPS = 400;
  private static final double STEP = 1e-6;
  private static final double STILL = 1e-13;

  private final Family family;
  private final List<Double> probabilities;
  private final double[] values;

  private QuantileFitting(Family family, Quantiles stated, Range range) {
    this.family = family;
    this.probabilities = stated.probabilities();
    this.values =
        stated.values().stream().mapToDouble(value -> family.standardised(value, range)).toArray();
  }

  /// Every family that can be fitted, the best first: those that stay inside the range, then by the
  /// sum of squares.
  ///
  /// @throws IllegalArgumentException if a value lies outside the range or on its end
  public static List<Fit> of(Quantiles stated, Range range) {
    stated.values().stream()
        .filter(value -> !range.holds(value))
        .findFirst()
        .ifPresent(
            value -> {
              throw new IllegalArgumentException(
                  "quantile `" + value + "` must lie inside the range, found `" + range + "`");
            });
    boolean mirrored = range.hasUpper() && !range.hasLower();
    Quantiles fitted = mirrored ? stated.mirrored() : stated;
    Range over = mirrored ? new Range(-range.upper(), -range.lower()) : range;
    List<Fit> fits = new ArrayList<>();
    for (Family family : Family.values()) {
      boolean positive = family == Family.NORMAL || over.hasLower() || fitted.lowest() > 0;
      if (family.suits(over) && positive) {
        double[] free = new QuantileFitting(family, fitted, over).least();
        double rest = new QuantileFitting(family, fitted, over).sumOfSquares(free);
        if (Double.isFinite(rest)) {
          fits.add(new Fit(family, mirrored, List.of(free[0], free[1]), range, rest));
        }
      }
    }
    fits.sort(
        Comparator.comparing((Fit fit) -> !fit.staysInside())
            .thenComparingDouble(Fit::sumOfSquares));
    return List.copyOf(fits);
  }

  private double[] least() {
    double[] at = start();
    double now = sumOfSquares(at);
    double damping = 1e-3;
    for (int step = 0; step < MOST_STEPS && damping < 1e12; step++) {
      double[] next = stepped(at, damping);
      double then = sumOfSquares(next);
      if (then <= now) {
        boolean still =
            Math.abs(next[0] - at[0]) + Math.abs(next[1] - at[1])
                < STILL * (1 + Math.abs(at[0]) + Math.abs(at[1]));
        at = next;
        now = then;
        damping = Math.max(damping / 10, 1e-12);
        if (still) {
          break;
        }
      } else {
        damping *= 10;
      }
    }
    return at;
  }

  /// Mean and standard deviation of the straight line through values over normal scores.
  private double[] start() {
    boolean logarithms = family == Family.LOGNORMAL;
    int n = values.length;
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (int at = 0; at < n; at++) {
      double x = normal.inverseCumulativeProbability(probabilities.get(at));
      double y = logarithms ? StrictMath.log(values[at]) : values[at];
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumXy += x * y;
    }
    double slope = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    return family.start((sumY - slope * sumX) / n, slope);
  }

  private double sumOfSquares(double[] free) {
    double sum = 0;
    for (double rest : rests(free)) {
      sum += rest * rest;
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  private double[] rests(double[] free) {
    double[] rests = new double[values.length];
    try {
      ContinuousDistribution distribution = family.of(free[0], free[1]);
      for (int at = 0; at < rests.length; at++) {
        rests[at] = distribution.cumulativeProbability(values[at]) - probabilities.get(at);
      }
    } catch (IllegalArgumentException outside) {
      Arrays.fill(rests, Double.NaN);
    }
    return rests;
  }

  /// One damped Gauss–Newton step.
  private double[] stepped(double[] free, double damping) {
    double[] rests = rests(free);
    double[] byFirst = slope(free, 0);
    double[] bySecond = slope(free, 1);
    double aa = 0;
    double ab = 0;
    double bb = 0;
    double ga = 0;
    double gb = 0;
    for (int at = 0; at < rests.length; at++) {
      aa += byFirst[at] * byFirst[at];
      ab += byFirst[at] * bySecond[at];
      bb += bySecond[at] * bySecond[at];
      ga += byFirst[at] * rests[at];
      gb += bySecond[at] * rests[at];
    }
    aa *= 1 + damping;
    bb *= 1 + damping;
    double determinant = aa * bb - ab * ab;
    return new double[] {
      free[0] - (bb * ga - ab * gb) / determinant, free[1] - (aa * gb - ab * ga) / determinant
    };
  }

  private double[] slope(double[] free, int index) {
    double[] more = free.clone();
    double[] less = free.clone();
    more[index] += STEP;
    less[index] -= STEP;
    double[] above = rests(more);
    double[] below = rests(less);
    double[] slope = new double[above.length];
    for (int at = 0; at < slope.length; at++) {
      slope[at] = (above[at] - below[at]) / (2 * STEP);
    }
    return slope;
  }
}
