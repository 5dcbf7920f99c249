package org.primum.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.primum.postgres.embedded.EmbeddedDatabase;

/// One PostgreSQL server for all tests of a run; every test gets a database of its own.
public final class TestServer {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Path HOME = home();
  private static final EmbeddedDatabase SERVER =
      EmbeddedDatabase.start(HOME, Path.of("target", "postgres-programs"), line -> {});

  private TestServer() {}

  private static Path home() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-server-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A schema-less database of its own on the server.
  public static DatabaseAddress fresh() {
    String name = "test_" + NEXT.incrementAndGet();
    DatabaseAddress server = SERVER.address();
    execute(superuser(server), "create database " + name + " owner " + server.user());
    String url = server.jdbcUrl().replaceAll("/primum$", "/" + name);
    return new DatabaseAddress(url, server.user(), server.password());
  }

  private static DatabaseAddress superuser(DatabaseAddress server) {
    try {
      String line = Files.readAllLines(HOME.resolve("credentials")).getFirst();
      return new DatabaseAddress(
          server.jdbcUrl(), "steward", line.substring("superuser ".length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs one statement outside any pool.
  public static void execute(DatabaseAddress address, String statement) {
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot run `" + statement + "`", e);
    }
  }
}
