package org.primum.postgres;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.primum.app.Ports;
import org.primum.postgres.firing.PostgresFiringLog;
import org.primum.postgres.keeping.PostgresDocumentStore;
import org.primum.postgres.keeping.PostgresTextStore;
import org.primum.postgres.projecting.Projections;

/// Every port of the use cases on one database.
public final class PostgresPorts {
  private PostgresPorts() {}

  /// The ports over `database`.
  ///
  /// @param random a secure source
  /// @throws org.primum.app.folding.UnknownAct if the ledger holds acts that this build cannot read
  public static Ports over(Database database, InstantSource clock, RandomGenerator random) {
    return new Ports(
        new Projections(database).ledger(),
        new PostgresDocumentStore(database),
        new PostgresTextStore(database),
        new PostgresFiringLog(database),
        clock,
        random);
  }
}
