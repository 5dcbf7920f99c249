/// Where a change stands, for people: what phase it is in, who is next, who owes what, what blocks
/// it and why, what deserves a second look. Enters: a state, its charter, the roster, an instant.
/// Leaves: a standing that pages can print as it is. Never decides: it asks the rules.
@NullMarked
@Room(
    name = "standing",
    mayUse = {"terms", "charter", "roster"})
package org.primum.change.standing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
