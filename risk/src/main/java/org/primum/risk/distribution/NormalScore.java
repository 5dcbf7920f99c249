package org.primum.risk.distribution;

/// The standard normal distribution in [StrictMath].
// The coefficients stand as printed in the paper, so that they can be compared with it.
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class NormalScore {
  /// Φ⁻¹(.95).
  public static final double P95 = 1.6448536269514722;

  private static final double[] CENTRE_UP = {
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3
  };
  private static final double[] CENTRE_DOWN = {
    1,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3
  };
  private static final double[] SHOULDER_UP = {
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4
  };
  private static final double[] SHOULDER_DOWN = {
    1,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] TAIL_UP = {
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7
  };
  private static final double[] TAIL_DOWN = {
    1,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };

  private NormalScore() {}

  /// Φ⁻¹(p), relative error about 1e-16: algorithm AS 241, PPND16 (M. J. Wichura, Applied
  /// Statistics 37(3), 1988, 477–484).
  ///
  /// @param p in (0, 1)
  /// @throws IllegalArgumentException if `p` is outside
  public static double of(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          "normal score of `" + p + "` is not defined; the probability must lie between 0 and 1");
    }
    double q = p - 0.5;
    if (StrictMath.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(CENTRE_UP, r) / polynomial(CENTRE_DOWN, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
    double magnitude =
        r <= 5
            ? polynomial(SHOULDER_UP, r - 1.6) / polynomial(SHOULDER_DOWN, r - 1.6)
            : polynomial(TAIL_UP, r - 5) / polynomial(TAIL_DOWN, r - 5);
    return q < 0 ? -magnitude : magnitude;
  }

  /// Φ(z), from the incomplete gamma ratios (DLMF 7.11.2 with 7.2.2).
  public static double cdf(double z) {
    return StrictMath.exp(logCdf(z));
  }

  /// ln Φ(z), finite far into the lower tail.
  static double logCdf(double z) {
    if (z == 0) {
      return -StrictMath.log(2);
    }
    if (Double.isInfinite(z)) {
      return z < 0 ? z : 0;
    }
    double half = z * z / 2;
    return z < 0
        ? SpecialFunctions.logGammaUpper(0.5, half) - StrictMath.log(2)
        : StrictMath.log(0.5 + 0.5 * StrictMath.exp(SpecialFunctions.logGammaLower(0.5, half)));
  }

  /// ln φ(z).
  static double logDensity(double z) {
    return -z * z / 2 - 0.918938533204672741780;
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
