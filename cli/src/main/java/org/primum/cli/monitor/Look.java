package org.primum.cli.monitor;

import org.primum.risk.validation.Interval;

/// What a confidence sequence tells at one time.
///
/// @param label of the line, or its number
/// @param logEvidence ln of the e-value against what is under test
record Look(String label, Seen seen, double estimate, Interval interval, double logEvidence) {
  /// Counts or sums so far.
  ///
  /// @param of expected or tried
  record Seen(double seen, double of) {}
}
