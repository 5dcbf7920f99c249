package org.primum.postgres.firing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.primum.cds.firing.FiringLog;
import org.primum.cds.firing.FiringLogConformance;
import org.primum.postgres.Database;
import org.primum.postgres.TestServer;

final class PostgresFiringLogTest extends FiringLogConformance {
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
  protected FiringLog emptyLog() {
    return new PostgresFiringLog(database);
  }
}
