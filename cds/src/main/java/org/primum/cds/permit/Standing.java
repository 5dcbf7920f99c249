package org.primum.cds.permit;

import java.time.Instant;
import org.primum.terms.Refusal;

/// Whether an artifact may run at one moment.
public sealed interface Standing {
  /// It runs under a fresh permit.
  record Fresh(RunMode mode) implements Standing {}

  /// The ledger cannot be reached; it goes on under the last permit that verified.
  ///
  /// @param until when it will stop unless the ledger comes back
  record OnLastPermit(RunMode mode, Instant until) implements Standing {}

  /// It must not run. Clinicians who rely on it are told that it is down.
  ///
  /// @param why the rule and the sentence
  record Stopped(Refusal why) implements Standing {}
}
