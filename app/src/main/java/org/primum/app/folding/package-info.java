/// The present, folded from the ledger and from nothing else: the roster, the charters, every
/// change, the Merkle tree. Enters: entries in the order of their indices. Leaves: an immutable
/// picture of how things stand after the last of them. Never decides and never writes; an act it
/// does not know stops it.
@NullMarked
@Room(
    name = "folding",
    mayUse = {"terms", "roster", "charter", "change", "ledger"},
    pure = false)
package org.primum.app.folding;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
