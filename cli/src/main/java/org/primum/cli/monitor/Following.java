package org.primum.cli.monitor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Input;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.sequence.Ends;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command on a confidence sequence asks for and how it answers.
final class Following {
  @Parameters(
      paramLabel = "FILE",
      description = "a CSV file with a header, a look a line, in their order")
  private Path file = Path.of("");

  @Option(
      names = "--alpha",
      paramLabel = "A",
      defaultValue = "0.05",
      description = "probability of ever ruling out the truth (default: ${DEFAULT-VALUE})")
  private double alpha;

  @Option(
      names = "--ends",
      paramLabel = "WHICH",
      defaultValue = "BOTH",
      description =
          "which ends are told: both, lower (shows harm), upper; one alone is tighter (default:"
              + " both)")
  private Ends ends = Ends.BOTH;

  @Option(
      names = "--label",
      paramLabel = "COL",
      description = "the column that names a look, e.g. its date")
  private @Nullable String label;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  double alpha() {
    return alpha;
  }

  Ends ends() {
    return ends;
  }

  CsvTable table() {
    return CsvTable.of(file.toString(), Input.text(file));
  }

  /// Names of the looks of `table`, faults noted there.
  List<String> labels(CsvTable table) {
    return Optional.ofNullable(label)
        .map(table::words)
        .orElseGet(() -> IntStream.rangeClosed(1, table.rows()).mapToObj(String::valueOf).toList());
  }

  OptionFaults faults() {
    boolean one = ends != Ends.BOTH;
    return new OptionFaults()
        .unless(
            alpha > 0 && alpha < (one ? 0.5 : 1),
            "--alpha",
            alpha,
            "more than 0, less than " + (one ? "0.5 for one end" : "1"));
  }

  /// Answers; 3 where what is under test was ruled out.
  int tell(Screen screen, SequenceCourse course) {
    if (html != null) {
      HtmlFile.write(html, SequenceReport.of(course));
    }
    if (json) {
      screen.json(course.json());
    } else {
      course.lines().forEach(screen::line);
      screen.line("");
      screen.table(course.rows());
      screen.line("");
      screen.line("It assumes:");
      course.assumes().forEach(each -> screen.line("  - " + each));
    }
    return (course.ruledOut().isPresent() ? Exit.NOT_PASSED : Exit.OK).code();
  }

  /// The same with a capital letter.
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// The word of which ends are told.
  static String word(Ends ends) {
    return ends.name().toLowerCase(Locale.ROOT);
  }
}
