package org.primum.logic.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.logic.value.Moment.Kind;

/// Conversions between types (CQL 1.5, Appendix B §6). What cannot be converted is null.
public final class Conversions {
  private static final Map<String, Boolean> BOOLEANS =
      Map.ofEntries(
          Map.entry("true", true),
          Map.entry("t", true),
          Map.entry("yes", true),
          Map.entry("y", true),
          Map.entry("1", true),
          Map.entry("false", false),
          Map.entry("f", false),
          Map.entry("no", false),
          Map.entry("n", false),
          Map.entry("0", false));
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,28}(\\.\\d{1,28})?");
  private static final Pattern QUANTITY =
      Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(?:'([^']*)'|([A-Za-z]+))?");

  private Conversions() {}

  /// `value` as the CQL type of that name; null where it cannot be.
  public static Value to(String type, Value value) {
    return switch (type) {
      case "Boolean" -> toBoolean(value);
      case "Integer" -> toInteger(value);
      case "Long" -> toLong(value);
      case "Decimal" -> toDecimal(value);
      case "String" -> toText(value);
      case "Date" -> toMoment(Kind.DATE, value);
      case "DateTime" -> toMoment(Kind.DATE_TIME, value);
      case "Time" -> toMoment(Kind.TIME, value);
      case "Quantity" -> toQuantity(value);
      case "Ratio" -> toRatio(value);
      case "Concept" -> toConcept(value);
      default -> Value.none();
    };
  }

  private static Value toBoolean(Value value) {
    return switch (value) {
      case Value.Truth truth -> truth;
      case Value.Text(String text) ->
          Optional.ofNullable(BOOLEANS.get(text.toLowerCase(Locale.ROOT)))
              .map(Value::of)
              .orElse(Value.none());
      default -> ofNumber(value);
    };
  }

  private static Value ofNumber(Value value) {
    return Numbers.number(value)
        .map(
            number ->
                number.compareTo(BigDecimal.ONE) == 0
                    ? Value.of(true)
                    : number.signum() == 0 ? Value.of(false) : Value.none())
        .orElse(Value.none());
  }

  private static Value toInteger(Value value) {
    return switch (value) {
      case Value.Truth(boolean holds) -> Value.whole(holds ? 1 : 0);
      case Value.Whole whole -> whole;
      case Value.Extended(long number) -> Value.whole(number);
      case Value.Text(String text) when WHOLE.matcher(text).matches() -> {
        BigInteger number = new BigInteger(text);
        yield number.bitLength() < Integer.SIZE ? Value.whole(number.longValue()) : Value.none();
      }
      default -> Value.none();
    };
  }

  private static Value toLong(Value value) {
    return switch (value) {
      case Value.Truth(boolean holds) -> new Value.Extended(holds ? 1 : 0);
      case Value.Whole(int number) -> new Value.Extended(number);
      case Value.Extended extended -> extended;
      case Value.Text(String text) when WHOLE.matcher(text).matches() ->
          Numbers.extended(new BigInteger(text));
      default -> Value.none();
    };
  }

  private static Value toDecimal(Value value) {
    return switch (value) {
      case Value.Truth(boolean holds) -> new Value.Decimal(new BigDecimal(holds ? "1.0" : "0.0"));
      case Value.Text(String text) when DECIMAL.matcher(text).matches() -> {
        BigDecimal number = new BigDecimal(text);
        yield Numbers.fitted(number);
      }
      default -> Numbers.number(value).map(Numbers::fitted).orElse(Value.none());
    };
  }

  private static Value toText(Value value) {
    return value.isNull() ? value : Value.text(ValueText.plain(value));
  }

  private static Value toMoment(Kind kind, Value value) {
    return switch (value) {
      case Moment moment -> Calendars.as(kind, moment);
      case Value.Text(String text) -> MomentText.read(kind, text);
      default -> Value.none();
    };
  }

  private static Value toQuantity(Value value) {
    return switch (value) {
      case Value.Quantity quantity -> quantity;
      case Value.Ratio(Value.Quantity a, Value.Quantity b) -> Ucum.divide(a, b);
      case Value.Text(String text) -> quantity(text);
      default ->
          Numbers.number(value).map(number -> Ucum.of(number, Ucum.ONE)).orElse(Value.none());
    };
  }

  private static Value quantity(String text) {
    Matcher matcher = QUANTITY.matcher(text.strip());
    if (!matcher.matches()) {
      return Value.none();
    }
    String ucum = matcher.group(2);
    String word = matcher.group(3);
    String unit = ucum != null ? ucum : word != null ? word : Ucum.ONE;
    boolean known = word == null || Ucum.precision(word).isPresent();
    return known && Ucum.isUnit(unit)
        ? Ucum.of(new BigDecimal(matcher.group(1)), unit)
        : Value.none();
  }

  private static Value toRatio(Value value) {
    if (value instanceof Value.Text(String text)) {
      String[] parts = text.split(":", -1);
      return parts.length == 2
              && quantity(parts[0]) instanceof Value.Quantity a
              && quantity(parts[1]) instanceof Value.Quantity b
          ? new Value.Ratio(a, b)
          : Value.none();
    }
    return value instanceof Value.Ratio ratio ? ratio : Value.none();
  }

  private static Value toConcept(Value value) {
    return switch (value) {
      case Value.Code code -> new Value.Concept(List.of(code), code.display());
      case Value.Items(List<Value> codes) ->
          new Value.Concept(
              codes.stream()
                  .filter(Value.Code.class::isInstance)
                  .map(Value.Code.class::cast)
                  .toList(),
              Optional.empty());
      case Value.Concept concept -> concept;
      default -> Value.none();
    };
  }

  /// A quantity in another unit; null where it does not measure the same.
  static Value convertQuantity(Value quantity, Value unit) {
    return quantity instanceof Value.Quantity(BigDecimal number, String from)
            && unit instanceof Value.Text(String to)
        ? Ucum.convert(number, from, to).map(n -> Ucum.of(n, to)).orElse(Value.none())
        : Value.none();
  }
}
