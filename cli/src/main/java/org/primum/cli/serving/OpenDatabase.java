package org.primum.cli.serving;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.primum.postgres.Database;
import org.primum.postgres.DatabaseAddress;
import org.primum.postgres.embedded.EmbeddedDatabase;

/// The database of a house, as long as this is open; nothing of the ledger is read by opening it.
public final class OpenDatabase implements AutoCloseable {
  private final Optional<EmbeddedDatabase> server;
  private final Database database;

  private OpenDatabase(Optional<EmbeddedDatabase> server, Database database) {
    this.server = server;
    this.database = database;
  }

  /// Starts a PostgreSQL of its own in `data` and opens it.
  ///
  /// @param progress is told what is being done, in short lines
  static OpenDatabase embedded(Path data, Consumer<String> progress) {
    EmbeddedDatabase server = EmbeddedDatabase.start(data.resolve("postgres"), progress);
    try {
      return new OpenDatabase(Optional.of(server), Database.open(server.address()));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// Opens the database at `address`.
  static OpenDatabase over(DatabaseAddress address) {
    return new OpenDatabase(Optional.empty(), Database.open(address));
  }

  /// The database.
  public Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
    server.ifPresent(EmbeddedDatabase::close);
  }
}
