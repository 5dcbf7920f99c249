package org.primum.logic.compiled;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

/// Writes libraries within the compiled subset, and patients for them. The same seed gives the same
/// library. Tells which operators a library holds.
final class ProgramGenerator {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final List<String> CODES = List.of("8867-4", "9279-1", "8310-5");
  private static final List<String> NAMES = List.of("Heart rate", "Breaths", "Temperature");
  private static final List<String> PRECISIONS = List.of("day", "hour", "minute");

  private final SplittableRandom random;
  private final Map<String, Integer> operators = new TreeMap<>();
  private int aliases;

  ProgramGenerator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// How often each operator was written.
  Map<String, Integer> operators() {
    return operators;
  }

  String library() {
    return """
        library Generated version '1'
        using FHIR version '4.0.1'
        include FHIRHelpers version '4.0.1'
        codesystem "LOINC": 'http://loinc.org'
        code "Heart rate": '8867-4' from "LOINC"
        code "Breaths": '9279-1' from "LOINC"
        code "Temperature": '8310-5' from "LOINC"
        parameter AsOf DateTime
        parameter Limit Decimal default 61.5
        parameter Least Integer default 2
        context Patient
        """
        + "define \"Part\": "
        + truth(2)
        + "\ndefine \"Score\": "
        + integer(2)
        + "\ndefine \"Alert\": "
        + truth(4)
        + "\n";
  }

