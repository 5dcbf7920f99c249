package org.primum.logic.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One order of a medication.
///
/// @param codes what is ordered, in any code systems; at least one
/// @param status where the order stands
/// @param authored when it was written, where that is known to the minute or better
public record MedicationOrder(List<Coding> codes, Status status, Optional<Instant> authored) {
  /// @throws IllegalArgumentException if there is no code
  public MedicationOrder {
    codes = List.copyOf(codes);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("a medication order needs a code of what is ordered");
    }
  }

  /// A code of a code system.
  ///
  /// @param system e.g. `http://www.nlm.nih.gov/research/umls/rxnorm`
  public record Coding(String system, String code) {
    /// @throws IllegalArgumentException if either is blank
    public Coding {
      if (system.isBlank() || code.isBlank()) {
        throw new IllegalArgumentException("a code needs its system, and a system its code");
      }
    }
  }

  /// Where an order stands, https://hl7.org/fhir/R4/valueset-medicationrequest-status.html; those
  /// that ended or never counted are no orders.
  public enum Status {
    /// Being written, not yet signed.
    DRAFT("draft"),
    /// In force.
    ACTIVE("active"),
    /// In force, paused for a time.
    ON_HOLD("on-hold");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /// The FHIR code.
    public String code() {
      return code;
    }
  }

  /// True where it may be seen at `asOf`: a draft always, another unless it was written later.
  public boolean knownAt(Instant asOf) {
    return status == Status.DRAFT || authored.map(at -> !at.isAfter(asOf)).orElse(true);
  }
}
