/// The change page as records that its template prints without thinking: the next step, the three
/// doors, the options on one axis, who decides, the acts open to the hat worn, and the record.
/// Enters: figures and words already chosen. Leaves: the same, in the order the page shows them.
/// Never decides and never computes a risk.
@NullMarked
@Room(
    name = "change-page",
    mayUse = {"terms", "app", "charts"},
    pure = true)
package org.primum.server.ui.change;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
