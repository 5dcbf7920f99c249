package org.primum.risk.distribution;

/// A gamma distribution of scale 1 in the coordinate y = ln x.
record GammaShape(double shape, double logGamma) implements ScoreTable.Shape {
  GammaShape(double shape) {
    this(shape, SpecialFunctions.logGamma(shape));
  }

  @Override
  public double logLower(double y) {
    return SpecialFunctions.logGammaLower(shape, StrictMath.exp(y));
  }

  @Override
  public double logUpper(double y) {
    return SpecialFunctions.logGammaUpper(shape, StrictMath.exp(y));
  }

  @Override
  public double logDensity(double y) {
    return shape * y - StrictMath.exp(y) - logGamma;
  }

  @Override
  public double middle() {
    return StrictMath.log(shape);
  }
}
