package org.primum.risk.adjudication;

import java.util.Locale;

/// What the adjudication of a change came to.
public enum Outcome {
  /// One option passes every gate and is the most usable of those that do.
  CHOSEN,
  /// The choice flips inside the stated ranges of the severity scale: a signed judgement decides.
  INDETERMINATE,
  /// Every option other than doing nothing is non-compliant: the change is refused.
  REFUSED,
  /// Nothing can be chosen before compliance has determined again.
  NEEDS_INFORMATION,
  /// Nothing can be chosen without a signed acceptance of risk.
  ACCEPTANCE_REQUIRED,
  /// Doing nothing is non-compliant and compliance lets no other option be chosen: remediation,
  /// with an interim control and a date, is mandatory.
  MANDATORY_REMEDIATION;

  /// The word in JSON, e.g. `mandatory-remediation`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
