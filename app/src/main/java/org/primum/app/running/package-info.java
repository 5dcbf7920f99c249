/// What runs: permits put together from the ledger, the build that runs them. Enters: an
/// activation, the ledger's proofs, a patient's data at the moment of a call. Leaves: a card, or
/// silence, or the reason why nothing may run. Never runs what the guard refuses.
@NullMarked
@Room(
    name = "running",
    mayUse = {"terms", "charter", "change", "ledger", "logic", "cds"},
    pure = false)
package org.primum.app.running;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
