package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.primum.cli.Input;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;

/// Reads a CQL file together with the libraries it may include: every other CQL file of its folder
/// that declares a library.
final class LogicFiles {
  private static final String SUFFIX = ".cql";

  private LogicFiles() {}

  static LogicSource read(Path main) {
    LogicFile first = file(main);
    Path folder = main.toAbsolutePath().getParent();
    if (folder == null) {
      return LogicSource.of(first);
    }
    List<LogicFile> included =
        Input.list(folder).stream()
            .filter(each -> each.toString().endsWith(SUFFIX))
            .filter(each -> !each.getFileName().equals(main.getFileName()))
            .map(LogicFiles::file)
            .filter(each -> each.text().lines().anyMatch(line -> line.startsWith("library ")))
            .toList();
    return new LogicSource(first, included, List.of(), Map.of());
  }

  private static LogicFile file(Path path) {
    return new LogicFile(path.getFileName().toString(), Input.text(path));
  }
}
