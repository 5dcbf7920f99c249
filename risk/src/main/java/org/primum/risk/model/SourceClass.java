package org.primum.risk.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What kind of source a number comes from.
public enum SourceClass {
  /// Counted by replaying the logic over a cohort.
  REPLAY,
  /// Counted by reading charts.
  CHART_REVIEW,
  /// Counted while the artifact ran without showing anything.
  SILENT_TRIAL,
  /// Published.
  LITERATURE,
  /// Somebody's opinion; says whose.
  EXPERT,
  /// Counted in the house's own operation, over a dated period.
  CENSUS,
  /// Exact by law, definition or inventory; the only class that lets a number be fixed.
  FACT;

  /// The word in files, e.g. `chart review`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The class written `word`, if there is one.
  public static Optional<SourceClass> named(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /// Every word.
  public static List<String> words() {
    return Arrays.stream(values()).map(SourceClass::word).toList();
  }
}
