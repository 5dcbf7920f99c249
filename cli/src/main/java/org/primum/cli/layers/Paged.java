package org.primum.cli.layers;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.primum.charts.report.Report;
import org.primum.cli.HtmlFile;
import org.primum.cli.Screen;
import picocli.CommandLine.Option;

/// Where a page is written beside what is printed.
final class Paged {
  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "also write a page that stands alone: charts with their tables, and sources")
  private @Nullable Path html;

  /// Writes the page where one is asked for.
  ///
  /// @param page from what made it, for its foot, to the page
  void write(Screen screen, String madeBy, Function<String, Report> page) {
    Path out = html;
    if (out != null) {
      HtmlFile.write(out, page.apply(madeBy));
      screen.say("wrote " + out);
    }
  }
}
