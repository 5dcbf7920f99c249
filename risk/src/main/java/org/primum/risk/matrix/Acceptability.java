package org.primum.risk.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an institution does about a risk of some rating, from the mildest on.
public enum Acceptability {
  /// Nothing more is asked.
  ACCEPTABLE,
  /// Acceptable only where reducing it further is not practical.
  CONDITIONAL,
  /// Must be reduced first.
  UNACCEPTABLE;

  /// The word in files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The acceptability written `word`, if there is one.
  public static Optional<Acceptability> named(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /// All words.
  public static List<String> words() {
    return Arrays.stream(values()).map(Acceptability::word).toList();
  }
}
