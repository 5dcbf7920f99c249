package org.primum.cli.monitor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Screen;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Option;

/// How every command on a cumulative sum answers.
final class Charting {
  @Option(
      names = "--label",
      paramLabel = "COL",
      description = "the column that names a value, e.g. its date")
  private @Nullable String label;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  /// Names of the values of `table`, faults noted there.
  List<String> labels(CsvTable table) {
    return Optional.ofNullable(label)
        .map(table::words)
        .orElseGet(() -> IntStream.rangeClosed(1, table.rows()).mapToObj(String::valueOf).toList());
  }

  /// Answers; 3 where it signalled.
  int tell(Screen screen, ChartCourse course) {
    if (html != null) {
      HtmlFile.write(html, course.report());
    }
    if (json) {
      screen.json(course.json());
    } else {
      course.lines().forEach(screen::line);
    }
    return (course.signalled() ? Exit.NOT_PASSED : Exit.OK).code();
  }
}
