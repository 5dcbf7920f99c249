package org.primum.risk.adjudication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the compliance officer determined about one option.
public enum Compliance {
  COMPLIANT,
  /// May be chosen; cannot be activated while a condition is unmet.
  COMPLIANT_WITH_CONDITIONS,
  /// May not be chosen until a new determination.
  NEEDS_INFORMATION,
  /// May not be chosen, whatever its merit.
  NON_COMPLIANT;

  /// True where the determination lets the option be chosen.
  public boolean choosable() {
    return switch (this) {
      case COMPLIANT, COMPLIANT_WITH_CONDITIONS -> true;
      case NEEDS_INFORMATION, NON_COMPLIANT -> false;
    };
  }

  /// The word in files, e.g. `compliant-with-conditions`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The determination written `word`, if there is one.
  public static Optional<Compliance> named(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /// Every word, in order of strictness.
  public static List<String> words() {
    return Arrays.stream(values()).map(Compliance::word).toList();
  }
}
