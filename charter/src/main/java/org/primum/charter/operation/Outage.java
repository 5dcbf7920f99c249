package org.primum.charter.operation;

import java.time.Duration;

/// What a running artifact does while no fresh permit can be had.
public sealed interface Outage {
  /// Stops at once, with a downtime notice.
  record Stop() implements Outage {}

  /// Goes on under the last permit that verified, for a bounded time.
  ///
  /// @param atMost more than 0, at most 72 h
  record Continue(Duration atMost) implements Outage {
    private static final Duration LONGEST = Duration.ofDays(3);

    public Continue {
      if (!atMost.isPositive() || atMost.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "outage lets an artifact continue for `" + atMost + "`, allowed is up to `PT72H`");
      }
    }
  }
}
