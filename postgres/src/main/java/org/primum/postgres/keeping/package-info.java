/// Documents and free texts in tables. Enters: bytes, salted words. Leaves: the same, by digest.
/// Never trusts a digest it did not compute: the tables check theirs too.
@NullMarked
@Room(
    name = "postgres-keeping",
    mayUse = {"terms", "app"},
    libraries = {"org.springframework"},
    pure = false)
package org.primum.postgres.keeping;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
