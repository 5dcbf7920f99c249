/// Tells a charter in sentences, and what changed between two of them. Enters: checked charters.
/// Leaves: plain sentences for a committee, each of which holds by itself. Never leaves out a rule
/// of the charter, never judges one.
@NullMarked
@Room(
    name = "telling",
    mayUse = {"terms", "roster"})
package org.primum.charter.telling;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
