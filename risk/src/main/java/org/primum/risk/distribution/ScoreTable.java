package org.primum.risk.distribution;

/// The quantile function of a distribution whose quantiles have no closed form, tabulated once and
/// then interpolated: about 30 ns a draw in place of microseconds.
///
/// # How
///
/// The distribution is given in a coordinate y (logit for a beta, log for a gamma) in which its
/// density is log-concave. Then ln F and ln(1 − F) are concave too (A. Prékopa, Acta Sci. Math. 34,
/// 1973), and Newton's method on them converges from any start. The nodes solve F(y) = Φ(z) on a
/// grid of normal scores z, working with the upper tail for z > 0; y is smooth in z, its slope is
/// φ(z)/f(y), and cubic Hermite interpolation between the nodes errs by less than 1e-8 of a
/// standard deviation within ±8 scores, far below the error of any Monte Carlo run.
final class ScoreTable {
  private static final int STEPS_PER_SCORE = 32;
  private static final int HALF_WIDTH = 9;
  private static final int NODES = 2 * HALF_WIDTH * STEPS_PER_SCORE + 1;
  private static final int MOST_STEPS = 200;

  /// A distribution on the whole line with a log-concave density.
  interface Shape {
    /// ln F(y).
    double logLower(double y);

    /// ln(1 − F(y)).
    double logUpper(double y);

    /// ln f(y).
    double logDensity(double y);

    /// Any point near the middle.
    double middle();
  }

  private final double[] values = new double[NODES];
  private final double[] rises = new double[NODES];

  ScoreTable(Shape shape) {
    int centre = NODES / 2;
    double start = shape.middle();
    for (int node = centre; node < NODES; node++) {
      start = place(shape, node, start);
    }
    start = values[centre];
    for (int node = centre - 1; node >= 0; node--) {
      start = place(shape, node, start);
    }
  }

  /// The quantile, in the coordinate y, of the probability whose normal score is `z`.
  double at(double z) {
    double position = (z + HALF_WIDTH) * STEPS_PER_SCORE;
    int node = StrictMath.max(0, StrictMath.min(NODES - 2, (int) position));
    double t = position - node;
    double left = values[node];
    double right = values[node + 1];
    double leftRise = rises[node];
    double rightRise = rises[node + 1];
    double rise = right - left;
    return left
        + t
            * (leftRise
                + t
                    * (3 * rise
                        - 2 * leftRise
                        - rightRise
                        + t * (leftRise + rightRise - 2 * rise)));
  }

  private double place(Shape shape, int node, double start) {
    double z = (double) node / STEPS_PER_SCORE - HALF_WIDTH;
    double y = solve(shape, z, start);
    values[node] = y;
    rises[node] = StrictMath.exp(NormalScore.logDensity(z) - shape.logDensity(y)) / STEPS_PER_SCORE;
    int next = node >= NODES / 2 ? 1 : -1;
    return y + next * rises[node];
  }

  private static double solve(Shape shape, double z, double start) {
    boolean lower = z <= 0;
    double wanted = NormalScore.logCdf(lower ? z : -z);
    double y = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      double log = lower ? shape.logLower(y) : shape.logUpper(y);
      double slope = StrictMath.exp(shape.logDensity(y) - log);
      double move = (wanted - log) / (lower ? slope : -slope);
      y += move;
      if (!(StrictMath.abs(move) > 1e-13 * (1 + StrictMath.abs(y)))) {
        break;
      }
    }
    return y;
  }
}
