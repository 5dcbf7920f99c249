/// The firing log in a table, apart from the ledger. Enters: firings. Leaves: the newest of them,
/// and counts. Never holds anything that names a patient.
@NullMarked
@Room(
    name = "postgres-firing",
    mayUse = {"terms", "cds"},
    libraries = {"org.springframework"},
    pure = false)
package org.primum.postgres.firing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
