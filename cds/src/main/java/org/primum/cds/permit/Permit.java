package org.primum.cds.permit;

import java.util.List;
import org.primum.ledger.merkle.Frontier;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

/// A claim that an artifact may run, with everything needed to check it. It may be false:
/// [ActivationGuard] tells.
///
/// @param change the change that approved it
/// @param artifact digest of the artifact's manifest
/// @param mode silent or active
/// @param record every act of the change's stream from its first to the activation, which is the
///   last, each with its proof: an act that was left out (a withdrawn signature) would show as a
///   gap
/// @param after the tree's frontier right after the activation, so that the entries since can be
///   checked to be all there are
/// @param checkpoint the signed head under which all of this stands, as published
public record Permit(
    ChangeId change,
    Digest artifact,
    RunMode mode,
    List<ProvenEntry> record,
    Frontier after,
    String checkpoint) {
  /// Copies the record.
  public Permit {
    record = List.copyOf(record);
  }
}
