/// The commands on changes: which there are, how one stands, every act on it, and what changed
/// between two versions of a part. Enters: ids, the name of an act with its fields, who acts in
/// which role. Leaves: tables and JSON, one entry or more, or every reason why not. Never asks who
/// sits at the keyboard: whoever can open the house's database acts in it.
@NullMarked
@Room(
    name = "cli-change",
    mayUse = {"terms", "change", "charter", "ledger", "app"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.change;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
