package org.primum.logic.value;

import java.math.BigDecimal;
import java.util.List;
import org.primum.logic.tree.Operator;

/// Figures over a list (CQL 1.5, Appendix B §11). Nulls do not count; nothing gives null, but a
/// count of 0, all true, none true.
final class Aggregates {
  private Aggregates() {}

  static Value of(Operator operator, Value list) {
    List<Value> values = Lists.elements(list).stream().filter(value -> !value.isNull()).toList();
    return switch (operator) {
      case COUNT -> Value.whole(values.size());
      case ALL_TRUE -> Value.of(values.stream().allMatch(Truths::holds));
      case ANY_TRUE -> Value.of(values.stream().anyMatch(Truths::holds));
      default -> values.isEmpty() ? Value.none() : ofSome(operator, values);
    };
  }

  private static Value ofSome(Operator operator, List<Value> values) {
    return switch (operator) {
      case SUM -> folded(Operator.ADD, values);
      case PRODUCT -> folded(Operator.MULTIPLY, values);
      case MIN -> extreme(values, false);
      case MAX -> extreme(values, true);
      case AVG -> mean(values);
      case MEDIAN -> median(values);
      case MODE -> mode(values);
      case VARIANCE -> variance(values, 1);
      case POPULATION_VARIANCE -> variance(values, 0);
      case STD_DEV -> root(variance(values, 1));
      case POPULATION_STD_DEV -> root(variance(values, 0));
      case GEOMETRIC_MEAN -> geometric(values);
      default -> throw new IllegalArgumentException(operator.elm() + " is no figure over a list");
    };
  }

  private static Value folded(Operator operator, List<Value> values) {
    Value result = values.getFirst();
    for (Value next : values.subList(1, values.size())) {
      result = Arithmetic.binary(operator, result, next);
    }
    return result;
  }

  private static Value extreme(List<Value> values, boolean greatest) {
    Value best = values.getFirst();
    for (Value next : values) {
      int sign = Ordering.compare(next, best).orElse(0);
      if (greatest ? sign > 0 : sign < 0) {
        best = next;
      }
    }
    return best;
  }

  private static Value mean(List<Value> values) {
    Value count = new Value.Decimal(BigDecimal.valueOf(values.size()));
    return Arithmetic.binary(Operator.DIVIDE, folded(Operator.ADD, values), count);
  }

  private static Value median(List<Value> values) {
    List<Value> sorted = values.stream().sorted(Ordering::sorted).toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : mean(List.of(sorted.get(middle - 1), sorted.get(middle)));
  }

  // Of several that are equally frequent, the least.
  private static Value mode(List<Value> values) {
    Value best = Value.none();
    long most = 0;
    for (Value each : values.stream().sorted(Ordering::sorted).toList()) {
      long times = values.stream().filter(other -> Lists.same(each, other)).count();
      if (times > most) {
        most = times;
        best = each;
      }
    }
    return best;
  }

  private static Value variance(List<Value> values, int fewer) {
    if (values.size() <= fewer) {
      return Value.none();
    }
    Value mean = mean(values);
    if (mean instanceof Value.Quantity(BigDecimal number, String unit)) {
      List<Value> numbers =
          values.stream()
              .map(
                  value ->
                      value instanceof Value.Quantity q
                          ? Ucum.convert(q.number(), q.unit(), unit)
                              .map(Value::decimal)
                              .orElse(Value.none())
                          : value)
              .toList();
      return variance(numbers, fewer) instanceof Value.Decimal(BigDecimal spread)
          ? new Value.Quantity(spread, unit)
          : Value.none();
    }
    BigDecimal centre = Numbers.number(mean).orElse(BigDecimal.ZERO);
    BigDecimal squares = BigDecimal.ZERO;
    for (Value value : values) {
      BigDecimal off = Numbers.number(value).orElse(BigDecimal.ZERO).subtract(centre);
      squares = squares.add(off.multiply(off));
    }
    return Numbers.fitted(
        Numbers.quotient(squares, BigDecimal.valueOf(values.size() - (long) fewer)));
  }

  private static Value root(Value variance) {
    return switch (variance) {
      case Value.Decimal(BigDecimal number) -> rooted(number);
      case Value.Quantity(BigDecimal number, String unit) ->
          rooted(number) instanceof Value.Decimal(BigDecimal root)
              ? new Value.Quantity(root, unit)
              : Value.none();
      default -> Value.none();
    };
  }

  private static Value rooted(BigDecimal number) {
    return Numbers.fitted(
        number
            .sqrt(new java.math.MathContext(30))
            .setScale(Numbers.SCALE, java.math.RoundingMode.HALF_UP)
            .stripTrailingZeros());
  }

  private static Value geometric(List<Value> values) {
    double logs = 0;
    for (Value value : values) {
      logs += Math.log(Numbers.number(value).orElse(BigDecimal.ZERO).doubleValue());
    }
    return Numbers.approximate(Math.exp(logs / values.size()));
  }
}
