/// What the ledger names only by digest: documents by their content, free texts behind salted
/// commitments. Enters: bytes and words. Leaves: digests and commitments, and what they stand for
/// while it is kept. Never holds patient data; erasing a text leaves its commitment.
@NullMarked
@Room(
    name = "keeping",
    mayUse = {"terms"},
    pure = false)
package org.primum.app.keeping;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
