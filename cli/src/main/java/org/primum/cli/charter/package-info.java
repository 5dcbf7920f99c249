/// The commands on charters. Enters: files named on the command line. Leaves: findings, sentences,
/// spreadsheets and YAML. Never touches a ledger: checking a charter adopts nothing.
@NullMarked
@Room(
    name = "cli-charter",
    mayUse = {"terms", "documents", "roster", "charter"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.charter;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
