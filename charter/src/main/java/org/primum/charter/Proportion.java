package org.primum.charter;

/// How large a change is among those of its kind.
public sealed interface Proportion {
  /// Needs everything its kind asks for.
  record Major() implements Proportion {}

  /// Needs what the kind asks of minor changes.
  record Minor() implements Proportion {}

  /// Follows a pattern approved beforehand and needs what the pattern names.
  ///
  /// @param pattern as the kind names it
  record Standard(String pattern) implements Proportion {
    public Standard {
      if (!Lines.kebab(pattern)) {
        throw new IllegalArgumentException(
            "pattern `" + pattern + "` must be lower-case words joined by `-`");
      }
    }
  }

  /// The words written in acts and scripts: `major`, `minor` or `standard: pattern`.
  default String words() {
    return switch (this) {
      case Major major -> "major";
      case Minor minor -> "minor";
      case Standard(String pattern) -> "standard: " + pattern;
    };
  }

  /// The proportion written as `words`.
  ///
  /// @throws IllegalArgumentException if there is none
  static Proportion of(String words) {
    if (words.startsWith("standard: ")) {
      return new Standard(words.substring("standard: ".length()));
    }
    return switch (words) {
      case "major" -> new Major();
      case "minor" -> new Minor();
      default ->
          throw new IllegalArgumentException(
              "proportion `" + words + "` must be `major`, `minor` or `standard: PATTERN`");
    };
  }
}
