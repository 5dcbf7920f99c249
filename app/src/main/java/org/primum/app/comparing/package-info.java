/// What changed between two versions of a part, and which signatures that took away. Enters: the
/// acts of a change, kept documents. Leaves: versions, lines taken out and put in, sentences. Never
/// judges whether a change is allowed.
@NullMarked
@Room(
    name = "comparing",
    mayUse = {"terms", "charter", "change", "ledger"},
    pure = false)
package org.primum.app.comparing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
