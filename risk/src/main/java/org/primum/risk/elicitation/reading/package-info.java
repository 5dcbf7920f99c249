/// Reads an elicitation from YAML: who was asked, what they were asked, what they said. Enters: the
/// text of a file. Leaves: a checked elicitation, or every fault with its place. Never guesses a
/// missing answer.
@NullMarked
@Room(
    name = "elicitation-file",
    mayUse = {"terms", "documents"})
package org.primum.risk.elicitation.reading;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
