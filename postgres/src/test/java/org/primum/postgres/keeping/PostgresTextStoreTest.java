package org.primum.postgres.keeping;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.primum.app.keeping.TextStore;
import org.primum.app.keeping.TextStoreConformance;
import org.primum.postgres.Database;
import org.primum.postgres.TestServer;

final class PostgresTextStoreTest extends TextStoreConformance {
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(TestServer.fresh());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected TextStore emptyStore() {
    return new PostgresTextStore(database);
  }
}
