package org.primum.risk.distribution;

import java.util.List;

/// The coefficients of a metalog and its quantile function on its own, unbounded scale, as a
/// function of the logit t of the probability: M = a₁ + a₂ t + a₃ c t + a₄ c + a₅ c² + a₆ c² t + …
/// with c = ½ tanh(t/2), the probability less a half (Keelin 2016, equation 6).
final class MetalogFit {
  private static final double UNDETERMINED = 1e-10;

  private final double[] coefficients;

  private MetalogFit(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /// The least squares fit, by Householder reflections (G. H. Golub, C. F. Van Loan, Matrix
  /// Computations, 4th edition, §5.3.3).
  static MetalogFit of(List<Metalog.Point> points, double lower, double upper, int terms) {
    int rows = points.size();
    double[][] matrix = new double[rows][terms + 1];
    for (int row = 0; row < rows; row++) {
      double p = points.get(row).probability();
      double logit = StrictMath.log(p) - StrictMath.log1p(-p);
      for (int term = 0; term < terms; term++) {
        matrix[row][term] = basis(term, logit, p - 0.5);
      }
      matrix[row][terms] = unbounded(points.get(row).value(), lower, upper);
    }
    for (int column = 0; column < Math.min(terms, rows - 1); column++) {
      reflect(matrix, column);
    }
    checkDetermined(matrix, terms);
    double[] solved = new double[terms];
    for (int term = terms - 1; term >= 0; term--) {
      double rest = matrix[term][terms];
      for (int other = term + 1; other < terms; other++) {
        rest -= matrix[term][other] * solved[other];
      }
      solved[term] = rest / matrix[term][term];
    }
    return new MetalogFit(solved);
  }

  /// Percentiles that lie symmetrically about the median tell no seventh term from the first six.
  private static void checkDetermined(double[][] matrix, int terms) {
    double greatest = 0;
    for (int term = 0; term < terms; term++) {
      double size = StrictMath.abs(matrix[term][term]);
      greatest = StrictMath.max(greatest, size);
      if (!(size > greatest * UNDETERMINED)) {
        throw new IllegalArgumentException(
            "metalog of "
                + terms
                + " terms is not determined by quantiles at these percentiles; use at most `terms: "
                + term
                + "`");
      }
    }
  }

  /// Makes everything below the diagonal of one column zero.
  private static void reflect(double[][] matrix, int column) {
    double squares = 0;
    for (int row = column; row < matrix.length; row++) {
      squares += matrix[row][column] * matrix[row][column];
    }
    double pivot = matrix[column][column];
    double length = pivot > 0 ? -StrictMath.sqrt(squares) : StrictMath.sqrt(squares);
    double[] mirror = new double[matrix.length];
    for (int row = column; row < matrix.length; row++) {
      mirror[row] = matrix[row][column] - (row == column ? length : 0);
    }
    double half = squares - pivot * length;
    for (int other = column; other < matrix[0].length; other++) {
      double dot = 0;
      for (int row = column; row < matrix.length; row++) {
        dot += mirror[row] * matrix[row][other];
      }
      for (int row = column; row < matrix.length; row++) {
        matrix[row][other] -= mirror[row] * dot / half;
      }
    }
  }

  /// A value on the unbounded scale.
  static double unbounded(double x, double lower, double upper) {
    boolean fromBelow = Double.isFinite(lower);
    boolean fromAbove = Double.isFinite(upper);
    if (fromBelow && fromAbove) {
      return StrictMath.log(x - lower) - StrictMath.log(upper - x);
    }
    if (fromBelow) {
      return StrictMath.log(x - lower);
    }
    return fromAbove ? -StrictMath.log(upper - x) : x;
  }

  int terms() {
    return coefficients.length;
  }

  /// The quantile on the unbounded scale whose probability has the logit `t`.
  double at(double t) {
    double c = StrictMath.tanh(t / 2) / 2;
    double value = 0;
    for (int term = 0; term < coefficients.length; term++) {
      value += coefficients[term] * basis(term, t, c);
    }
    return value;
  }

  /// True where the quantile function rises with the logit at every point looked at, 1/128 apart,
  /// so that the density is positive.
  boolean rises(double furthest) {
    for (double t = -furthest; t <= furthest; t += 1.0 / 128) {
      if (!(slope(t) > 0)) {
        return false;
      }
    }
    return topTail() >= 0 && bottomTail() >= 0;
  }

  /// How fast the quantile rises with the logit far up.
  double topTail() {
    return tail(0.5);
  }

  /// Likewise far down.
  double bottomTail() {
    return tail(-0.5);
  }

  private double tail(double c) {
    double sum = 0;
    for (int term = 0; term < coefficients.length; term++) {
      sum += withLogit(term) ? coefficients[term] * power(c, exponent(term)) : 0;
    }
    return sum;
  }

  /// dM/dt; dc/dt = ¼ − c².
  private double slope(double t) {
    double c = StrictMath.tanh(t / 2) / 2;
    double tail = StrictMath.exp(-StrictMath.abs(t));
    double change = tail / ((1 + tail) * (1 + tail));
    double sum = 0;
    for (int term = 0; term < coefficients.length; term++) {
      int exponent = exponent(term);
      double ofPower = exponent == 0 ? 0 : exponent * power(c, exponent - 1) * change;
      sum += coefficients[term] * (withLogit(term) ? power(c, exponent) + t * ofPower : ofPower);
    }
    return sum;
  }

  private static double basis(int term, double logit, double c) {
    double power = power(c, exponent(term));
    return withLogit(term) ? power * logit : power;
  }

  /// Whether term `term`, counted from 0, carries the logit: the second, the third, then every
  /// second from the sixth.
  private static boolean withLogit(int term) {
    return term == 1 || term == 2 || (term > 4 && term % 2 == 1);
  }

  /// The power of c in a term: 0 0 1 1 2 2 3 3 …
  private static int exponent(int term) {
    return term / 2;
  }

  private static double power(double c, int exponent) {
    double value = 1;
    for (int i = 0; i < exponent; i++) {
      value *= c;
    }
    return value;
  }
}
