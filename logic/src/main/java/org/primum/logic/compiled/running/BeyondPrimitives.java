package org.primum.logic.compiled.running;

/// Some value of this patient does not fit primitives: a decimal with more than 8 digits after the
/// point or beyond 9·10^10, quantities of different units, an interval that ends before it begins.
/// The moment is then evaluated exactly by other means.
public final class BeyondPrimitives extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BeyondPrimitives() {
    super("beyond primitives", null, false, false);
  }
}
