package org.primum.logic.calendar;

import org.primum.logic.tree.TimePrecision;

/// The proleptic Gregorian calendar in UTC, on milliseconds since 1970-01-01T00:00Z, without
/// objects.
///
/// Days and dates are turned into each other by counting years from March, so that the leap day is
/// the last of a year and months have 153 days in five (Richards, E. G., Calendars, in: Explanatory
/// Supplement to the Astronomical Almanac, 3rd ed. 2013, §15.11).
public final class CivilTime {
  public static final long DAY = 86_400_000;

  /// 0001-01-01T00:00Z and 10000-01-01T00:00Z: CQL's DateTime lies between.
  public static final long FIRST = -62_135_596_800_000L;

  public static final long END = 253_402_300_800_000L;

  private static final long ERA_DAYS = 146_097;
  private static final long TO_MARCH_OF_YEAR_0 = 719_468;

  private static final long EPOCH_MONTHS = 1970 * 12;

  private CivilTime() {}

  /// Milliseconds of a precision of fixed length.
  public static long millis(TimePrecision precision) {
    return switch (precision) {
      case MILLISECOND -> 1;
      case SECOND -> 1_000;
      case MINUTE -> 60_000;
      case HOUR -> 3_600_000;
      case DAY -> DAY;
      case WEEK -> 7 * DAY;
      case MONTH, YEAR -> throw new IllegalArgumentException("a " + precision + " has no length");
    };
  }

  public static boolean hasLength(TimePrecision precision) {
    return precision.finerThan(TimePrecision.MONTH);
  }

  /// A number that is the same for two moments exactly where they agree to `precision`, and grows
  /// with time.
  public static long floor(long millis, TimePrecision precision) {
    return switch (precision) {
      case MILLISECOND -> millis;
      case SECOND, MINUTE, HOUR, DAY, WEEK -> Math.floorDiv(millis, millis(precision));
      case MONTH -> month(millis);
      case YEAR -> Math.floorDiv(month(millis), 12);
    };
  }

  /// Months since January of year 0.
  public static long month(long millis) {
    return date(Math.floorDiv(millis, DAY)) >> 5;
  }

  /// Day of the month, 1 to 31.
  public static int day(long millis) {
    return (int) (date(Math.floorDiv(millis, DAY)) & 31);
  }

  /// Adds months, keeping the time of day; a day that the month does not have becomes its last.
  public static long plusMonths(long millis, long months) {
    long date = date(Math.floorDiv(millis, DAY));
    long month = (date >> 5) + months;
    long first = days(month, 1);
    long length = days(month + 1, 1) - first;
    long day = Math.min(date & 31, length);
    return (first + day - 1) * DAY + Math.floorMod(millis, DAY);
  }

  /// Whole months from one moment to another, towards zero.
  public static long monthsBetween(long from, long to) {
    return (packed(to) - packed(from)) / (32 * DAY);
  }

  private static long packed(long millis) {
    return date(Math.floorDiv(millis, DAY)) * DAY + Math.floorMod(millis, DAY);
  }

  // Months since January of year 0, times 32, plus the day of the month.
  private static long date(long epochDay) {
    long day = epochDay + TO_MARCH_OF_YEAR_0;
    long era = Math.floorDiv(day, ERA_DAYS);
    long inEra = day - era * ERA_DAYS;
    long year = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365;
    long inYear = inEra - (365 * year + year / 4 - year / 100);
    long fromMarch = (5 * inYear + 2) / 153;
    long dayOfMonth = inYear - (153 * fromMarch + 2) / 5 + 1;
    return (((era * 400 + year) * 12 + fromMarch + 2) << 5) + dayOfMonth;
  }

  private static long days(long month, long dayOfMonth) {
    long fromMarch = month - 2;
    long year = Math.floorDiv(fromMarch, 12);
    long era = Math.floorDiv(year, 400);
    long inEra = year - era * 400;
    long inYear = (153 * Math.floorMod(fromMarch, 12) + 2) / 5 + dayOfMonth - 1;
    return era * ERA_DAYS + inEra * 365 + inEra / 4 - inEra / 100 + inYear - TO_MARCH_OF_YEAR_0;
  }

  /// A component of a moment: year, month 1 to 12, day 1 to 31, and so on; a week has none.
  public static int component(long millis, TimePrecision part) {
    return switch (part) {
      case YEAR -> (int) floor(millis, part);
      case MONTH -> (int) Math.floorMod(month(millis), 12L) + 1;
      case WEEK, DAY -> day(millis);
      case HOUR -> (int) Math.floorMod(floor(millis, part), 24L);
      case MINUTE, SECOND -> (int) Math.floorMod(floor(millis, part), 60L);
      case MILLISECOND -> (int) Math.floorMod(millis, 1_000L);
    };
  }

  /// Midnight of a date.
  ///
  /// @param month counted from January, which is 1; need not lie in the year
  public static long date(long year, long month, long day) {
    return plusMonths(0, (year - 1970) * 12 + month - 1) + (day - 1) * DAY;
  }

  /// The first millisecond of the year, month, day, … that `millis` lies in.
  public static long startOf(long millis, TimePrecision precision) {
    return switch (precision) {
      case YEAR -> date(floor(millis, precision), 1, 1);
      case MONTH -> date(1970, month(millis) - EPOCH_MONTHS + 1, 1);
      case WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND ->
          floor(millis, precision) * millis(precision);
    };
  }

  /// The first millisecond after the year, month, day, … that `millis` lies in.
  public static long startOfNext(long millis, TimePrecision precision) {
    long start = startOf(millis, precision);
    return switch (precision) {
      case YEAR -> plusMonths(start, 12);
      case MONTH -> plusMonths(start, 1);
      case WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND -> start + millis(precision);
    };
  }

  /// How many days the month has that `millis` lies in.
  public static int monthLength(long millis) {
    return (int)
        ((startOfNext(millis, TimePrecision.MONTH) - startOf(millis, TimePrecision.MONTH)) / DAY);
  }
}
