package org.primum.risk.adjudication;

import java.util.Locale;

/// How one option stands after all gates.
public enum Standing {
  /// The option to decide on.
  CHOSEN,
  /// Passes every gate, but another is more usable.
  PASSES,
  /// Cannot be shown to be no worse than the best.
  NOT_SHOWN_SAFE,
  /// Probably harmful, or too much new harm: only with a signed acceptance of risk.
  NEEDS_ACCEPTANCE,
  /// Accepted by clinical leadership though not shown to be no worse: never proposed, but its
  /// signatories may decide on it.
  ACCEPTED,
  /// Waits for a new determination.
  NEEDS_INFORMATION,
  /// Out, whatever its merit.
  NON_COMPLIANT;

  /// The word in JSON, e.g. `needs-acceptance`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
