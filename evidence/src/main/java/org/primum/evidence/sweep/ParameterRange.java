package org.primum.evidence.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.logic.ParameterValue;

/// Values that one declared parameter takes in turn.
///
/// @param name of the parameter
/// @param values in order, at least one, of the type and unit of its default
public record ParameterRange(String name, List<ParameterValue> values) {
  /// The most values of one parameter.
  public static final int MOST = 1000;

  private static final Pattern STEPS = Pattern.compile("(.+?)\\.\\.(.+?)/(.+)");
  private static final int MOST_DECIMALS = 8;

  public ParameterRange {
    values = List.copyOf(values);
  }

  /// Reads `NAME=FROM..TO/STEP` or `NAME=V1,V2,…`.
  ///
  /// @param declared the parameters of the logic with their defaults
  /// @throws IllegalArgumentException if the parameter is not declared, or the text is not of the
  ///   form
  public static ParameterRange of(String text, SortedMap<String, ParameterValue> declared) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    ParameterValue usual = declared.get(name);
    if (usual == null) {
      throw new IllegalArgumentException(
          "cannot vary `"
              + name
              + "`: the logic declares `"
              + String.join("`, `", declared.keySet())
              + "`");
    }
    if (equals < 0) {
      throw wrong(text);
    }
    List<ParameterValue> values = new ArrayList<>();
    for (BigDecimal number : numbers(text, text.substring(equals + 1))) {
      values.add(like(usual, number, text));
    }
    return new ParameterRange(name, values);
  }

  private static List<BigDecimal> numbers(String text, String spec) {
    try {
      Matcher steps = STEPS.matcher(spec);
      List<BigDecimal> numbers = new ArrayList<>();
      if (!steps.matches()) {
        for (String each : spec.split(",", -1)) {
          numbers.add(new BigDecimal(each.strip()));
        }
        return numbers;
      }
      BigDecimal to = new BigDecimal(steps.group(2).strip());
      BigDecimal step = new BigDecimal(steps.group(3).strip());
      BigDecimal at = new BigDecimal(steps.group(1).strip());
      if (step.signum() <= 0 || at.compareTo(to) > 0) {
        throw wrong(text);
      }
      for (; at.compareTo(to) <= 0; at = at.add(step)) {
        if (numbers.size() == MOST) {
          throw new IllegalArgumentException(
              "range `" + text + "` holds more than " + MOST + " values; take a wider step");
        }
        numbers.add(at);
      }
      return numbers;
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "range `"
            + text
            + "` must be NAME=FROM..TO/STEP or NAME=V1,V2, e.g. `HeartRateAbove=80..120/5`");
  }

  private static ParameterValue like(ParameterValue usual, BigDecimal number, String text) {
    if (number.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "range `" + text + "` has values of more than " + MOST_DECIMALS + " decimals");
    }
    return switch (usual) {
      case ParameterValue.Amount(BigDecimal value, String unit) ->
          new ParameterValue.Amount(number, unit);
      case ParameterValue.Decimal decimal -> new ParameterValue.Decimal(number);
      case ParameterValue.Whole whole -> {
        try {
          yield new ParameterValue.Whole(number.intValueExact());
        } catch (ArithmeticException e) {
          throw new IllegalArgumentException(
              "range `"
                  + text
                  + "` has the value `"
                  + number
                  + "`; the parameter is a whole number",
              e);
        }
      }
      case ParameterValue.Truth truth -> throw wrong(text);
      case ParameterValue.Text words -> throw wrong(text);
    };
  }
}
