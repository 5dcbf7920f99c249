/// The commands on monitors after go-live: sequential tests, always-valid confidence sequences,
/// cumulative sums, and what many monitors together cost in false alarms. Enters: limits set before
/// looking, and CSV files of what was seen. Leaves: figures, courses, a report, and what they
/// assume. Never sets a limit by what it saw.
@NullMarked
@Room(
    name = "cli-monitor",
    mayUse = {"terms", "documents", "charts", "risk"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.monitor;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
