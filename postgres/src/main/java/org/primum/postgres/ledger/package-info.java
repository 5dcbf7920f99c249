/// The ledger in tables: entries byte for byte, the hashes of the complete subtrees above them, and
/// the append that locks the head. Enters: acts. Leaves: entries. Never updates or deletes a row of
/// the ledger, and the database refuses it too. Tree: RFC 9162, section 2.1.
@NullMarked
@Room(
    name = "postgres-ledger",
    mayUse = {"terms", "ledger"},
    libraries = {"org.springframework", "org.postgresql"},
    pure = false)
package org.primum.postgres.ledger;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
