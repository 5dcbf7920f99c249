package org.primum.logic.timeline;

import java.time.LocalDate;
import java.util.Optional;

/// The attributes of a patient that logic may look at.
///
/// @param sex as recorded
/// @param birthDate where known; a source that gives only an age in whole years puts the birth date
///   that many years before admission
public record Patient(Sex sex, Optional<LocalDate> birthDate) {
  /// A patient of whom nothing is known.
  public static Patient unknown() {
    return new Patient(Sex.UNKNOWN, Optional.empty());
  }
}
