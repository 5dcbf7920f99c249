package org.primum.risk.monitoring.family;

import java.util.List;

/// Which of several signals stand.
///
/// @param stands one for each, in the order given
/// @param limits for each what its value was compared with: it stands where a p-value is at most
///   that, an e-value at least that
public record Decided(List<Boolean> stands, List<Double> limits) {
  public Decided {
    stands = List.copyOf(stands);
    limits = List.copyOf(limits);
  }

  /// How many stand.
  public int count() {
    return (int) stands.stream().filter(each -> each).count();
  }
}
