/// The commands on scores whose outcomes are known: what acting on them is worth, how well they
/// tell, whether they serve groups alike, whether today's cases are still yesterday's. Enters: a
/// CSV file. Leaves: figures with their intervals, or why they are unknown, and pages that show
/// them. Never calls a group too small to judge fairly served.
@NullMarked
@Room(
    name = "cli-benefit",
    mayUse = {"terms", "documents", "charts", "risk"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.benefit;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
