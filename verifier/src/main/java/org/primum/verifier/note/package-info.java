/// Signed tree heads: C2SP signed-note and tlog-checkpoint with Ed25519. Enters: a verifier key and
/// the bytes of a note. Leaves: the head that the key signed, or why the note must be ignored.
/// Never holds a private key.
@NullMarked
package org.primum.verifier.note;

import org.jspecify.annotations.NullMarked;
