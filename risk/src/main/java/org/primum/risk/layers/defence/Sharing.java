package org.primum.risk.layers.defence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the share of misses that several layers have in common is counted.
public enum Sharing {
  /// As the beta-factor of the Open-PSA format: what is left to a layer is qᵢ − c. Made for rare
  /// failures; all in all a layer then misses a little less than qᵢ.
  BETA_FACTOR("beta-factor"),
  /// What is left to a layer is (qᵢ − c)/(1 − c), so that it misses with exactly qᵢ, however large.
  EXACT("exact");

  private final String word;

  Sharing(String word) {
    this.word = word;
  }

  /// The word in files.
  public String word() {
    return word;
  }

  /// The sharing of that word.
  public static Optional<Sharing> named(String word) {
    return Arrays.stream(values()).filter(sharing -> sharing.word.equals(word)).findFirst();
  }

  /// All words.
  public static List<String> words() {
    return Arrays.stream(values()).map(Sharing::word).toList();
  }

  /// What is left of `miss` to a layer by itself when `common` strikes it with others.
  ///
  /// @param miss in [0, 1]
  /// @param common from 0 to `miss`
  double alone(double miss, double common) {
    return switch (this) {
      case BETA_FACTOR -> miss - common;
      case EXACT -> common < 1 ? (miss - common) / (1 - common) : 0;
    };
  }
}
