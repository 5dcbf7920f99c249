/// What a decision rests on, and what falls with it. Enters: a state, the decisions of its charter.
/// Leaves: dossiers; the events that void what rested on something that changed. Never judges a
/// person, and voids nothing that does not rest on what changed.
@NullMarked
@Room(
    name = "reliance",
    mayUse = {"terms", "charter"})
package org.primum.change.reliance;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
