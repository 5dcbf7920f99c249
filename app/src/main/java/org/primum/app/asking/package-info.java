/// Reads what a form, or a command line, asks of a change: named fields with texts. Enters: the
/// name of an act, its fields, the change as it stands. Leaves: commands for the use cases; words
/// and documents kept on the way; a sentence where a field cannot be read. Never judges whether
/// something may be done.
@NullMarked
@Room(
    name = "asking",
    mayUse = {"terms", "documents", "charter", "change", "risk"},
    pure = false)
package org.primum.app.asking;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
