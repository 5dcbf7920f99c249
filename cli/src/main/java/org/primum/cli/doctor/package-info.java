/// The command that says what Primum would stumble over: JDK, folders, disk, keys, database, clock,
/// port. Enters: a data folder, an address, a port. Leaves: one line for each, with what to do.
/// Never changes anything but that it may start and stop the house's own PostgreSQL.
@NullMarked
@Room(
    name = "cli-doctor",
    mayUse = {"terms", "ledger", "app", "postgres"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.doctor;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
