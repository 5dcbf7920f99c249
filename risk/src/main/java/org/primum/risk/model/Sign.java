package org.primum.risk.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether an option makes an adverse event likelier or rarer.
public enum Sign {
  /// Likelier: the contribution counts as new harm.
  ADDS(1),
  /// Rarer: the contribution counts as harm averted.
  AVERTS(-1);

  private final int factor;

  Sign(int factor) {
    this.factor = factor;
  }

  /// 1 or −1.
  public int factor() {
    return factor;
  }

  /// The word in files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The sign written `word`, if there is one.
  public static Optional<Sign> named(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /// Both words.
  public static List<String> words() {
    return Arrays.stream(values()).map(Sign::word).toList();
  }
}
