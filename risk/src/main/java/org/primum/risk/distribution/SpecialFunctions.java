package org.primum.risk.distribution;

/// Logarithms of the gamma function and of the incomplete beta and gamma integrals, in
/// [StrictMath]. Formulae are numbered as in the NIST Digital Library of Mathematical Functions
/// (dlmf.nist.gov, release 1.2).
public final class SpecialFunctions {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
  private static final double SMALLEST = 1e-300;
  private static final double PRECISION = 1e-16;
  private static final int MOST_TERMS = 1_000_000;

  private SpecialFunctions() {}

  /// ln Γ(x) for x > 0: Stirling's series 5.11.1 from x ≥ 10, reached by the recurrence 5.5.1.
  public static double logGamma(double x) {
    double shift = 1;
    double z = x;
    while (z < 10) {
      shift *= z;
      z += 1;
    }
    return (z - 0.5) * StrictMath.log(z)
        - z
        + HALF_LOG_TWO_PI
        + stirlingSeries(z)
        - StrictMath.log(shift);
  }

  /// What Stirling's formula leaves of ln Γ(z): ln Γ(z) − ((z − ½) ln z − z + ½ ln 2π).
  private static double stirlingRest(double z) {
    return z >= 10
        ? stirlingSeries(z)
        : logGamma(z) - ((z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI);
  }

  private static double stirlingSeries(double z) {
    double w = 1 / (z * z);
    double inner = -1.0 / 1680 + w * (1.0 / 1188 + w * (-691.0 / 360360 + w * (1.0 / 156)));
    return (1.0 / 12 + w * (-1.0 / 360 + w * (1.0 / 1260 + w * inner))) / z;
  }

  /// ln B(a, b), 5.12.1.
  public static double logBeta(double a, double b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
  }

  /// ln I_x(a, b) with x = 1/(1 + e^−y), so that x next to 1 keeps its digits. Continued fraction
  /// 8.17.22 where it converges fast, else the reflection 8.17.4.
  public static double logBetaLower(double a, double b, double y) {
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
    return logBetaPower(a, b, y) - StrictMath.log(a);
  }

  /// ln(x^a (1 − x)^b / B(a, b)) with x = 1/(1 + e^−y). Near the mean a/(a + b) the three large
  /// logarithms nearly cancel; there the sum is taken about the mean, where its first-order terms
  /// cancel exactly, so that counts of many millions lose no digits.
  static double logBetaPower(double a, double b, double y) {
    double mean = a / (a + b);
    double distance = logistic(y) - mean;
    double below = distance / mean;
    double above = -distance / (1 - mean);
    if (StrictMath.abs(below) < 0.5 && StrictMath.abs(above) < 0.5) {
      return a * (StrictMath.log1p(below) - below)
          + b * (StrictMath.log1p(above) - above)
          + StrictMath.log(a * (b / (a + b))) / 2
          - HALF_LOG_TWO_PI
          + stirlingRest(a + b)
          - stirlingRest(a)
          - stirlingRest(b);
    }
    return -a * softPlus(-y) - b * softPlus(y) - logBeta(a, b);
  }

  /// ln(x^a e^−x / Γ(a)), taken about x = a where that keeps digits, as [#logBetaPower].
  static double logGammaPower(double a, double x) {
    double above = (x - a) / a;
    if (StrictMath.abs(above) < 0.5) {
      return a * (StrictMath.log1p(above) - above)
          + StrictMath.log(a) / 2
          - HALF_LOG_TWO_PI
          - stirlingRest(a);
    }
    return a * StrictMath.log(x) - x - logGamma(a);
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
  public static double logGammaLower(double a, double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return x < a + 1
        ? logGammaSeries(a, x)
        : StrictMath.log1p(-StrictMath.exp(logGammaFraction(a, x)));
  }

  /// ln Q(a, x), the upper ratio: continued fraction 8.9.2 from a + 1, else from ln P.
  public static double logGammaUpper(double a, double x) {
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
    return logGammaPower(a, x) + StrictMath.log(sum);
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
    return logGammaPower(a, x) + StrictMath.log(value);
  }

  private static double awayFromZero(double value) {
    return StrictMath.abs(value) < SMALLEST ? SMALLEST : value;
  }
}
