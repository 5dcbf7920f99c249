package org.primum.logic.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Values as text.
public final class ValueText {
  private ValueText() {}

  /// As `ToString` gives it (CQL 1.5, Appendix B §6).
  static String plain(Value value) {
    return value instanceof Value.Text(String text) ? text : literal(value);
  }

  /// As it would be written in CQL, on one line; null is `null`.
  public static String literal(Value value) {
    return switch (value) {
      case Value.Nothing nothing -> "null";
      case Value.Truth(boolean holds) -> String.valueOf(holds);
      case Value.Whole(int number) -> String.valueOf(number);
      case Value.Extended(long number) -> String.valueOf(number);
      case Value.Decimal(BigDecimal number) -> number(number);
      case Value.Text(String text) -> "'" + text.replace("'", "\\'") + "'";
      case Value.Quantity(BigDecimal number, String unit) ->
          number.toPlainString() + " " + unit(unit);
      case Value.Ratio(Value.Quantity a, Value.Quantity b) -> literal(a) + ":" + literal(b);
      case Value.Code code -> "Code '" + code.code() + "' from " + code.system().orElse("?");
      case Value.Concept concept ->
          concept.codes().stream()
              .map(ValueText::literal)
              .collect(Collectors.joining(", ", "Concept {", "}"));
      case Value.Vocabulary set -> set.kind() + " '" + set.id() + "'";
      case Moment moment -> MomentText.write(moment);
      case Value.Items(List<Value> elements) ->
          elements.stream().map(ValueText::literal).collect(Collectors.joining(", ", "{", "}"));
      case Value.Span span ->
          "Interval"
              + (span.lowClosed() ? "[" : "(")
              + literal(span.low())
              + ", "
              + literal(span.high())
              + (span.highClosed() ? "]" : ")");
      case Value.Struct struct ->
          struct.fields().entrySet().stream()
              .map(field -> field.getKey() + ": " + literal(field.getValue()))
              .collect(
                  Collectors.joining(
                      ", ", struct.type().map(Object::toString).orElse("Tuple") + " {", "}"));
    };
  }

  private static String number(BigDecimal number) {
    return number.scale() < 1 ? number.setScale(1).toPlainString() : number.toPlainString();
  }

  private static String unit(String unit) {
    boolean word = Ucum.precision(unit).isPresent() && unit.length() > 3;
    return word ? unit : "'" + unit + "'";
  }
}
