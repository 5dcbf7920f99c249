package org.primum.logic.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.TimePrecision;
import org.primum.logic.value.Moment.Kind;

/// Least, greatest, next and previous values of the ordered types (CQL 1.5, Appendix B §3).
public final class Bounds {
  private static final BigDecimal STEP = new BigDecimal("0.00000001");

  private Bounds() {}

  /// The least or greatest value of a type.
  ///
  /// @throws EvaluationFault if the type has none
  public static Value extremum(CqlType type, boolean greatest) {
    return switch (type.toString()) {
      case "Integer" -> new Value.Whole(greatest ? Integer.MAX_VALUE : Integer.MIN_VALUE);
      case "Long" -> new Value.Extended(greatest ? Long.MAX_VALUE : Long.MIN_VALUE);
      case "Decimal" -> new Value.Decimal(greatest ? Numbers.GREATEST : Numbers.LEAST);
      case "Quantity" -> new Value.Quantity(greatest ? Numbers.GREATEST : Numbers.LEAST, Ucum.ONE);
      case "Date" -> moment(Kind.DATE, greatest);
      case "DateTime" -> moment(Kind.DATE_TIME, greatest);
      case "Time" -> moment(Kind.TIME, greatest);
      default ->
          throw new EvaluationFault(
              "`" + type + "` has no least or greatest value; numbers, quantities and times have");
    };
  }

  private static Moment moment(Kind kind, boolean greatest) {
    long last =
        switch (kind) {
          case DATE -> CivilTime.END - CivilTime.DAY;
          case DATE_TIME -> CivilTime.END - 1;
          case TIME -> CivilTime.DAY - 1;
        };
    long first = kind == Kind.TIME ? 0 : CivilTime.FIRST;
    return new Moment(kind, kind.finest(), greatest ? last : first, 0);
  }

  /// The next value; the previous where `count` is −1.
  ///
  /// @throws EvaluationFault if there is none
  static Value step(Value value, int count) {
    Value next =
        switch (value) {
          case Value.Whole(int number) -> Value.whole((long) number + count);
          case Value.Extended(long number) ->
              Numbers.extended(
                  java.math.BigInteger.valueOf(number).add(java.math.BigInteger.valueOf(count)));
          case Value.Decimal(BigDecimal number) -> Numbers.fitted(stepped(number, count));
          case Value.Quantity(BigDecimal number, String unit) ->
              Ucum.of(stepped(number, count), unit);
          case Moment moment -> Calendars.step(moment, count);
          default -> Value.none();
        };
    boolean beyond =
        Numbers.number(next)
            .filter(number -> number.abs().compareTo(Numbers.GREATEST) > 0)
            .isPresent();
    if (beyond || (next.isNull() && !value.isNull())) {
      throw new EvaluationFault("there is no value beyond the least or greatest of a type");
    }
    return next;
  }

  private static BigDecimal stepped(BigDecimal number, int count) {
    return number.add(STEP.multiply(BigDecimal.valueOf(count)));
  }

  /// The length of the step from one value to the next, as `Size` adds it.
  static Value pointSize(Value point) {
    return switch (point) {
      case Value.Whole w -> new Value.Whole(1);
      case Value.Extended e -> new Value.Extended(1);
      case Value.Quantity q -> new Value.Quantity(STEP, q.unit());
      default -> new Value.Decimal(STEP);
    };
  }

  /// How many digits are known.
  static Value precision(Value value) {
    return switch (value) {
      case Value.Decimal(BigDecimal number) -> Value.whole(Math.max(0, number.scale()));
      case Moment moment -> Value.whole(Calendars.digits(moment));
      default -> Value.none();
    };
  }

  /// The least or greatest value that is written with these digits; null where `digits` is more
  /// than the type has.
  static Value boundary(Value value, Value digits, boolean low) {
    int wanted = digits instanceof Value.Whole(int number) ? number : Numbers.SCALE;
    return switch (value) {
      case Value.Decimal(BigDecimal number) -> decimal(number, wanted, low);
      case Moment moment ->
          Calendars.boundary(moment, digits.isNull() ? most(moment) : wanted, low);
      default -> Value.none();
    };
  }

  private static int most(Moment moment) {
    return switch (moment.kind()) {
      case DATE -> 8;
      case DATE_TIME -> 17;
      case TIME -> 9;
    };
  }

  private static Value decimal(BigDecimal number, int digits, boolean low) {
    if (digits < 0 || digits > Numbers.SCALE) {
      return Value.none();
    }
    if (number.scale() >= digits) {
      return Numbers.fitted(number.setScale(digits, RoundingMode.DOWN));
    }
    BigDecimal filled = number.setScale(digits);
    BigDecimal half =
        BigDecimal.ONE.movePointLeft(number.scale()).subtract(BigDecimal.ONE.movePointLeft(digits));
    boolean outwards = low == (number.signum() < 0);
    return Numbers.fitted(outwards ? filled.add(low ? half.negate() : half) : filled);
  }

  /// True where values of a type can be counted through.
  static boolean isDiscrete(Value value) {
    return !(value instanceof Moment moment) || moment.precision() != TimePrecision.WEEK;
  }
}
