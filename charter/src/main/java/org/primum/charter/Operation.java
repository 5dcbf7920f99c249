package org.primum.charter;

import java.time.Duration;

/// The rules of what runs.
///
/// @param permitFreshness how old the checkpoint under a permit may be; more than 0, at most a day
/// @param outage the behaviour of a permit that names none of its own
public record Operation(Duration permitFreshness, Outage outage) {
  private static final Duration LONGEST = Duration.ofDays(1);

  public Operation {
    if (!permitFreshness.isPositive() || permitFreshness.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "permit freshness is `" + permitFreshness + "`, allowed is up to `PT24H`");
    }
  }
}
