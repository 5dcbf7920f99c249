package org.primum.logic.conformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.primum.logic.value.Equality;
import org.primum.logic.value.Moment;
import org.primum.logic.value.Truths;
import org.primum.logic.value.Value;
import org.primum.logic.value.ValueText;

/// Whether a result is the expected one. Stricter than CQL's equality: null agrees with null only,
/// a moment must be known to the same precision. Numbers agree by value, whatever their type and
/// digits.
final class Agreement {
  private Agreement() {}

  static boolean of(Value found, Value expected) {
    return switch (found) {
      case Value.Nothing nothing -> expected.isNull();
      case Value.Items(List<Value> a) ->
          expected instanceof Value.Items(List<Value> b) && all(a, b);
      case Value.Span a ->
          expected instanceof Value.Span b && (ends(a, b) || Truths.holds(Equality.equal(a, b)));
      case Value.Struct a ->
          expected instanceof Value.Struct b
              && a.fields().keySet().equals(b.fields().keySet())
              && a.fields().entrySet().stream()
                  .allMatch(field -> of(field.getValue(), b.field(field.getKey())));
      case Moment a ->
          expected instanceof Moment b
              && a.precision() == b.precision()
              && Truths.holds(Equality.equal(a, b));
      case Value any -> number(any).isPresent() ? sameNumber(any, expected) : plain(any, expected);
    };
  }

  private static boolean plain(Value found, Value expected) {
    return found.getClass() == expected.getClass()
        && (Truths.holds(Equality.equal(found, expected))
            || ValueText.literal(found).equals(ValueText.literal(expected)));
  }

  private static boolean all(List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!of(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean ends(Value.Span a, Value.Span b) {
    return a.lowClosed() == b.lowClosed()
        && a.highClosed() == b.highClosed()
        && of(a.low(), b.low())
        && of(a.high(), b.high());
  }

  private static boolean sameNumber(Value found, Value expected) {
    Optional<BigDecimal> b = number(expected);
    return b.isPresent() && number(found).orElseThrow().compareTo(b.get()) == 0;
  }

  private static Optional<BigDecimal> number(Value value) {
    return switch (value) {
      case Value.Whole(int number) -> Optional.of(BigDecimal.valueOf(number));
      case Value.Extended(long number) -> Optional.of(BigDecimal.valueOf(number));
      case Value.Decimal(BigDecimal number) -> Optional.of(number);
      default -> Optional.empty();
    };
  }
}
