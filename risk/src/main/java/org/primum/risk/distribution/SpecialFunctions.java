package org.primum.risk.distribution;

/// Logarithms of the gamma function and of the incomplete beta and gamma integrals, in
/// [StrictMath]. Formulae are numbered as in the NIST Digital Library of Mathematical Functions
/// (dlmf.nist.gov, release 1.2).
final class SpecialFunctions {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
  private static final double SMALLEST = 1e-300;
  private static final double PRECISION = 1e-16;
  private static final int MOST_TERMS = 100_000;

  private SpecialFunctions() {}

  /// ln Γ(x) for x > 0: Stirling's series 5.11.1 from x ≥ 10, reached by the recurrence 5.5.1.
  static double logGamma(double x) {
    double shift = 1;
    double z = x;
    while (z < 10) {
      shift *= z;
      z += 1;
    }
    double w = 1 / (z * z);
    double series =
        (1.0 / 12
                + w
                    * (-1.0 / 360
                        + w
                            * (1.0 / 1260
                                + w
                                    * (-1.0 / 1680
                                        + w
                                            * (1.0 / 1188
                                                + w * (-691.0 / 360360 + w * (1.0 / 156)))))))
            / z;
    return (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + series - StrictMath.log(shift);
  }

  /// ln B(a, b), 5.12.1.
  static double logBeta(double a, double b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
  }

  /// ln I_x(a, b) with x = 1/(1 + e^−y), so that x next to 1 keeps its digits. Continued fraction
  /// 8.17.22 where it converges fast, else the reflection 8.17.4.
  static double logBetaLower(double a, double b, double y) {
    double x = logistic(y);
    if (x < (a + 1) / (a + b + 2)) {
      return logBetaHead(a, b, y) + StrictMath.log(betaFraction(a, b, x));
    }
    double upper = logBetaHead(b, a, -y) + StrictMath.log(betaFraction(b, a, logistic(-y)));
    return StrictMath.log1p(-StrictMath.exp(upper));
  }

  /// 1/(1 + e^−y).
  static double logistic(double y) {
    return 1 / (1 + StrictMath.exp(-y));
  }

  private static double logBetaHead(double a, double b, double y) {
    double logX = -softPlus(-y);
    double logOneMinusX = -softPlus(y);
    return a * logX + b * logOneMinusX - StrictMath.log(a) - logBeta(a, b);
  }

  /// ln(1 + e^y) without overflow.
  static double softPlus(double y) {
    return y > 0 ? y + StrictMath.log1p(StrictMath.exp(-y)) : StrictMath.log1p(StrictMath.exp(y));
  }

  /// The fraction of 8.17.22 by the modified Lentz method (3.10.iii).
  private static double betaFraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      value *= d * c;
      if (!(StrictMath.abs(d * c - 1) > PRECISION)) {
        return value;
      }
    }
    return value;
  }

  /// ln P(a, x), the lower incomplete gamma ratio: series 8.11.4 below a + 1, else from ln Q.
  static double logGammaLower(double a, double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return x < a + 1
        ? logGammaSeries(a, x)
        : StrictMath.log1p(-StrictMath.exp(logGammaFraction(a, x)));
  }

  /// ln Q(a, x), the upper ratio: continued fraction 8.9.2 from a + 1, else from ln P.
  static double logGammaUpper(double a, double x) {
    return x < a + 1
        ? StrictMath.log1p(-StrictMath.exp(logGammaSeries(a, x)))
        : logGammaFraction(a, x);
  }

  private static double logGammaSeries(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int k = 1; k < MOST_TERMS && term > sum * PRECISION; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return a * StrictMath.log(x) - x - logGamma(a) + StrictMath.log(sum);
  }

  private static double logGammaFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / SMALLEST;
    double d = 1 / awayFromZero(b);
    double value = d;
    for (int k = 1; k < MOST_TERMS; k++) {
      double numerator = -k * (k - a);
      b += 2;
      d = 1 / awayFromZero(numerator * d + b);
      c = awayFromZero(b + numerator / c);
      value *= d * c;
      if (!(StrictMath.abs(d * c - 1) > PRECISION)) {
        break;
      }
    }
    return a * StrictMath.log(x) - x - logGamma(a) + StrictMath.log(value);
  }

  private static double awayFromZero(double value) {
    return StrictMath.abs(value) < SMALLEST ? SMALLEST : value;
  }
}
