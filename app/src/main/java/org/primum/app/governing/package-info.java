/// Acting under the charter: adopting one, keeping the roster, asking something of a change.
/// Enters: who acts, in which role, and what is asked. Leaves: one more entry in the ledger, or
/// every reason why not. Never lets through what the rooms refuse; the facts a decision used stand
/// in its act.
@NullMarked
@Room(
    name = "governing",
    mayUse = {"terms", "documents", "roster", "charter", "change", "ledger"},
    pure = false)
package org.primum.app.governing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
