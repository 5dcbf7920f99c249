package org.primum.cds.permit;

import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.InclusionProof;

/// An entry with the claim that it stands under the permit's checkpoint.
public record ProvenEntry(Entry entry, InclusionProof proof) {}
