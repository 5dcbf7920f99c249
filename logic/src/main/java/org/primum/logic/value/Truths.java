package org.primum.logic.value;

import java.util.function.Supplier;

/// Three-valued logic (CQL 1.5, Appendix B §2).
public final class Truths {
  private Truths() {}

  /// True only where `value` is the Boolean true.
  public static boolean holds(Value value) {
    return value instanceof Value.Truth(boolean holds) && holds;
  }

  /// True only where `value` is the Boolean false.
  public static boolean fails(Value value) {
    return value instanceof Value.Truth(boolean holds) && !holds;
  }

  /// `left and right`; the right is worked out only where the left does not decide.
  public static Value and(Value left, Supplier<Value> right) {
    if (fails(left)) {
      return left;
    }
    Value second = right.get();
    return fails(second) || holds(left) ? second : Value.none();
  }

  /// `left or right`; the right is worked out only where the left does not decide.
  public static Value or(Value left, Supplier<Value> right) {
    if (holds(left)) {
      return left;
    }
    Value second = right.get();
    return holds(second) || fails(left) ? second : Value.none();
  }

  /// `left and right`.
  public static Value and(Value left, Value right) {
    return and(left, () -> right);
  }

  /// `left or right`.
  public static Value or(Value left, Value right) {
    return or(left, () -> right);
  }

  /// `not value`.
  public static Value not(Value value) {
    return value instanceof Value.Truth(boolean holds) ? Value.of(!holds) : Value.none();
  }

  /// `left xor right`.
  public static Value xor(Value left, Value right) {
    return left instanceof Value.Truth(boolean a) && right instanceof Value.Truth(boolean b)
        ? Value.of(a != b)
        : Value.none();
  }

  /// `left implies right`.
  public static Value implies(Value left, Supplier<Value> right) {
    return or(not(left), right);
  }
}
