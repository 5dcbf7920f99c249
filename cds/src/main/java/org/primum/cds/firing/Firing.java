package org.primum.cds.firing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.primum.cds.permit.RunMode;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;

/// One evaluation on behalf of one call.
///
/// @param hookInstance the caller's id of this call
/// @param program what ran
/// @param patientKey a digest that the caller keyed with a secret of its own, to find repeats;
///   never a patient identifier
/// @param asOf the receipt clock: what was available then was seen
/// @param outcome what the program said
/// @param card the id of the card that was shown, if one was
/// @param latencyMicros from receipt to answer, in microseconds, 0 or more
public record Firing(
    UUID hookInstance,
    RunningProgram program,
    Digest patientKey,
    Instant asOf,
    Outcome outcome,
    Optional<UUID> card,
    long latencyMicros) {
  /// @throws IllegalArgumentException if the latency is negative or a silent program showed a card
  public Firing {
    if (latencyMicros < 0) {
      throw new IllegalArgumentException(
          "latency is `" + latencyMicros + "` µs, expected 0 or more");
    }
    if (card.isPresent() && program.mode() == RunMode.SILENT) {
      throw new IllegalArgumentException("a silent program must not show a card");
    }
  }

  /// What ran.
  ///
  /// @param artifact its name
  /// @param hash digest of its manifest
  /// @param mode silent or active
  /// @param onLastPermit true where the ledger could not be reached and it went on under the last
  ///   permit that verified
  public record RunningProgram(
      ArtifactId artifact, Digest hash, RunMode mode, boolean onLastPermit) {}

  /// What the program said.
  ///
  /// @param word alert, no alert, undetermined, failed
  /// @param score the program's score, where it has one
  /// @param reason why it failed, one line without patient data; empty otherwise
  public record Outcome(Word word, Optional<BigDecimal> score, String reason) {}

  /// The program's answer in one word.
  public enum Word {
    /// It alerted.
    ALERT("alert"),
    /// It did not.
    NO_ALERT("no-alert"),
    /// It could not tell.
    UNDETERMINED("undetermined"),
    /// It broke off.
    FAILED("failed");

    private final String word;

    Word(String word) {
      this.word = word;
    }

    /// The word in records.
    public String word() {
      return word;
    }

    /// The answer written as `word`.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Word of(String word) {
      for (Word each : values()) {
        if (each.word.equals(word)) {
          return each;
        }
      }
      throw new IllegalArgumentException(
          "outcome `" + word + "` must be `alert`, `no-alert`, `undetermined` or `failed`");
    }
  }
}
