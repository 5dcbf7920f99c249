package org.primum.cohorts.mapping;

/// Why a text names no moment.
public enum Unclear {
  /// Not written as a date and time.
  MALFORMED(1, "is not written as date and time, e.g. `2026-03-01T08:00:00+01:00`"),
  /// A day, month or year only.
  NO_TIME(2, "has no time of day"),
  /// A local time, and no zone was declared.
  NO_ZONE(3, "has no zone; say in the mapping `zone: Europe/Vienna`"),
  /// A local time that clocks left out, as they were put forward.
  SKIPPED(4, "did not exist: clocks were put forward past it"),
  /// A local time that clocks showed twice, and which of the two is meant was not declared.
  TWICE(
      5, "happened twice: clocks were put back; say in the mapping `overlap: earlier` or `later`");

  private final long number;
  private final String words;

  Unclear(long number, String words) {
    this.number = number;
    this.words = words;
  }

  /// Above 0, below 16, of each another.
  long number() {
    return number;
  }

  /// A clause that goes on after the text.
  public String words() {
    return words;
  }
}
