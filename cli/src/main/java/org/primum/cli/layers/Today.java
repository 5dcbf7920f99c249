package org.primum.cli.layers;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import picocli.CommandLine.Option;

/// The day on which the age of evidence is counted.
final class Today {
  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "count the age of evidence on this day, e.g. 2026-11-25 (default: today, UTC)")
  private String on = "";

  /// @throws Stop (2) if the option is no day
  LocalDate day() {
    if (on.isEmpty()) {
      return LocalDate.now(ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(on);
    } catch (DateTimeParseException e) {
      throw new Stop(Exit.USAGE, "option `--on` is `" + on + "`; give a day such as 2026-11-25", e);
    }
  }
}
