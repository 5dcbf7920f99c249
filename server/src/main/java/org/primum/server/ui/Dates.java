package org.primum.server.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as people read them, in the charter's time zone.
///
/// @param zone where the institution is
public record Dates(ZoneId zone) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  /// e.g. `20 Nov 2026`
  public String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  /// e.g. `20 Nov 2026`
  public String day(LocalDate date) {
    return DAY.format(date);
  }

  /// e.g. `20 Nov 2026 14:02`
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
