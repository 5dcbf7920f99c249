/// The commands that keep what stands beside changes: texts held and erased, the inventory of what
/// was inherited, production compared with what was approved. Enters: files, ids, who acts in which
/// role. Leaves: one entry or more, or every reason why not. Never asks who sits at the keyboard:
/// whoever can open the house's database acts in it.
@NullMarked
@Room(
    name = "cli-keeping",
    mayUse = {"terms", "change", "ledger", "app"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.keeping;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
