package org.primum.logic.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.TimePrecision;
import org.primum.logic.value.Moment.Kind;

/// Arithmetic on Dates, DateTimes and Times (CQL 1.5, Appendix B §8). What is not known makes a
/// duration an interval of the values it may have (§5, Uncertainty).
final class Calendars {
  private static final CqlType INTEGER = CqlType.system("Integer");
  private static final long MINUTES_PER_HOUR = 60;

  private Calendars() {}

  /// A moment and a duration. Where the moment is known less precisely than the duration's unit,
  /// the duration is turned into the moment's precision and parts of it are cut off.
  static Value shift(Moment from, Value.Quantity by, boolean forward) {
    TimePrecision unit =
        Ucum.precision(by.unit())
            .orElseThrow(
                () ->
                    new EvaluationFault(
                        "cannot add `" + by.unit() + "` to a date or time; use a unit of time"));
    long count = by.number().setScale(0, RoundingMode.DOWN).longValue();
    if (unit == TimePrecision.SECOND && from.precision() == TimePrecision.MILLISECOND) {
      unit = TimePrecision.MILLISECOND;
      count = by.number().movePointRight(3).setScale(0, RoundingMode.DOWN).longValue();
    }
    while (unit.finerThan(from.precision())
        || (unit == TimePrecision.WEEK && from.precision() != TimePrecision.YEAR)) {
      count = coarsened(count, unit, from.precision());
      unit = coarser(unit, from.precision());
    }
    return moved(from, unit, forward ? count : -count);
  }

  private static TimePrecision coarser(TimePrecision unit, TimePrecision wanted) {
    return switch (unit) {
      case MILLISECOND -> TimePrecision.SECOND;
      case SECOND -> TimePrecision.MINUTE;
      case MINUTE -> TimePrecision.HOUR;
      case HOUR, WEEK -> TimePrecision.DAY;
      case DAY -> wanted == TimePrecision.YEAR ? TimePrecision.YEAR : TimePrecision.MONTH;
      case MONTH, YEAR -> TimePrecision.YEAR;
    };
  }

  private static long coarsened(long count, TimePrecision unit, TimePrecision wanted) {
    return switch (unit) {
      case MILLISECOND -> count / 1_000;
      case SECOND, MINUTE -> count / 60;
      case HOUR -> count / 24;
      case WEEK -> count * 7;
      case DAY -> wanted == TimePrecision.YEAR ? count / 365 : count / 30;
      case MONTH -> count / 12;
      case YEAR -> count;
    };
  }

  private static Moment moved(Moment from, TimePrecision unit, long count) {
    long millis =
        switch (unit) {
          case YEAR -> CivilTime.plusMonths(from.millis(), Math.multiplyExact(12, count));
          case MONTH -> CivilTime.plusMonths(from.millis(), count);
          case WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND ->
              Math.addExact(from.millis(), Math.multiplyExact(count, CivilTime.millis(unit)));
        };
    long kept = from.kind() == Kind.TIME ? Math.floorMod(millis, CivilTime.DAY) : millis;
    return new Moment(from.kind(), from.precision(), kept, from.offsetMinutes());
  }

  /// Moves by one unit of the moment's own precision.
  static Moment step(Moment from, int count) {
    if (from.kind() == Kind.TIME) {
      long millis = from.millis() + count * CivilTime.millis(from.precision());
      return new Moment(Kind.TIME, from.precision(), millis, 0);
    }
    return moved(from, from.precision(), count);
  }

  /// Whole units from one moment to another; boundaries crossed where `difference`.
  static Value between(Moment from, Moment to, TimePrecision unit, boolean difference) {
    Moment a = complete(from.inUtc(), unit);
    Moment b = complete(to.inUtc(), unit);
    if (unit.finerThan(a.kind().finest()) && unit.finerThan(b.kind().finest())) {
      return Value.none();
    }
    long shortest = count(a.latest().millis(), b.earliest().millis(), unit, difference);
    long longest = count(a.earliest().millis(), b.latest().millis(), unit, difference);
    return shortest == longest
        ? Value.whole(shortest)
        : Value.Span.closed(INTEGER, Value.whole(shortest), Value.whole(longest));
  }

  // Seconds and milliseconds are one precision (§5, Date and Time Comparisons).
  private static Moment complete(Moment moment, TimePrecision unit) {
    return moment.precision() == TimePrecision.SECOND && !unit.finerThan(TimePrecision.SECOND)
        ? moment.earliest()
        : moment;
  }

  private static long count(long from, long to, TimePrecision unit, boolean difference) {
    if (difference) {
      return unit == TimePrecision.WEEK
          ? sundays(to) - sundays(from)
          : CivilTime.floor(to, unit) - CivilTime.floor(from, unit);
    }
    return switch (unit) {
      case YEAR -> CivilTime.monthsBetween(from, to) / 12;
      case MONTH -> CivilTime.monthsBetween(from, to);
      case WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND -> (to - from) / CivilTime.millis(unit);
    };
  }

  // 1970-01-01 was a Thursday.
  private static long sundays(long millis) {
    return Math.floorDiv(CivilTime.floor(millis, TimePrecision.DAY) + 4, 7L);
  }

