package org.primum.risk.adjudication;

import java.util.List;
import java.util.stream.Collectors;

/// The same options once more with the severity scale set elsewhere inside its signed ranges.
///
/// @param settings the words that were set elsewhere, at least one
/// @param candidates the same options, in any order
public record Reweighing(List<Setting> settings, List<Candidate> candidates) {
  /// One word of the scale with the value tried.
  ///
  /// @param value the severity as a decimal text
  public record Setting(String word, String value) {}

  public Reweighing {
    settings = List.copyOf(settings);
    candidates = List.copyOf(candidates);
  }

  /// The settings for people: `mild = 0.0002, severe = 0.2`.
  public String description() {
    return settings.stream()
        .map(setting -> setting.word() + " = " + setting.value())
        .collect(Collectors.joining(", "));
  }
}
