package org.primum.logic.value;

import java.util.List;
import java.util.Optional;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;
import org.primum.logic.value.Moment.Kind;

/// What each operator makes of its operands (CQL 1.5, Appendix B). Logical operators that need not
/// look at every operand are in [Truths].
public final class Operations {
  private Operations() {}

  /// The result of an operator.
  ///
  /// @param operands worked out, in the order of the tree
  /// @param precision as written
  /// @param onLists true where the operands are lists by their types, which tells when they are
  ///   null
  /// @throws EvaluationFault where the specification asks for an error
  public static Value apply(
      Operator operator, List<Value> operands, Optional<TimePrecision> precision, boolean onLists) {
    Value first = operands.isEmpty() ? Value.none() : operands.getFirst();
    Value second = operands.size() > 1 ? operands.get(1) : Value.none();
    Value third = operands.size() > 2 ? operands.get(2) : Value.none();
    return switch (operator) {
      case EQUAL -> Equality.equal(first, second);
      case NOT_EQUAL -> Truths.not(Equality.equal(first, second));
      case EQUIVALENT -> Value.of(Equality.equivalent(first, second));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          Ordering.compared(operator, first, second, precision);
      case NOT -> Truths.not(first);
      case XOR -> Truths.xor(first, second);
      case IS_NULL -> Value.of(first.isNull());
      case IS_TRUE -> Value.of(Truths.holds(first));
      case IS_FALSE -> Value.of(Truths.fails(first));
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, TRUNCATED_DIVIDE, MODULO, POWER ->
          Arithmetic.binary(operator, first, second);
      case CONCATENATE -> concatenated(operands);
      case ABS, NEGATE, CEILING, FLOOR, TRUNCATE, EXP, LN -> Arithmetic.unary(operator, first);
      case LOG -> first.isNull() || second.isNull() ? Value.none() : Numbers.log(first, second);
      case ROUND -> rounded(first, second);
      case PREDECESSOR -> Bounds.step(first, -1);
      case SUCCESSOR -> Bounds.step(first, 1);
      case PRECISION -> Bounds.precision(first);
      case LOW_BOUNDARY -> Bounds.boundary(first, second, true);
      case HIGH_BOUNDARY -> Bounds.boundary(first, second, false);
      case TO_LIST -> first.isNull() ? Value.list(List.of()) : Value.list(List.of(first));
      case COMBINE -> Strings.combine(first, second);
      case SUBSTRING -> Strings.substring(first, second, third);
      case LENGTH -> first.isNull() && onLists ? Value.whole(0) : length(first);
      default -> onParts(operator, operands, precision, onLists);
    };
  }

  // Operators on lists and intervals.
  private static Value onParts(
      Operator operator, List<Value> operands, Optional<TimePrecision> precision, boolean onLists) {
    Value first = operands.isEmpty() ? Value.none() : operands.getFirst();
    Value second = operands.size() > 1 ? operands.get(1) : Value.none();
    Value third = operands.size() > 2 ? operands.get(2) : Value.none();
    return switch (operator) {
      case UNION, INTERSECT, EXCEPT -> sets(operator, first, second, onLists);
      case BEFORE, AFTER, SAME_AS, SAME_OR_BEFORE, SAME_OR_AFTER ->
          timed(operator, first, second, precision);
      case CONTAINS,
          IN,
          PROPER_CONTAINS,
          PROPER_IN,
          INCLUDES,
          INCLUDED_IN,
          PROPER_INCLUDES,
          PROPER_INCLUDED_IN ->
          onLists
              ? Lists.related(operator, first, second)
              : related(operator, first, second, precision);
      case MEETS,
          MEETS_BEFORE,
          MEETS_AFTER,
          OVERLAPS,
          OVERLAPS_BEFORE,
          OVERLAPS_AFTER,
          STARTS,
          ENDS ->
          related(operator, first, second, precision);
      case START, END, WIDTH, SIZE, POINT_FROM -> ofInterval(operator, first);
      case COLLAPSE ->
          first.isNull() ? first : IntervalSets.collapse(Lists.elements(first), second);
      case EXPAND -> expanded(first, second);
      case FIRST -> Lists.first(first);
      case LAST -> Lists.last(first);
      case EXISTS -> Value.of(Lists.elements(first).stream().anyMatch(each -> !each.isNull()));
      case SINGLETON_FROM -> Lists.singleton(first);
      case DISTINCT -> first.isNull() ? first : Value.list(Lists.distinct(Lists.elements(first)));
      case FLATTEN -> Lists.flatten(first);
      case INDEX_OF -> Lists.indexOf(first, second);
      case INDEXER ->
          first instanceof Value.Text ? Strings.at(first, second) : Lists.at(first, second);
      case SLICE -> Lists.slice(first, second, third);
      default -> further(operator, operands, precision);
    };
  }

