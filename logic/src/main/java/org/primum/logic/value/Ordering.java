package org.primum.logic.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Comparisons (CQL 1.5, Appendix B §4 and §8), three-valued.
public final class Ordering {
  private Ordering() {}

  /// The order of two values; empty where it cannot be told or one is null.
  static OptionalInt compare(Value left, Value right, Optional<TimePrecision> precision) {
    return switch (left) {
      case Value.Text(String a) when right instanceof Value.Text(String b) ->
          OptionalInt.of(Integer.signum(a.compareTo(b)));
      case Value.Quantity a when right instanceof Value.Quantity b -> Ucum.compare(a, b);
      case Moment a when right instanceof Moment b ->
          Calendars.compare(a, b, precision.orElse(a.precision().finer(b.precision())));
      default -> numbers(left, right);
    };
  }

  static OptionalInt compare(Value left, Value right) {
    return compare(left, right, Optional.empty());
  }

  private static OptionalInt numbers(Value left, Value right) {
    Optional<BigDecimal> a = Numbers.number(left);
    Optional<BigDecimal> b = Numbers.number(right);
    return a.isPresent() && b.isPresent()
        ? OptionalInt.of(a.get().compareTo(b.get()))
        : OptionalInt.empty();
  }

  /// `left <operator> right`. A value that is not certain stands as the interval of those it may
  /// be.
  static Value compared(
      Operator operator, Value left, Value right, Optional<TimePrecision> precision) {
    if (left instanceof Value.Span || right instanceof Value.Span) {
      return uncertain(operator, left, right);
    }
    OptionalInt order = compare(left, right, precision);
    if (order.isEmpty()) {
      return Value.none();
    }
    int sign = order.getAsInt();
    return Value.of(
        switch (operator) {
          case LESS, BEFORE -> sign < 0;
          case LESS_OR_EQUAL, SAME_OR_BEFORE -> sign <= 0;
          case GREATER, AFTER -> sign > 0;
          case GREATER_OR_EQUAL, SAME_OR_AFTER -> sign >= 0;
          case EQUAL, SAME_AS -> sign == 0;
          case NOT_EQUAL -> sign != 0;
          default -> throw new IllegalArgumentException(operator.elm() + " is no comparison");
        });
  }

  private static Value uncertain(Operator operator, Value left, Value right) {
    Value least = compared(operator, low(left), high(right), Optional.empty());
    Value most = compared(operator, high(left), low(right), Optional.empty());
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      boolean apart =
          Truths.holds(compared(Operator.LESS, high(left), low(right), Optional.empty()))
              || Truths.holds(compared(Operator.GREATER, low(left), high(right), Optional.empty()));
      return apart ? Value.of(operator == Operator.NOT_EQUAL) : Value.none();
    }
    return least.equals(most) ? least : Value.none();
  }

  private static Value low(Value value) {
    return value instanceof Value.Span span ? span.low() : value;
  }

  private static Value high(Value value) {
    return value instanceof Value.Span span ? span.high() : value;
  }

  static Value less(Value left, Value right, Optional<TimePrecision> precision) {
    return compared(Operator.LESS, left, right, precision);
  }

  static Value atMost(Value left, Value right, Optional<TimePrecision> precision) {
    return compared(Operator.LESS_OR_EQUAL, left, right, precision);
  }

  static Value same(Value left, Value right, Optional<TimePrecision> precision) {
    return compared(Operator.SAME_AS, left, right, precision);
  }

  /// The order by which lists are sorted: null is least, what cannot be told is alike.
  public static int sorted(Value left, Value right) {
    if (left.isNull() || right.isNull()) {
      return Boolean.compare(right.isNull(), left.isNull());
    }
    OptionalInt order = compare(left, right);
    if (order.isEmpty() && left instanceof Moment a && right instanceof Moment b) {
      int first = Long.compare(a.utcMillis(), b.utcMillis());
      return first != 0 ? first : a.precision().compareTo(b.precision());
    }
    return order.orElse(0);
  }
}
