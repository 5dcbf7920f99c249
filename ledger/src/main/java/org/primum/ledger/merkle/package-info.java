/// The Merkle tree over the ledger (RFC 9162 §2.1, SHA-256): roots, proofs that an entry is in it
/// and that it only ever grew, and their verification. Enters: leaf hashes, or a proof that
/// somebody claims. Leaves: roots and proofs, or yes and no. Never sees what an entry says.
@NullMarked
@Room(
    name = "merkle",
    mayUse = {"terms"})
package org.primum.ledger.merkle;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
