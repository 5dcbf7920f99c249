/// The commands on the ledger: verify an export with the independent verifier, rebuild what was
/// folded from the entries. Enters: a folder or address, or the settings of a database. Leaves:
/// what was checked, or the first broken index. Never changes an entry.
@NullMarked
@Room(
    name = "cli-ledger",
    mayUse = {"terms", "verifier", "app", "postgres"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.ledger;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
