package org.primum.cds.permit;

/// How an artifact runs.
public enum RunMode {
  /// Evaluated and logged; shows nothing.
  SILENT("silent"),
  /// Answers clinicians.
  ACTIVE("active");

  private final String word;

  RunMode(String word) {
    this.word = word;
  }

  /// The word in entries.
  public String word() {
    return word;
  }

  /// The mode written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static RunMode of(String word) {
    return switch (word) {
      case "silent" -> SILENT;
      case "active" -> ACTIVE;
      default ->
          throw new IllegalArgumentException("mode `" + word + "` must be `silent` or `active`");
    };
  }
}
