/// The ledger's signed head: how many entries, which root, issued when, signed by whom. Follows
/// C2SP signed-note and tlog-checkpoint with Ed25519 (RFC 8032). Enters: a tree head and the seed
/// of a key, or a note that somebody hands over. Leaves: a signed note, or a checkpoint that is
/// genuine, or why it is not. Never reads a clock or stores a key.
@NullMarked
@Room(
    name = "checkpoint",
    mayUse = {"terms"},
    libraries = {"javax.crypto"})
package org.primum.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
