package org.primum.logic.lint;

import java.util.Comparator;
import org.primum.terms.json.Json;

/// One place where a lint found something.
///
/// @param file the library's file name
/// @param line 1-based
/// @param column 1-based
/// @param found what stands there
public record LintFinding(Lint lint, String file, int line, int column, String found)
    implements Comparable<LintFinding> {
  private static final Comparator<LintFinding> ORDER =
      Comparator.comparing(LintFinding::file)
          .thenComparingInt(LintFinding::line)
          .thenComparingInt(LintFinding::column)
          .thenComparing(LintFinding::lint)
          .thenComparing(LintFinding::found);

  @Override
  public int compareTo(LintFinding other) {
    return ORDER.compare(this, other);
  }

  /// One line: place, lint, what was found, why it matters, what to do.
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s. %s %s"
        .formatted(file, line, column, lint.word(), found, lint.why(), lint.remedy());
  }

  /// The same as JSON.
  public Json.Obj json() {
    return Json.object()
        .put("lint", lint.word())
        .put("file", file)
        .put("line", line)
        .put("column", column)
        .put("found", found)
        .put("why", lint.why())
        .put("remedy", lint.remedy())
        .build();
  }
}
