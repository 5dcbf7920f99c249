package org.primum.charter.operation;

import java.time.Duration;
import org.primum.roster.LicenceWatch;

/// The rules of what runs, and of the licences behind it.
///
/// @param permitFreshness how old the checkpoint under a permit may be; more than 0, at most a day
/// @param outage the behaviour of a permit that names none of its own
public record Operation(Duration permitFreshness, Outage outage, LicenceWatch licences) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /// With the usual watch over licences.
  public Operation(Duration permitFreshness, Outage outage) {
    this(permitFreshness, outage, LicenceWatch.USUAL);
  }

  public Operation {
    if (!permitFreshness.isPositive() || permitFreshness.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "permit freshness is `" + permitFreshness + "`, allowed is up to `PT24H`");
    }
  }
}
