package org.primum.roster;

import java.util.List;

/// What a licence proves, e.g. `clinical-licence`; charters name it where a role asks for it.
public record Credential(String value) implements Comparable<Credential> {
  /// The credential of every licensed clinician, whatever the profession.
  public static final Credential CLINICAL_LICENCE = new Credential("clinical-licence");

  /// Every credential a charter may ask for.
  public static List<Credential> known() {
    return List.of(CLINICAL_LICENCE);
  }

  /// @throws IllegalArgumentException if `value` is no lower-case kebab word
  public Credential {
    Words.requireKebab("credential", value);
  }

  @Override
  public int compareTo(Credential other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
