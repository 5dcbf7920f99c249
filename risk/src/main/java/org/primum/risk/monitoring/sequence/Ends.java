package org.primum.risk.monitoring.sequence;

/// Which ends of an interval are told. One end alone is tighter, because all of alpha is spent on
/// it.
public enum Ends {
  BOTH,
  /// How small the truth can be: the end that shows harm.
  LOWER,
  /// How large the truth can be: the end that shows that there is no harm beyond it.
  UPPER
}