  /// The order of two moments, to a precision or as far as either is known; empty where that cannot
  /// be told.
  static OptionalInt compare(Moment left, Moment right, TimePrecision wanted) {
    boolean shifted = left.offsetMinutes() != right.offsetMinutes();
    Moment a = shifted ? left.inUtc() : left;
    Moment b = shifted ? right.inUtc() : right;
    TimePrecision common = wanted.coarser(a.precision()).coarser(b.precision());
    int sign =
        Long.compare(CivilTime.floor(a.millis(), common), CivilTime.floor(b.millis(), common));
    return sign == 0 && common != wanted ? OptionalInt.empty() : OptionalInt.of(sign);
  }

  /// A Date, DateTime or Time of its components, coarsest first; those behind the first null are
  /// not known.
  static Value written(Kind kind, List<Value> parts, int offsetMinutes) {
    List<TimePrecision> names = precisions(kind);
    long[] numbers = new long[names.size()];
    int known = 0;
    while (known < Math.min(parts.size(), names.size())
        && parts.get(known) instanceof Value.Whole(int number)) {
      numbers[known++] = number;
    }
    if (known == 0) {
      return Value.none();
    }
    long millis = kind == Kind.TIME ? timeOfDay(numbers, 0) : dateAndTime(numbers, known);
    return new Moment(kind, names.get(known - 1), millis, offsetMinutes);
  }

  static List<TimePrecision> precisions(Kind kind) {
    List<TimePrecision> clock =
        List.of(
            TimePrecision.HOUR,
            TimePrecision.MINUTE,
            TimePrecision.SECOND,
            TimePrecision.MILLISECOND);
    List<TimePrecision> date = List.of(TimePrecision.YEAR, TimePrecision.MONTH, TimePrecision.DAY);
    return switch (kind) {
      case TIME -> clock;
      case DATE -> date;
      case DATE_TIME -> java.util.stream.Stream.concat(date.stream(), clock.stream()).toList();
    };
  }

  private static long dateAndTime(long[] numbers, int known) {
    long month = known > 1 ? numbers[1] : 1;
    long day = known > 2 ? numbers[2] : 1;
    require("year", numbers[0], 1, 9999);
    require("month", month, 1, 12);
    long first = CivilTime.date(numbers[0], month, 1);
    require("day", day, 1, CivilTime.monthLength(first));
    return first + (day - 1) * CivilTime.DAY + (numbers.length > 3 ? timeOfDay(numbers, 3) : 0);
  }

  private static long timeOfDay(long[] numbers, int from) {
    require("hour", numbers[from], 0, 23);
    require("minute", numbers[from + 1], 0, 59);
    require("second", numbers[from + 2], 0, 59);
    require("millisecond", numbers[from + 3], 0, 999);
    return ((numbers[from] * 60 + numbers[from + 1]) * 60 + numbers[from + 2]) * 1_000
        + numbers[from + 3];
  }

  private static void require(String part, long found, long least, long greatest) {
    if (found < least || found > greatest) {
      throw new EvaluationFault(
          part + " is out of range; `" + least + "` to `" + greatest + "` are allowed");
    }
  }

  /// The time zone, in minutes, that stands for a number of hours.
  static int offset(BigDecimal hours) {
    int minutes = hours.multiply(BigDecimal.valueOf(MINUTES_PER_HOUR)).intValue();
    require("time zone", minutes, -14 * MINUTES_PER_HOUR, 14 * MINUTES_PER_HOUR);
    return minutes;
  }

  /// The time zone in hours.
  static Value offsetOf(Moment moment) {
    BigDecimal hours =
        BigDecimal.valueOf(moment.offsetMinutes())
            .divide(BigDecimal.valueOf(MINUTES_PER_HOUR), 2, RoundingMode.HALF_UP);
    return Value.decimal(hours);
  }

  /// The same moment as another kind.
  static Value as(Kind kind, Moment from) {
    if (from.kind() == kind) {
      return from;
    }
    return switch (kind) {
      case DATE ->
          new Moment(
              kind,
              from.precision().coarser(TimePrecision.DAY),
              CivilTime.startOf(from.millis(), TimePrecision.DAY),
              0);
      case DATE_TIME -> new Moment(kind, from.precision(), from.millis(), 0);
      case TIME ->
          from.precision().finerThan(TimePrecision.DAY)
              ? new Moment(kind, from.precision(), Math.floorMod(from.millis(), CivilTime.DAY), 0)
              : Value.none();
    };
  }

  /// How many digits are known, e.g. 6 for a year and month (CQL 1.5, Appendix B §3, Precision).
  static int digits(Moment moment) {
    int place = precisions(moment.kind()).indexOf(moment.precision());
    int[] digits =
        moment.kind() == Kind.TIME ? new int[] {2, 4, 6, 9} : new int[] {4, 6, 8, 10, 12, 14, 17};
    return digits[place];
  }

  /// The moment known to `digits` digits, with the least or greatest components for those not
  /// known; null where no precision has so many.
  static Value boundary(Moment moment, int digits, boolean low) {
    for (TimePrecision precision : precisions(moment.kind())) {
      Moment filled = low ? moment.earliest() : moment.latest();
      Moment cut = filled.cutTo(precision);
      if (digits(cut) == digits) {
        return cut;
      }
    }
    return Value.none();
  }
}
