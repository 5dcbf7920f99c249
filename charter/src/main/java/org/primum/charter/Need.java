package org.primum.charter;

/// When a kind of change needs a decision.
public enum Need {
  /// In every change of the kind.
  ALWAYS("always"),
  /// Where there is spend or a contract.
  IF_SPEND("if spend"),
  /// Where clinical content changes.
  IF_CLINICAL_CONTENT("if clinical content changes"),
  /// Where it can reach a patient.
  IF_REACHES_PATIENTS("if it can reach a patient");

  private final String words;

  Need(String words) {
    this.words = words;
  }

  /// The words written in charters.
  public String words() {
    return words;
  }

  /// True where a change with `traits` has the need.
  public boolean holds(ChangeTraits traits) {
    return switch (this) {
      case ALWAYS -> true;
      case IF_SPEND -> traits.spend();
      case IF_CLINICAL_CONTENT -> traits.clinicalContent();
      case IF_REACHES_PATIENTS -> traits.reachesPatients();
    };
  }

  /// The need written as `words`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Need of(String words) {
    for (Need each : values()) {
      if (each.words.equals(words)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "need `"
            + words
            + "` must be `always`, `if spend`, `if clinical content changes` or `if it can reach a"
            + " patient`");
  }
}
