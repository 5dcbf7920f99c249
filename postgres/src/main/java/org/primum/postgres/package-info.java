/// PostgreSQL as the medium: where the database is, how it is opened and brought to the present
/// schema. Enters: an address. Leaves: the ports of `ledger`, `app` and `cds`. Never decides; what
/// the database refuses by a constraint comes back as a sealed result.
@NullMarked
@Room(
    name = "postgres",
    mayUse = {"terms", "roster", "charter", "change", "ledger", "cds", "app"},
    libraries = {
      "com.zaxxer.hikari",
      "org.flywaydb",
      "org.postgresql",
      "org.springframework",
      "javax.sql"
    },
    pure = false)
package org.primum.postgres;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
