package org.primum.risk.matrix;

import java.util.Arrays;
import java.util.Optional;

/// The index of the National Coordinating Council for Medication Error Reporting and Prevention
/// (NCC MERP, 2001, revised 2022), in our words.
public enum MerpCategory {
  /// No error yet.
  A("no error: circumstances that could lead to one"),
  /// Caught before.
  B("an error that did not reach the patient"),
  /// Reached, harmless.
  C("reached the patient, no harm"),
  /// Reached, watched.
  D("reached the patient, monitoring or intervention was needed to rule out harm"),
  /// Harm that passes.
  E("passing harm that needed intervention"),
  /// Harm that passes, in hospital.
  F("passing harm that needed a first or a longer stay in hospital"),
  /// Harm that stays.
  G("lasting harm"),
  /// Near death.
  H("intervention was needed to sustain life"),
  /// Death.
  I("contributed to or caused death");

  private final String meaning;

  MerpCategory(String meaning) {
    this.meaning = meaning;
  }

  /// What it means, in our words.
  public String meaning() {
    return meaning;
  }

  /// The category written `letter`, if there is one.
  public static Optional<MerpCategory> named(String letter) {
    return Arrays.stream(values()).filter(value -> value.name().equals(letter)).findFirst();
  }
}
