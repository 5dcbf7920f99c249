/// Acts as forms: which acts a page offers to a hat. Enters: a change as it stands, its charter, a
/// hat. Leaves: forms, which come back to the use cases as they were filled in. An offer is a
/// convenience and never a permission: the rules of the change decide.
@NullMarked
@Room(
    name = "acting",
    mayUse = {"terms", "app", "charter", "change"},
    pure = true)
package org.primum.server.acting;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
