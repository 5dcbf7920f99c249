package org.primum.logic.value;

/// An expression has no value, where the specification asks for an error and not for null. One
/// line, without patient data.
public final class EvaluationFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message what failed and what is allowed
  public EvaluationFault(String message) {
    super(message, null, false, false);
  }
}
