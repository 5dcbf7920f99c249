/// What happened to a change, in the past tense, and the JSON in which it stands in the ledger.
/// Enters: accepted choices. Leaves: event objects, each with an `event` member that names it. Who
/// acted, wearing which role, and when stands in the act around the events, never in an event.
@NullMarked
@Room(
    name = "event",
    mayUse = {"terms", "charter"})
package org.primum.change.event;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
