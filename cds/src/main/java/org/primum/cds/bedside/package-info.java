/// One clinical service at the bedside: evaluates the approved program on what the caller sent and
/// shows a card only where it may. Enters: a call, whether the program may run at this moment.
/// Leaves: an answer and the record of what was done. Never runs what the guard stopped, never
/// shows what runs silently, never keeps patient data.
@NullMarked
@Room(
    name = "bedside",
    mayUse = {"terms", "ledger", "logic"})
package org.primum.cds.bedside;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
