package org.primum.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// An open database in the present schema.
///
/// Opening it takes a pool of connections, refuses a server older than PostgreSQL 15 and applies
/// the migrations that are missing, each in a transaction.
public final class Database implements AutoCloseable {
  static final int OLDEST_SERVER = 150_000;
  private static final int CONNECTIONS = 16;
  private static final long CONNECT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbc = JdbcClient.create(pool);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /// Opens the database at `address`.
  ///
  /// @throws DatabaseFailed if it cannot be reached or migrated
  /// @throws UnsuitableDatabase if its server is too old
  public static Database open(DatabaseAddress address) {
    Database database = new Database(connect(address));
    try {
      database.requireServer();
      database.migrate(address);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static HikariDataSource connect(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setPoolName("primum");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new DatabaseFailed(
          "cannot reach the database `"
              + address
              + "`: "
              + rootOf(e)
              + "; check the address, the password and that PostgreSQL runs",
          e);
    }
  }

  private void requireServer() {
    int version =
        ask(
            "ask the database for its version",
            () ->
                jdbc.sql("select current_setting('server_version_num')::int")
                    .query(Integer.class)
                    .single());
    if (version < OLDEST_SERVER) {
      throw new UnsuitableDatabase(
          "cannot use the database: its server is PostgreSQL `"
              + version / 10_000
              + "`, needed is 15 or newer; upgrade it");
    }
  }

  private void migrate(DatabaseAddress address) {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:org/primum/postgres/schema")
          .schemas("migrations")
          .createSchemas(true)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseFailed(
          "cannot bring the database `" + address + "` to the present schema: " + rootOf(e), e);
    }
  }

  /// Statements outside a transaction of their own, or inside [#together].
  public JdbcClient jdbc() {
    return jdbc;
  }

  /// Does `work`, and says what it was where the database fails.
  ///
  /// @param action what is tried, to follow "cannot", e.g. `read the ledger`
  /// @throws DatabaseFailed if the database fails
  public <T> T ask(String action, Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException | TransactionException e) {
      throw new DatabaseFailed(
          "cannot " + action + ": " + rootOf(e) + "; check the database and retry", e);
    }
  }

  /// Does `work` in one transaction: all of it is kept, or nothing.
  ///
  /// @throws DatabaseFailed if the database fails
  public <T> T together(String action, Supplier<T> work) {
    return ask(
        action, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  /// Copies `rows` into `table`, inside [#together].
  ///
  /// @param rows the columns of each in the table's order, as PostgreSQL writes them; null for none
  public void copy(String table, Iterator<List<@Nullable String>> rows) {
    new JdbcTemplate(pool)
        .execute(
            (ConnectionCallback<Long>)
                connection -> {
                  try (CopyRows in = new CopyRows(rows)) {
                    return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", in);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
  }

  @Override
  public void close() {
    pool.close();
  }

  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given").strip();
  }
}
