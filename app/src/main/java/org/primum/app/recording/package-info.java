/// The ledger towards the outside: signed heads, inclusion proofs, the export that an auditor
/// verifies offline. Enters: the ledger, the checkpoint key. Leaves: notes, proofs, a folder. Never
/// puts the key into the database, and never leaves a half-written export behind.
@NullMarked
@Room(
    name = "recording",
    mayUse = {"terms", "ledger"},
    pure = false)
package org.primum.app.recording;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
