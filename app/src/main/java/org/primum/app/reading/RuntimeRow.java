package org.primum.app.reading;

import java.time.Instant;
import java.util.Optional;
import org.primum.terms.ArtifactId;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

/// Something that runs, inside Primum or outside.
///
/// @param place `Primum`, or the outside system's name
/// @param mode `silent`, `active`, `emergency override`, `suspended`, `retired`; outside:
///   `registered`, `attested`, `verified`, `drifted`; `ended` where an emergency is over, and
///   `expired` where the acceptance of risk is over on which it ran
/// @param ends when it ends by itself: an emergency, or what rests on an acceptance of risk
/// @param approved digest of what was approved
/// @param found digest of what production was last found to be; empty inside Primum, where only the
///   approved can run, and before the first look
/// @param index the entry that put it into this mode
/// @param firings what it did in this mode since the last activation; nothing outside
public record RuntimeRow(
    ChangeId change,
    ArtifactId artifact,
    String place,
    String mode,
    Digest approved,
    Optional<Digest> found,
    Optional<Instant> ends,
    Instant since,
    long index,
    Firings firings) {

  /// How often it was evaluated, and what came of it.
  ///
  /// @param alerts times it alerted
  /// @param undetermined times it could not tell
  /// @param failed times it broke off
  /// @param cards times a card was shown
  public record Firings(long evaluations, long alerts, long undetermined, long failed, long cards) {
    /// Nothing yet.
    public static final Firings NONE = new Firings(0, 0, 0, 0, 0);
  }
}
