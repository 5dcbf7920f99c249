/// Reads a harm model from the YAML that people write. Enters: the text of one file, the charter's
/// scale, limits and mandatory hazards where there is a charter, the reports at hand. Leaves: a
/// checked model, or every fault of the file at once, each with line and column. Never opens files.
@NullMarked
@Room(
    name = "reading",
    mayUse = {"terms", "documents"})
package org.primum.risk.reading;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
