package org.primum.cli.monitor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Option;

/// What every command on a cumulative sum asks for, a threshold or how seldom a false alarm may be,
/// and how it answers.
final class Charting {
  @Option(
      names = "--run-length",
      paramLabel = "N",
      description = "values to a false alarm on average; finds the threshold")
  private @Nullable Double runLength;

  @Option(
      names = "--threshold",
      paramLabel = "H",
      description = "the sum that signals, instead of --run-length")
  private @Nullable Double threshold;

  OptionFaults faults() {
    return new OptionFaults()
        .unless(
            (runLength == null) != (threshold == null),
            "give one of `--run-length` and `--threshold`")
        .unless(
            runLength == null || (runLength > 2 && runLength <= 1e9),
            "--run-length",
            String.valueOf(runLength),
            "more than 2, at most 1e9")
        .unless(
            threshold == null || (threshold > 0 && threshold <= 1e6),
            "--threshold",
            String.valueOf(threshold),
            "more than 0, at most 1e6");
  }

  /// The chart, made from whichever was given; a value out of range ends in one line.
  <C> C chart(DoubleFunction<C> ofRunLength, DoubleFunction<C> ofThreshold) {
    try {
      return Optional.ofNullable(runLength)
          .map(ofRunLength::apply)
          .orElseGet(() -> ofThreshold.apply(Optional.ofNullable(threshold).orElse(Double.NaN)));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot lay out the chart: " + e.getMessage(), e);
    }
  }

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
