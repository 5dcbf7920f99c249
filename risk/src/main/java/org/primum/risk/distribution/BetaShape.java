package org.primum.risk.distribution;

/// A beta distribution in the coordinate y = ln(x/(1 − x)).
record BetaShape(double a, double b) implements ScoreTable.Shape {
  @Override
  public double logLower(double y) {
    return SpecialFunctions.logBetaLower(a, b, y);
  }

  @Override
  public double logUpper(double y) {
    return SpecialFunctions.logBetaLower(b, a, -y);
  }

  @Override
  public double logDensity(double y) {
    return SpecialFunctions.logBetaPower(a, b, y);
  }

  @Override
  public double middle() {
    return StrictMath.log(a / b);
  }
}
