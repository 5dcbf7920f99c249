/// The command on elicitations: fit and pool what experts said. Enters: an elicitation named on the
/// command line. Leaves: fits, weights, the pool, disagreement, a quantity for a harm model, a page
/// that shows them. Never touches a ledger and never leaves an expert's name out.
@NullMarked
@Room(
    name = "cli-elicitation",
    mayUse = {"terms", "documents", "charts", "risk"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.elicitation;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
