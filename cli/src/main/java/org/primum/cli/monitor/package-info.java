/// The commands on monitors after go-live: critical values of sequential tests, computed, with
/// power and the time to a signal. Enters: alpha, how long one means to watch, the fewest events
/// that may signal. Leaves: figures, and what they assume. Never looks at what happened in a
/// hospital.
@NullMarked
@Room(
    name = "cli-monitor",
    mayUse = {"terms", "risk"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.monitor;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
