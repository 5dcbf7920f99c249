package org.primum.logic.timeline;

import java.util.Locale;

/// Administrative gender, http://hl7.org/fhir/R4/valueset-administrative-gender.html
public enum Sex {
  /// Recorded as female.
  FEMALE,
  /// Recorded as male.
  MALE,
  /// Recorded as neither.
  OTHER,
  /// Not recorded.
  UNKNOWN;

  /// The FHIR code, e.g. `female`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
