package org.primum.risk.distribution;

/// A gamma distribution of scale 1 in the coordinate y = ln x.
record GammaShape(double shape) implements ScoreTable.Shape {
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
    return SpecialFunctions.logGammaPower(shape, StrictMath.exp(y));
  }

  @Override
  public double middle() {
    return StrictMath.log(shape);
  }
}
