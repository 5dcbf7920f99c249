/// Where a change stands: the fold of its events. Enters: events with the stamp of their act.
/// Leaves: a state. Never decides, and reads nothing but events and stamps.
@NullMarked
@Room(
    name = "state",
    mayUse = {"terms", "charter"})
package org.primum.change.state;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
