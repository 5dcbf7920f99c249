package org.primum.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A licence as its source last confirmed it. A well-formed number or a claim is no licence: only a
/// verification with the source makes it count.
///
/// @param credential what it proves
/// @param profession what it was given for
/// @param source who was asked, e.g. a state board
/// @param verifiedAt when the source was asked; empty exactly where the status is unverified
/// @param expiresOn the last day on which it is valid, in the charter's time zone
public record Licence(
    Credential credential,
    Profession profession,
    String source,
    Optional<Instant> verifiedAt,
    LocalDate expiresOn,
    LicenceStatus status) {
  public Licence {
    Words.requireLine("licence source", source);
    if (verifiedAt.isPresent() == (status == LicenceStatus.UNVERIFIED)) {
      throw new IllegalArgumentException(
          "licence is `"
              + status.word()
              + (verifiedAt.isPresent()
                  ? "` but says when it was verified; leave the instant out"
                  : "` but does not say when it was verified; add the instant"));
    }
  }

  /// True where the licence counts on `day`: verified, in good standing, not past its last day.
  public boolean activeOn(LocalDate day) {
    return problemOn(day).isEmpty();
  }

  /// Why the licence does not count on `day`, in words that follow a name, e.g. `expired on
  /// 2026-11-20`; empty where it counts.
  public Optional<String> problemOn(LocalDate day) {
    return switch (status) {
      case UNVERIFIED -> Optional.of("was never verified with `" + source + "`");
      case SUSPENDED -> Optional.of("is suspended");
      case REVOKED -> Optional.of("is revoked");
      case ACTIVE ->
          day.isAfter(expiresOn) ? Optional.of("expired on " + expiresOn) : Optional.empty();
    };
  }
}
