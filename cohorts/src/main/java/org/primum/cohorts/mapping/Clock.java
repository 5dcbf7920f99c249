package org.primum.cohorts.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Reads the moments of a source, written as FHIR and ISO 8601 write them:
/// `2026-03-01T08:00:00.000+01:00`, seconds and their fraction optional, a blank in place of the
/// `T` allowed. A fraction finer than milliseconds is cut off.
///
/// @param zone for times that carry no offset; empty where such times are refused
/// @param overlap which of two moments a local time means that clocks showed twice
public record Clock(Optional<ZoneId> zone, Overlap overlap) {
  private static final long FAULTS = Long.MIN_VALUE + 16;

  /// Which of two moments is meant.
  public enum Overlap {
    /// Neither: the time is refused.
    REFUSED,
    /// The first, before clocks were put back.
    EARLIER,
    /// The second.
    LATER
  }

  /// A clock that reads only times with an offset.
  public static Clock offsetsOnly() {
    return new Clock(Optional.empty(), Overlap.REFUSED);
  }

  /// True where `reading` is a moment, and not a reason why there is none.
  public static boolean isMoment(long reading) {
    return reading >= FAULTS;
  }

  /// Why `reading` is no moment.
  ///
  /// @throws IllegalArgumentException if it is one
  public static Unclear why(long reading) {
    if (isMoment(reading)) {
      throw new IllegalArgumentException("`" + reading + "` is a moment");
    }
    for (Unclear why : Unclear.values()) {
      if (unclear(why) == reading) {
        return why;
      }
    }
    return Unclear.MALFORMED;
  }

  private static long unclear(Unclear why) {
    return Long.MIN_VALUE + why.number();
  }

  /// Milliseconds since the epoch, or a reading that is no moment.
  public long read(String text) {
    Cursor in = new Cursor(text);
    long day = in.day();
    if (in.failed()) {
      return unclear(in.isDateOnly() ? Unclear.NO_TIME : Unclear.MALFORMED);
    }
    if (in.atEnd()) {
      return unclear(Unclear.NO_TIME);
    }
    long local = day * 86_400_000L + in.timeOfDay();
    if (in.failed()) {
      return unclear(Unclear.MALFORMED);
    }
    if (in.atEnd()) {
      return inZone(local);
    }
    long offset = in.offset();
    return in.failed() || !in.atEnd() ? unclear(Unclear.MALFORMED) : local - offset;
  }

  private long inZone(long local) {
    if (zone.isEmpty()) {
      return unclear(Unclear.NO_ZONE);
    }
    LocalDateTime at =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(local, 1000L), Math.floorMod(local, 1000) * 1_000_000, ZoneOffset.UTC);
    List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(at);
    if (offsets.isEmpty()) {
      return unclear(Unclear.SKIPPED);
    }
    if (offsets.size() == 1) {
      return local - offsets.getFirst().getTotalSeconds() * 1000L;
    }
    return switch (overlap) {
      case REFUSED -> unclear(Unclear.TWICE);
      case EARLIER -> local - offsets.getFirst().getTotalSeconds() * 1000L;
      case LATER -> local - offsets.getLast().getTotalSeconds() * 1000L;
    };
  }

  private static final class Cursor {
    private final String text;
    private int at;
    private boolean failed;

    Cursor(String text) {
      this.text = text;
    }

    boolean failed() {
      return failed;
    }

    boolean atEnd() {
      return at == text.length();
    }

    boolean isDateOnly() {
      return text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    }

    // A year or a month alone fails here; its shape is looked at again for the message.
    long day() {
      int year = digits(4);
      expect('-');
      int month = digits(2);
      expect('-');
      int day = digits(2);
      if (failed) {
        return 0;
      }
      try {
        return LocalDate.of(year, month, day).toEpochDay();
      } catch (DateTimeException e) {
        failed = true;
        return 0;
      }
    }

    long timeOfDay() {
      if (next() != 'T' && next() != ' ') {
        failed = true;
        return 0;
      }
      at++;
      int hour = digits(2);
      expect(':');
      int minute = digits(2);
      int second = 0;
      int millis = 0;
      if (next() == ':') {
        at++;
        second = digits(2);
        millis = next() == '.' ? fraction() : 0;
      }
      failed |= hour > 23 || minute > 59 || second > 59;
      return ((hour * 60L + minute) * 60 + second) * 1000 + millis;
    }

    private int fraction() {
      at++;
      int from = at;
      int millis = 0;
      while (next() >= '0' && next() <= '9') {
        if (at - from < 3) {
          millis = 10 * millis + (next() - '0');
        }
        at++;
      }
      failed |= at == from;
      for (int i = at - from; i < 3; i++) {
        millis *= 10;
      }
      return millis;
    }

    long offset() {
      char sign = next();
      at++;
      if (sign == 'Z') {
        return 0;
      }
      int hours = digits(2);
      expect(':');
      int minutes = digits(2);
      failed |= (sign != '+' && sign != '-') || hours > 14 || minutes > 59;
      long offset = (hours * 60L + minutes) * 60_000;
      return sign == '-' ? -offset : offset;
    }

    private char next() {
      return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(char wanted) {
      failed |= next() != wanted;
      at++;
    }

    private int digits(int count) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        char c = next();
        failed |= c < '0' || c > '9';
        value = 10 * value + (c - '0');
        at++;
      }
      return value;
    }
  }
}
