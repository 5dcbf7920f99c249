package org.primum.charts;

import java.util.regex.Pattern;

/// What stands over a chart, and its text alternative.
///
/// @param id unique on its page; a small letter, then small letters, digits and `-`
/// @param title what is drawn, in a few words
/// @param description what the drawing says, in a sentence or two that carry the figures that
///   matter
public record Caption(String id, String title, String description) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  /// @throws IllegalArgumentException if `id` is not of its form or the words are blank
  public Caption {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "cannot name chart `"
              + id
              + "`: allowed are a small letter, then small letters, digits and `-`");
    }
    if (title.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException(
          "cannot draw chart `" + id + "`: it needs a title and a description");
    }
  }
}
