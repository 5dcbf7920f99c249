/// Where acts are kept: the port that a medium implements, and how an append can end. Enters: an
/// act that claims the next place in its stream. Leaves: the entry at its index, or why it may not
/// be appended. Never changes or removes an entry.
@NullMarked
@Room(
    name = "store",
    mayUse = {"terms"})
package org.primum.ledger.store;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
