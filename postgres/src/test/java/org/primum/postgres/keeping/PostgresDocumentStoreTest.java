package org.primum.postgres.keeping;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.keeping.DocumentStoreConformance;
import org.primum.postgres.Database;
import org.primum.postgres.TestServer;

final class PostgresDocumentStoreTest extends DocumentStoreConformance {
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
  protected DocumentStore emptyStore() {
    return new PostgresDocumentStore(database);
  }
}
