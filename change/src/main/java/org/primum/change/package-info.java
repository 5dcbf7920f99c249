/// One change from raised to retired: what each person in each role may do with it, and when.
/// Enters: the state of a change, the facts of the moment (charter, roster, who acts, when) and a
/// command. Leaves: events, or refusals that name the rule, the person, the role, what is allowed
/// and the next step. Never reads a clock and never overrules compliance.
@NullMarked
@Room(
    name = "change",
    mayUse = {"terms", "charter", "roster"})
package org.primum.change;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