  private static Value further(
      Operator operator, List<Value> operands, Optional<TimePrecision> precision) {
    Value first = operands.isEmpty() ? Value.none() : operands.getFirst();
    Value second = operands.size() > 1 ? operands.get(1) : Value.none();
    return switch (operator) {
      case COUNT,
          SUM,
          PRODUCT,
          MIN,
          MAX,
          AVG,
          MEDIAN,
          MODE,
          VARIANCE,
          POPULATION_VARIANCE,
          STD_DEV,
          POPULATION_STD_DEV,
          GEOMETRIC_MEAN,
          ALL_TRUE,
          ANY_TRUE ->
          Aggregates.of(operator, first);
      case UPPER,
          LOWER,
          STARTS_WITH,
          ENDS_WITH,
          MATCHES,
          REPLACE_MATCHES,
          POSITION_OF,
          LAST_POSITION_OF,
          SPLIT,
          SPLIT_ON_MATCHES,
          TO_CHARS ->
          texts(operator, operands);
      case DATE,
          DATE_TIME,
          TIME,
          DATE_FROM,
          TIME_FROM,
          TIMEZONE_OFFSET_FROM,
          DATE_TIME_COMPONENT_FROM,
          DURATION_BETWEEN,
          DIFFERENCE_BETWEEN,
          CALCULATE_AGE_AT ->
          temporal(operator, operands, precision);
      default -> converted(operator, first, second);
    };
  }

  private static Value converted(Operator operator, Value first, Value second) {
    return switch (operator) {
      case TO_BOOLEAN,
          TO_CONCEPT,
          TO_DATE,
          TO_DATE_TIME,
          TO_DECIMAL,
          TO_INTEGER,
          TO_LONG,
          TO_QUANTITY,
          TO_RATIO,
          TO_STRING,
          TO_TIME ->
          Conversions.to(operator.elm().substring(2), first);
      case CONVERTS_TO_BOOLEAN,
          CONVERTS_TO_DATE,
          CONVERTS_TO_DATE_TIME,
          CONVERTS_TO_DECIMAL,
          CONVERTS_TO_INTEGER,
          CONVERTS_TO_LONG,
          CONVERTS_TO_QUANTITY,
          CONVERTS_TO_RATIO,
          CONVERTS_TO_STRING,
          CONVERTS_TO_TIME ->
          first.isNull()
              ? first
              : Value.of(
                  !Conversions.to(operator.elm().substring("ConvertsTo".length()), first).isNull());
      case CONVERT_QUANTITY -> Conversions.convertQuantity(first, second);
      case CAN_CONVERT_QUANTITY ->
          first.isNull() || second.isNull()
              ? Value.none()
              : Value.of(!Conversions.convertQuantity(first, second).isNull());
      default ->
          throw new UnsupportedOperationException(
              "`" + operator.elm() + "` cannot be worked out; it is not part of this engine");
    };
  }

  private static Value concatenated(List<Value> operands) {
    Value result = operands.getFirst();
    for (Value next : operands.subList(1, operands.size())) {
      result = Arithmetic.binary(Operator.CONCATENATE, result, next);
    }
    return result;
  }

