/// What every page carries around its own question: the heading, the hat worn, what was just
/// refused or done, and the templates that turn page records into HTML. Enters: page records.
/// Leaves: HTML text. Never decides anything and never reads the ledger.
@NullMarked
@Room(
    name = "ui",
    mayUse = {"terms", "app", "charts"},
    libraries = {"gg.jte"},
    pure = false)
package org.primum.server.ui;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
