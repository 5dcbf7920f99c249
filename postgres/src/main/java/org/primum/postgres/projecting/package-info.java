/// Tables folded from entries: people, roles and licences, the charter in force, changes, what
/// runs. Enters: entries in order. Leaves: rows, or the refusal of a constraint: separation of
/// duty, static and dynamic, is guarded by the tables too. Never folds anything but an entry.
@NullMarked
@Room(
    name = "projecting",
    mayUse = {"terms", "roster", "charter", "change", "ledger", "app"},
    libraries = {"org.springframework", "org.postgresql"},
    pure = false)
package org.primum.postgres.projecting;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