  private static Value rounded(Value number, Value places) {
    int digits = places instanceof Value.Whole(int count) ? count : 0;
    return number.isNull() ? number : Numbers.round(number, digits);
  }

  private static Value sets(Operator operator, Value first, Value second, boolean onLists) {
    if (onLists) {
      return Lists.combined(operator, first, second);
    }
    return first instanceof Value.Span a && second instanceof Value.Span b
        ? IntervalSets.combined(operator, a, b)
        : Value.none();
  }

  private static Value timed(
      Operator operator, Value first, Value second, Optional<TimePrecision> precision) {
    return first instanceof Value.Span || second instanceof Value.Span
        ? related(operator, first, second, precision)
        : Ordering.compared(operator, first, second, precision);
  }

  private static Value related(
      Operator operator, Value first, Value second, Optional<TimePrecision> precision) {
    if ((operator == Operator.IN && second.isNull())
        || (operator == Operator.CONTAINS && first.isNull())) {
      return Value.of(false);
    }
    return first.isNull() || second.isNull()
        ? Value.none()
        : Intervals.related(operator, first, second, precision);
  }

  private static Value ofInterval(Operator operator, Value value) {
    if (!(value instanceof Value.Span span)) {
      return Value.none();
    }
    return switch (operator) {
      case START -> Intervals.start(span);
      case END -> Intervals.end(span);
      case WIDTH -> Intervals.width(span, false);
      case SIZE -> Intervals.width(span, true);
      default -> Intervals.point(span);
    };
  }

  private static Value expanded(Value value, Value per) {
    return switch (value) {
      case Value.Items(List<Value> intervals) -> IntervalSets.expand(intervals, per, false);
      case Value.Span span -> IntervalSets.expand(List.of(span), per, true);
      default -> Value.none();
    };
  }

  private static Value length(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Value.whole(text.length());
      case Value.Items(List<Value> elements) -> Value.whole(elements.size());
      default -> Value.none();
    };
  }

  private static Value texts(Operator operator, List<Value> operands) {
    if (operator == Operator.SPLIT && operands.get(1).isNull() && !operands.getFirst().isNull()) {
      return Value.list(List.of(operands.getFirst()));
    }
    List<String> texts =
        operands.stream()
            .filter(Value.Text.class::isInstance)
            .map(each -> ((Value.Text) each).text())
            .toList();
    return texts.size() == operands.size() ? Strings.of(operator, texts) : Value.none();
  }

  private static Value temporal(
      Operator operator, List<Value> operands, Optional<TimePrecision> precision) {
    if (operator == Operator.DATE) {
      return Calendars.written(Kind.DATE, operands, 0);
    }
    if (operator == Operator.TIME) {
      return Calendars.written(Kind.TIME, operands, 0);
    }
    if (operator == Operator.DATE_TIME) {
      boolean zoned = operands.size() > 7 && operands.get(7) instanceof Value.Decimal;
      int offset = zoned ? Calendars.offset(Numbers.number(operands.get(7)).orElseThrow()) : 0;
      return Calendars.written(
          Kind.DATE_TIME, operands.subList(0, Math.min(7, operands.size())), offset);
    }
    if (!(operands.getFirst() instanceof Moment moment)) {
      return Value.none();
    }
    return switch (operator) {
      case DATE_FROM -> Calendars.as(Kind.DATE, moment);
      case TIME_FROM -> Calendars.as(Kind.TIME, moment);
      case TIMEZONE_OFFSET_FROM -> Calendars.offsetOf(moment);
      case DATE_TIME_COMPONENT_FROM ->
          precision.map(moment::component).filter(part -> part.isPresent()).isPresent()
              ? Value.whole(moment.component(precision.orElseThrow()).orElseThrow())
              : Value.none();
      default ->
          operands.get(1) instanceof Moment other
              ? Calendars.between(
                  moment, other, precision.orElseThrow(), operator == Operator.DIFFERENCE_BETWEEN)
              : Value.none();
    };
  }
}
