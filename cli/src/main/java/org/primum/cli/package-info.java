/// The command line: one command, its result on standard output, its progress on standard error,
/// its end as an exit code. Enters: arguments. Leaves: text or JSON. Never decides; the rooms and
/// the use cases do.
@NullMarked
@Room(
    name = "cli",
    mayUse = {"terms", "documents", "charts", "risk", "cohorts", "app", "postgres", "server"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
