package org.primum.roster;

import java.time.Instant;
import java.util.Optional;
import org.primum.terms.RoleId;

/// A role held by one person from an instant on, up to but without another.
///
/// @param until empty while no end is set
public record Holding(RoleId role, Instant since, Optional<Instant> until) {
  public Holding {
    until.ifPresent(
        end -> {
          if (!end.isAfter(since)) {
            throw new IllegalArgumentException(
                "role `"
                    + role
                    + "` would end at `"
                    + end
                    + "`, not after it begins at `"
                    + since
                    + "`");
          }
        });
  }

  /// True where the role is held at `at`.
  public boolean activeAt(Instant at) {
    return !at.isBefore(since) && until.map(at::isBefore).orElse(true);
  }

  /// True where both are in force at some instant.
  public boolean overlaps(Holding other) {
    return other.until.map(since::isBefore).orElse(true)
        && until.map(other.since::isBefore).orElse(true);
  }
}
