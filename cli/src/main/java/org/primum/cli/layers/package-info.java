/// The commands on layers of defence: evaluate fault trees, event trees and layers; say what
/// merging roles costs. Enters: a file named on the command line, a seed, a date. Leaves: figures,
/// and a page where one is asked for. Never touches a ledger and never decides.
@NullMarked
@Room(
    name = "cli-layers",
    mayUse = {"terms", "documents", "charts", "risk"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.layers;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
