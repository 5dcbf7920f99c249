package org.primum.logic.value;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.Operator;

/// Arithmetic on values of any kind (CQL 1.5, Appendix B §3). Null in, null out.
public final class Arithmetic {
  private Arithmetic() {}

  /// An operation on two values.
  public static Value binary(Operator operator, Value left, Value right) {
    if (left.isNull() || right.isNull()) {
      return Value.none();
    }
    return switch (left) {
      case Moment moment when right instanceof Value.Quantity by ->
          Calendars.shift(moment, by, operator == Operator.ADD);
      case Value.Quantity a when right instanceof Value.Quantity b -> Ucum.binary(operator, a, b);
      case Value.Quantity a when Numbers.isNumber(right) ->
          Ucum.binary(operator, a, quantity(right));
      case Value.Text(String a) when right instanceof Value.Text(String b) -> Value.text(a + b);
      case Value.Span a -> uncertain(operator, a, right);
      default -> {
        if (right instanceof Value.Span b) {
          yield uncertain(operator, left, b);
        }
        yield right instanceof Value.Quantity b
            ? Ucum.binary(operator, quantity(left), b)
            : Numbers.binary(operator, left, right);
      }
    };
  }

  private static Value.Quantity quantity(Value number) {
    return new Value.Quantity(Numbers.number(number).orElse(BigDecimal.ZERO), Ucum.ONE);
  }

  // A duration that is not certain: the least and the greatest result.
  private static Value uncertain(Operator operator, Value left, Value right) {
    if (operator != Operator.ADD
        && operator != Operator.SUBTRACT
        && operator != Operator.MULTIPLY) {
      throw new EvaluationFault(
          "`" + operator.elm() + "` is not defined for durations that are not certain");
    }
    Value.Span a = Intervals.span(left);
    Value.Span b = Intervals.span(right);
    var results =
        Stream.of(
                binary(operator, a.low(), b.low()),
                binary(operator, a.low(), b.high()),
                binary(operator, a.high(), b.low()),
                binary(operator, a.high(), b.high()))
            .sorted(Ordering::sorted)
            .toList();
    return Value.Span.closed(CqlType.system("Integer"), results.getFirst(), results.getLast());
  }

  /// An operation on one value.
  public static Value unary(Operator operator, Value operand) {
    return switch (operand) {
      case Value.Nothing nothing -> nothing;
      case Value.Quantity(BigDecimal number, String unit) ->
          Numbers.unary(operator, new Value.Decimal(number)) instanceof Value.Decimal(var result)
              ? new Value.Quantity(result, unit)
              : Value.none();
      default -> Numbers.unary(operator, operand);
    };
  }
}
