package org.primum.cli.serving;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.primum.app.Primum;
import org.primum.app.recording.CheckpointKeyFile;
import org.primum.postgres.Database;
import org.primum.postgres.DatabaseAddress;
import org.primum.postgres.PostgresPorts;
import org.primum.postgres.embedded.EmbeddedDatabase;

/// The use cases over a database, as long as this is open.
public final class OpenHouse implements AutoCloseable {
  /// The name under which the checkpoints of a house on one machine are signed.
  static final String LEDGER = "primum.localhost/ledger";

  private final Optional<EmbeddedDatabase> server;
  private final Database database;
  private final Primum primum;

  private OpenHouse(Optional<EmbeddedDatabase> server, Database database, Primum primum) {
    this.server = server;
    this.database = database;
    this.primum = primum;
  }

  /// Opens the house over a PostgreSQL of its own in `data`.
  ///
  /// @param progress is told what is being done, in short lines
  static OpenHouse embedded(Path data, Consumer<String> progress) {
    EmbeddedDatabase server = EmbeddedDatabase.start(data.resolve("postgres"), progress);
    try {
      return open(Optional.of(server), server.address(), data);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// Opens the house over the database at `address`; the key is kept in `data`.
  static OpenHouse over(DatabaseAddress address, Path data) {
    return open(Optional.empty(), address, data);
  }

  private static OpenHouse open(
      Optional<EmbeddedDatabase> server, DatabaseAddress address, Path data) {
    Database database = Database.open(address);
    try {
      SecureRandom random = new SecureRandom();
      Primum primum =
          Primum.open(
              PostgresPorts.over(database, InstantSource.system(), random),
              CheckpointKeyFile.open(data.resolve("checkpoint.key"), LEDGER, random));
      return new OpenHouse(server, database, primum);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// The use cases.
  public Primum primum() {
    return primum;
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
    server.ifPresent(EmbeddedDatabase::close);
  }
}
