package org.primum.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Consumer;
import org.primum.postgres.DatabaseAddress;

/// A running PostgreSQL over a folder of its own. What it acknowledged survives the end of this
/// program, of the server and of the machine (`fsync` and `synchronous_commit` are on).
///
/// The server outlives a killed program; the next start from the same folder ends it, lets it
/// recover and starts it anew.
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String ROLE = "primum";

  private final Cluster cluster;
  private final HomeLock lock;
  private final DatabaseAddress address;
  private final Thread stopAtExit;

  private EmbeddedDatabase(Cluster cluster, HomeLock lock, DatabaseAddress address) {
    this.cluster = cluster;
    this.lock = lock;
    this.address = address;
    this.stopAtExit = new Thread(() -> cluster.stop("fast"), "stop embedded PostgreSQL");
  }

  /// Starts the server over `home`, unpacking and initialising it first where needed.
  ///
  /// @param progress is told what is being done, in short lines
  /// @throws DatabaseNotStarted if it cannot be started, e.g. because another program holds `home`
  public static EmbeddedDatabase start(Path home, Consumer<String> progress) {
    return start(home, home.resolve("programs"), progress);
  }

  /// As above, with the programs unpacked into a folder that several homes may share.
  public static EmbeddedDatabase start(Path home, Path programs, Consumer<String> progress) {
    Path place = home.toAbsolutePath().normalize();
    try {
      createPrivate(place);
      HomeLock lock = HomeLock.take(place);
      try {
        return start(place, programs.toAbsolutePath().normalize(), lock, progress);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseNotStarted(
          "cannot start PostgreSQL in `" + place + "`: " + e + "; make the folder writable", e);
    }
  }

  private static void createPrivate(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return;
    }
    Files.createDirectories(home);
    // Others may pass through to files handed to another account, but not look around.
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
  }

  private static EmbeddedDatabase start(
      Path home, Path programs, HomeLock lock, Consumer<String> progress) throws IOException {
    progress.accept("unpacking PostgreSQL");
    Cluster cluster = new Cluster(home, Programs.under(programs), Account.choose(home));
    Credentials credentials = Credentials.in(home.resolve("credentials"), new SecureRandom());
    if (!cluster.initialised()) {
      progress.accept("initialising the database");
      cluster.initialise(credentials);
    }
    cluster.clearAway();
    progress.accept("starting the database");
    String server = "jdbc:postgresql://127.0.0.1:" + cluster.start() + "/";
    try {
      prepareRole(server + "postgres", credentials);
    } catch (SQLException e) {
      cluster.stop("fast");
      throw new DatabaseNotStarted(
          "cannot prepare the database in `" + home + "`: " + e.getMessage(), e);
    }
    DatabaseAddress address = new DatabaseAddress(server + ROLE, ROLE, credentials.primum());
    EmbeddedDatabase started = new EmbeddedDatabase(cluster, lock, address);
    Runtime.getRuntime().addShutdownHook(started.stopAtExit);
    return started;
  }

  private static void prepareRole(String url, Credentials credentials) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", Cluster.SUPERUSER);
    login.setProperty("password", credentials.superuser());
    try (Connection connection = DriverManager.getConnection(url, login);
        Statement statement = connection.createStatement()) {
      if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
        statement.execute("create role " + ROLE + " login password '" + credentials.primum() + "'");
      }
      if (isEmpty(statement, "select 1 from pg_database where datname = '" + ROLE + "'")) {
        statement.execute("create database " + ROLE + " owner " + ROLE);
      }
    }
  }

  private static boolean isEmpty(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  /// Where it listens, and as whom to log in.
  public DatabaseAddress address() {
    return address;
  }

  /// Stops the server, keeping its data.
  @Override
  public void close() {
    Shell.Outcome outcome = cluster.stop("fast");
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
      lock.close();
    } catch (IllegalStateException e) {
      // The program is ending; the hook does the same once more, harmlessly.
      return;
    } catch (IOException e) {
      throw new DatabaseNotStarted("cannot give back the lock of the database folder", e);
    }
    if (!outcome.succeeded()) {
      throw new DatabaseNotStarted(
          "cannot stop the embedded PostgreSQL: `" + outcome.output() + "`", null);
    }
  }
}
