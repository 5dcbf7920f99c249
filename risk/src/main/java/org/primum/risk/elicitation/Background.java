package org.primum.risk.elicitation;

/// The scale on which knowing nothing would be spread evenly (Cooke 1991, §12.2).
public enum Background {
  /// For quantities that vary within about two powers of ten.
  UNIFORM("uniform"),
  /// For positive quantities that vary over more.
  LOG_UNIFORM("log-uniform");

  private final String word;

  Background(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  double to(double value) {
    return this == UNIFORM ? value : StrictMath.log(value);
  }

  double from(double position) {
    return this == UNIFORM ? position : StrictMath.exp(position);
  }
}
