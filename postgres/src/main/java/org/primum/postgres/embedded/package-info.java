/// A PostgreSQL server of our own for trying Primum out: unpacked, initialised, started and stopped
/// here, durable all the same. Enters: a folder. Leaves: the address of a running server that
/// listens on loopback only. Never turns off `fsync`, never deletes a data folder, never serves two
/// programs from one folder.
@NullMarked
@Room(
    name = "embedded",
    mayUse = {"terms"},
    libraries = {"io.zonky.test.db.postgres", "org.apache.commons.compress"},
    pure = false)
package org.primum.postgres.embedded;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
