/// The commands on harm models: estimate the expected change in harm, compare options by the gates,
/// value knowledge, show a model on risk matrices, lay all of it out as a page. Enters: a model
/// named on the command line, a seed. Leaves: figures with their uncertainty. Never touches a
/// ledger and never decides.
@NullMarked
@Room(
    name = "cli-harm",
    mayUse = {"terms", "documents", "charts", "risk"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.harm;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
