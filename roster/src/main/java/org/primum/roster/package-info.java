/// Who is who: people, the roles they hold and for how long, and the licences behind them. Enters:
/// commands, the role rules of a charter, an instant. Leaves: events, or refusals that name the
/// rule and its reason. Never reads a clock, never decides what a role may do: that is the
/// charter's word.
@NullMarked
@Room(
    name = "roster",
    mayUse = {"terms"})
package org.primum.roster;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