  private String used(String operator, String text) {
    operators.merge(operator, 1, Integer::sum);
    return text;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String truth(int depth) {
    if (depth == 0) {
      return one(List.of("true", "false", "(null as Boolean)", "AsOf is not null"));
    }
    int less = depth - 1;
    return switch (random.nextInt(22)) {
      case 0 -> used("And", "(" + truth(less) + " and " + truth(less) + ")");
      case 1 -> used("Or", "(" + truth(less) + " or " + truth(less) + ")");
      case 2 -> used("Xor", "(" + truth(less) + " xor " + truth(less) + ")");
      case 3 -> used("Implies", "(" + truth(less) + " implies " + truth(less) + ")");
      case 4 -> used("Not", "(not " + truth(less) + ")");
      case 5 -> used("IsNull", "((" + decimal(less) + ") is null)");
      case 6 -> used("IsTrue", "((" + truth(less) + ") is true)");
      case 7 -> used("IsFalse", "((" + truth(less) + ") is false)");
      case 8 -> compared(integer(less), integer(less));
      case 9, 10 -> compared(decimal(less), decimal(less));
      case 11 -> compared(quantity(), one(List.of("90 '/min'", "37.5 '/min'", "60.25 '/min'")));
      case 12 -> timed();
      case 13 -> used("In", "(" + moment() + " in " + one(PRECISIONS) + " of " + interval() + ")");
      case 14 ->
          used(
              "Contains",
              "(" + interval() + " contains " + one(PRECISIONS) + " of " + moment() + ")");
      case 15 -> used("Exists", "exists (" + rows() + ")");
      case 16 -> allTrue("AllTrue");
      case 17 -> allTrue("AnyTrue");
      case 18 -> used("Coalesce", "Coalesce(" + truth(less) + ", " + truth(less) + ")");
      case 19 ->
          used("If", "(if " + truth(less) + " then " + truth(less) + " else " + truth(less) + ")");
      case 20 -> related();
      default -> used("ExpressionRef", depth > 3 ? "\"Part\"" : compared(integer(0), integer(0)));
    };
  }

  private String compared(String left, String right) {
    return switch (random.nextInt(6)) {
      case 0 -> used("Less", "(" + left + " < " + right + ")");
      case 1 -> used("LessOrEqual", "(" + left + " <= " + right + ")");
      case 2 -> used("Greater", "(" + left + " > " + right + ")");
      case 3 -> used("GreaterOrEqual", "(" + left + " >= " + right + ")");
      case 4 -> used("Equal", "(" + left + " = " + right + ")");
      default -> used("NotEqual", "(" + left + " != " + right + ")");
    };
  }

  private String timed() {
    String of = one(PRECISIONS);
    return switch (random.nextInt(5)) {
      case 0 -> used("Before", "(" + moment() + " before " + of + " of " + moment() + ")");
      case 1 -> used("After", "(" + moment() + " after " + of + " of " + moment() + ")");
      case 2 -> used("SameAs", "(" + moment() + " same " + of + " as " + moment() + ")");
      case 3 ->
          used("SameOrBefore", "(" + moment() + " same " + of + " or before " + moment() + ")");
      default ->
          used("SameOrAfter", "(" + moment() + " same " + of + " or after " + moment() + ")");
    };
  }

  private String allTrue(String operator) {
    String alias = alias();
    return used(
        operator,
        operator
            + "("
            + from(alias)
            + " return all "
            + valueOf(alias)
            + " "
            + one(List.of("<", ">="))
            + " "
            + one(List.of("60.0", "95.5", "Limit"))
            + ")");
  }

  private String related() {
    String outer = alias();
    String inner = alias();
    String word = one(List.of("with", "without"));
    return used(
        word.equals("with") ? "With" : "Without",
        "exists ("
            + retrieve()
            + " "
            + outer
            + " "
            + word
            + " "
            + retrieve()
            + " "
            + inner
            + " such that "
            + timeOf(inner)
            + " after "
            + timeOf(outer)
            + " and "
            + valueOf(inner)
            + " > "
            + valueOf(outer)
            + ")");
  }

  private String integer(int depth) {
    if (depth == 0) {
      return one(List.of("0", "1", "3", "7", "-2", "Least", "(null as Integer)"));
    }
    int less = depth - 1;
    return switch (random.nextInt(18)) {
      case 0 -> used("Add", "(" + integer(less) + " + " + integer(less) + ")");
      case 1 -> used("Subtract", "(" + integer(less) + " - " + integer(less) + ")");
      case 2 -> used("Multiply", "(" + integer(less) + " * " + integer(less) + ")");
      case 3 -> used("TruncatedDivide", "(" + integer(less) + " div " + integer(less) + ")");
      case 4 -> used("Modulo", "(" + integer(less) + " mod " + integer(less) + ")");
      case 5 -> used("Negate", "(-" + integer(less) + ")");
      case 6 -> used("Abs", "Abs(" + integer(less) + ")");
      case 7 -> used("Ceiling", "Ceiling(" + decimal(less) + ")");
      case 8 -> used("Floor", "Floor(" + decimal(less) + ")");
      case 9 -> used("Truncate", "Truncate(" + decimal(less) + ")");
      case 10, 11 -> used("Count", "Count(" + rows() + ")");
      case 12 -> used("DurationBetween", "(hours between " + moment() + " and " + moment() + ")");
      case 13 ->
          used(
              "DifferenceBetween",
              "(difference in days between " + moment() + " and " + moment() + ")");
      case 14 -> used("CalculateAge", "AgeInYears()");
      case 15 -> used("CalculateAgeAt", "AgeInMonthsAt(date from AsOf)");
      case 16 ->
          used(
              "DateTimeComponentFrom",
              "(" + one(List.of("year", "month", "day", "hour")) + " from " + moment() + ")");
      default ->
          used(
              "Case",
              "(case when "
                  + truth(less)
                  + " then "
                  + integer(less)
                  + " else "
                  + integer(less)
                  + " end)");
    };
  }

  private String decimal(int depth) {
    if (depth == 0) {
      return one(List.of("0.5", "61.25", "-3.0", "Limit", "(null as Decimal)"));
    }
    int less = depth - 1;
    return switch (random.nextInt(12)) {
      case 0 -> used("Add", "(" + decimal(less) + " + " + decimal(less) + ")");
      case 1 -> used("Subtract", "(" + decimal(less) + " - " + decimal(less) + ")");
      case 2 -> used("Multiply", "(" + decimal(less) + " * " + decimal(less) + ")");
      case 3 -> used("Divide", "(" + decimal(less) + " / " + decimal(less) + ")");
      case 4 -> used("Max", "Max(" + values() + ")");
      case 5 -> used("Min", "Min(" + values() + ")");
      case 6 -> used("Avg", "Avg(" + values() + ")");
      case 7 -> used("Sum", "Sum(" + values() + ")");
      case 8 -> used("ToDecimal", "ToDecimal(" + integer(less) + ")");
      case 9 -> used("First", "(First(" + values() + "))");
      case 10 -> used("Last", "(Last(" + values() + "))");
      default -> used("Abs", "Abs(" + decimal(less) + ")");
    };
  }

  private String quantity() {
    String alias = alias();
    return used(
        "ToQuantity",
        "(Last("
            + from(alias)
            + " return all Tuple { at: "
            + timeOf(alias)
            + ", amount: FHIRHelpers.ToQuantity("
            + alias
            + ".value as FHIR.Quantity) } sort by at)).amount");
  }

  private String moment() {
    return switch (random.nextInt(7)) {
      case 0 -> "AsOf";
      case 1 -> used("Now", "Now()");
      case 2 -> used("Subtract", "(AsOf - " + random.nextInt(30) + " hours)");
      case 3 -> used("Add", "(AsOf + " + random.nextInt(90) + " minutes)");
      case 4 -> used("DateTime", "DateTime(2026, 3, 1, 13, 30, 0, 0, 0.0)");
      case 5 -> used("Start", "(start of " + interval() + ")");
      default -> used("End", "(end of " + interval() + ")");
    };
  }

  private String interval() {
    String low = one(List.of("[", "("));
    String high = one(List.of("]", ")"));
    return "Interval"
        + low
        + "AsOf - "
        + (2 + random.nextInt(40))
        + " hours, AsOf + "
        + random.nextInt(3)
        + " hours"
        + high;
  }

  private String alias() {
    return "A" + aliases++;
  }

  private String retrieve() {
    return used("Retrieve", "[Observation: \"" + one(NAMES) + "\"]");
  }

  private String from(String alias) {
    String where =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> used("In", " where " + timeOf(alias) + " in minute of " + interval());
          default -> " where " + valueOf(alias) + " > " + one(List.of("37.0", "80.5", "Limit"));
        };
    return used("Query", retrieve() + " " + alias + where);
  }

  private String rows() {
    return from(alias());
  }

  private String values() {
    String alias = alias();
    return from(alias) + " return all " + valueOf(alias);
  }

  private static String timeOf(String alias) {
    return "FHIRHelpers.ToDateTime(" + alias + ".effective as FHIR.dateTime)";
  }

  private static String valueOf(String alias) {
    return "FHIRHelpers.ToQuantity(" + alias + ".value as FHIR.Quantity).value";
  }

  Timeline patient() {
    List<Observation> observations = new ArrayList<>();
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      Instant at = NOON.minusSeconds(600L * random.nextInt(260)).plusMillis(random.nextInt(3));
      long lag = random.nextInt(3) == 0 ? 60L * random.nextInt(200) : 0;
      BigDecimal value = BigDecimal.valueOf(300L + random.nextInt(900), 1 + random.nextInt(2));
      observations.add(new Observation(one(CODES), value, "/min", at, at.plusSeconds(lag)));
    }
    Optional<LocalDate> born =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(
                LocalDate.of(
                    1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    return new Timeline(new Patient(one(List.of(Sex.values())), born), observations);
  }

  Instant moment(int step) {
    return NOON.plusSeconds(1_800L * step);
  }
}
