package org.primum.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.primum.charts.Chart;
import org.primum.charts.report.Report;

/// Writes a report as one HTML file, with the charts' own style sheets inside.
public final class HtmlFile {
  private HtmlFile() {}

  /// The page with the charts' own style sheets inside.
  public static String text(Report report) {
    return report.html(List.of(style("report.css"), style("charts.css")));
  }

  /// Writes `report` to `file`, replacing what is there; whole or not at all.
  ///
  /// @throws Stop if it cannot be written (2)
  public static void write(Path file, Report report) {
    String html = text(report);
    Path beside = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(beside, html);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(beside, e);
      throw new Stop(
          Exit.USAGE,
          "cannot write `"
              + file
              + "`: "
              + Input.reason(e)
              + "; name a file in a folder that exists",
          e);
    }
  }

  private static void discard(Path beside, IOException cause) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static String style(String name) {
    try (InputStream in = Chart.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("style sheet `" + name + "` is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
