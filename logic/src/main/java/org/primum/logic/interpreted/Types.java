package org.primum.logic.interpreted;

import java.util.List;
import java.util.Map;
import org.primum.logic.tree.CqlType;
import org.primum.logic.value.Conversions;
import org.primum.logic.value.Moment;
import org.primum.logic.value.Value;

/// Tests of a value's type and conversions to one (CQL 1.5, Appendix B §1, §6).
final class Types {
  private Types() {}

  /// `value is type`; a null is of no type.
  static Value test(Value value, CqlType type) {
    return Value.of(!value.isNull() && fits(value, type));
  }

  /// True where `value` is of a type; null is of every type.
  static boolean fits(Value value, CqlType type) {
    if (value.isNull() || type.equals(CqlType.ANY)) {
      return true;
    }
    return switch (type) {
      case CqlType.Named named -> named(value, named);
      case CqlType.ListOf(CqlType element) ->
          value instanceof Value.Items(List<Value> elements)
              && elements.stream().allMatch(each -> fits(each, element));
      case CqlType.IntervalOf(CqlType point) ->
          value instanceof Value.Span span
              && (span.point().equals(point)
                  || span.point().equals(CqlType.ANY)
                  || (fits(span.low(), point) && fits(span.high(), point)));
      case CqlType.TupleOf(var fields) ->
          value instanceof Value.Struct struct
              && struct.type().isEmpty()
              && struct.fields().keySet().equals(fields.keySet())
              && fields.entrySet().stream().allMatch(field -> fieldFits(struct, field));
      case CqlType.ChoiceOf(List<CqlType> choices) ->
          choices.stream().anyMatch(choice -> fits(value, choice));
    };
  }

  private static boolean fieldFits(Value.Struct struct, Map.Entry<String, CqlType> field) {
    return fits(struct.field(field.getKey()), field.getValue());
  }

  private static boolean named(Value value, CqlType.Named type) {
    return switch (value) {
      case Value.Struct struct -> struct.type().filter(type::equals).isPresent();
      case Value.Vocabulary vocabulary ->
          type.name().equals("Vocabulary") || type.name().equals(vocabulary.kind());
      case Value any -> type.model().equals(CqlType.SYSTEM) && type.name().equals(name(any));
    };
  }

  private static String name(Value value) {
    return switch (value) {
      case Value.Truth t -> "Boolean";
      case Value.Whole w -> "Integer";
      case Value.Extended e -> "Long";
      case Value.Decimal d -> "Decimal";
      case Value.Text t -> "String";
      case Value.Quantity q -> "Quantity";
      case Value.Ratio r -> "Ratio";
      case Value.Code c -> "Code";
      case Value.Concept c -> "Concept";
      case Moment moment ->
          switch (moment.kind()) {
            case DATE -> "Date";
            case DATE_TIME -> "DateTime";
            case TIME -> "Time";
          };
      case Value any -> "";
    };
  }

  /// A value that fits a type, as one of it: an interval learns the type of its ends.
  static Value as(Value value, CqlType type) {
    return value instanceof Value.Span(var point, var low, var lowClosed, var high, var highClosed)
            && type instanceof CqlType.IntervalOf(CqlType wanted)
            && point.equals(CqlType.ANY)
        ? new Value.Span(wanted, low, lowClosed, high, highClosed)
        : value;
  }

  /// `convert value to type`; null where it cannot be.
  static Value converted(Value value, CqlType type) {
    return switch (type) {
      case CqlType.Named named when named.model().equals(CqlType.SYSTEM) ->
          fits(value, type) ? value : Conversions.to(named.name(), value);
      case CqlType.ListOf(CqlType element) when value instanceof Value.Items(List<Value> all) ->
          Value.list(all.stream().map(each -> converted(each, element)).toList());
      case CqlType.IntervalOf(CqlType point)
          when value
              instanceof Value.Span(var p, var low, var lowClosed, var high, var highClosed) ->
          new Value.Span(
              point, converted(low, point), lowClosed, converted(high, point), highClosed);
      case CqlType.ChoiceOf(List<CqlType> choices) ->
          fits(value, type)
              ? value
              : choices.stream()
                  .map(choice -> converted(value, choice))
                  .filter(each -> !each.isNull())
                  .findFirst()
                  .orElse(Value.none());
      default -> fits(value, type) ? value : Value.none();
    };
  }
}
