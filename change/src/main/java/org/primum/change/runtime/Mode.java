package org.primum.change.runtime;

/// How an artifact runs inside Primum.
public enum Mode {
  /// Evaluated and logged; shows nothing.
  SILENT("silent"),
  /// Answers clinicians.
  ACTIVE("active");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /// The word in entries and permits.
  public String word() {
    return word;
  }

  /// The mode written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Mode of(String word) {
    return switch (word) {
      case "silent" -> SILENT;
      case "active" -> ACTIVE;
      default ->
          throw new IllegalArgumentException("mode `" + word + "` must be `silent` or `active`");
    };
  }
}
