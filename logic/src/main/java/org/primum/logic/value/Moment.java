package org.primum.logic.value;

import java.util.Locale;
import java.util.OptionalInt;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.tree.TimePrecision;

/// A Date, DateTime or Time, known to a precision (CQL 1.5, Appendix B §1, DateTime).
///
/// @param kind which of the three
/// @param precision the finest component that is known
/// @param millis of the local wall clock since 1970-01-01T00:00, of the day for a Time; components
///   that are not known are the least there are
/// @param offsetMinutes of the time zone, 0 for a Date or Time
public record Moment(Kind kind, TimePrecision precision, long millis, int offsetMinutes)
    implements Value {
  private static final long MINUTE = 60_000;

  /// Refuses what lies outside years 1 to 9999, or the day.
  public Moment {
    boolean possible =
        kind == Kind.TIME
            ? millis >= 0 && millis < CivilTime.DAY
            : millis >= CivilTime.FIRST && millis < CivilTime.END;
    if (!possible) {
      throw new EvaluationFault(
          "a "
              + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + " lies outside what can be written: years 1 to 9999, hours 0 to 23");
    }
    if (precision == TimePrecision.WEEK) {
      throw new IllegalArgumentException("a week is no precision of a moment");
    }
  }

  /// The three kinds.
  public enum Kind {
    /// Year, month and day.
    DATE,
    /// Date and time of day in a time zone.
    DATE_TIME,
    /// Time of day.
    TIME;

    /// The finest precision.
    TimePrecision finest() {
      return this == DATE ? TimePrecision.DAY : TimePrecision.MILLISECOND;
    }
  }

  /// An instant in UTC, known to the millisecond.
  public static Moment utc(long millis) {
    return new Moment(Kind.DATE_TIME, TimePrecision.MILLISECOND, millis, 0);
  }

  /// Milliseconds since 1970-01-01T00:00Z of the earliest instant it may be.
  long utcMillis() {
    return millis - offsetMinutes * MINUTE;
  }

  /// The same instant on UTC's wall clock; a Date or Time as it is.
  Moment inUtc() {
    return offsetMinutes == 0 ? this : new Moment(kind, precision, utcMillis(), 0);
  }

  /// A component, e.g. the month, 1 to 12.
  ///
  /// @return empty where it is not known
  OptionalInt component(TimePrecision part) {
    if (part.finerThan(precision)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(CivilTime.component(millis, part));
  }

  /// The same, known to a coarser precision.
  Moment cutTo(TimePrecision coarser) {
    return coarser.finerThan(precision)
        ? this
        : new Moment(kind, coarser, CivilTime.startOf(millis, coarser), offsetMinutes);
  }

  /// The earliest it may be, to the finest precision.
  Moment earliest() {
    return new Moment(kind, kind.finest(), millis, offsetMinutes);
  }

  /// The latest it may be, to the finest precision.
  Moment latest() {
    if (precision == kind.finest()) {
      return this;
    }
    long unit = kind == Kind.DATE ? CivilTime.DAY : 1;
    return new Moment(
        kind, kind.finest(), CivilTime.startOfNext(millis, precision) - unit, offsetMinutes);
  }
}
