/// The commands that prepare evidence: check clinical logic, import or generate a cohort, replay
/// the one over the other. Enters: files and folders named on the command line. Leaves: reports and
/// cohort folders. Never touches a ledger.
@NullMarked
@Room(
    name = "cli-evidence",
    mayUse = {"terms", "logic", "evidence", "cohorts", "charts"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.evidence;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
