/// The commands that found a house and keep its roster: a charter adopted, people entered from a
/// list, roles given and ended, what is due of licences. Enters: files, ids, who acts in which
/// role. Leaves: entries of the ledger, tables, or every reason why not. Never asks who sits at the
/// keyboard: whoever can open the house's database acts in it.
@NullMarked
@Room(
    name = "cli-roster",
    mayUse = {"terms", "documents", "roster", "charter", "ledger", "app"},
    libraries = {"picocli"},
    pure = false)
package org.primum.cli.roster;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
