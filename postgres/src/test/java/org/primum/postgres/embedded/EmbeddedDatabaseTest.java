package org.primum.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.postgres.DatabaseAddress;

class EmbeddedDatabaseTest {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void keepsWhatItAcknowledgedAcrossStopAndStart() throws SQLException {
    try (EmbeddedDatabase first = start(folder.resolve("home"))) {
      execute(first, "create table kept (word text)", "insert into kept values ('yes')");
    }
    try (EmbeddedDatabase second = start(folder.resolve("home"))) {
      assertThat(value(second, "select word from kept")).isEqualTo("yes");
    }
  }

  @Test
  void isDurableAndListensOnLoopbackOnlyWithAPassword() throws Exception {
    Path home = folder.resolve("home");
    try (EmbeddedDatabase database = start(home)) {
      assertThat(value(database, "show fsync")).isEqualTo("on");
      assertThat(value(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(value(database, "show full_page_writes")).isEqualTo("on");
      assertThat(value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(value(database, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThat(Files.getPosixFilePermissions(home.resolve("credentials")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      DatabaseAddress right = database.address();
      assertThatThrownBy(() -> DriverManager.getConnection(right.jdbcUrl(), right.user(), "wrong"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void refusesAFolderAnotherProgramUses() {
    try (EmbeddedDatabase database = start(folder.resolve("home"))) {
      assertThat(database.address().user()).isEqualTo("primum");
      assertThatThrownBy(() -> start(folder.resolve("home")))
          .isInstanceOf(DatabaseNotStarted.class)
          .hasMessageContaining("another primum is running");
    }
  }

  @Test
  void takesOverFromAServerThatOutlivedItsProgram() throws Exception {
    Path home = folder.resolve("home");
    try (EmbeddedDatabase first = start(home)) {
      execute(first, "create table kept (word text)", "insert into kept values ('yes')");
    }
    // What a killed program leaves: a running server, its mark, and no lock.
    Cluster orphaned =
        new Cluster(home.toAbsolutePath(), Programs.under(PROGRAMS), Account.choose(home));
    orphaned.start();
    try (EmbeddedDatabase second = start(home)) {
      assertThat(value(second, "select word from kept")).isEqualTo("yes");
    }
  }

  @Test
  void startsOverTheMarkOfADeadServerWhoseNumberNamesAnotherProcess() throws Exception {
    Path home = folder.resolve("home");
    start(home).close();
    Files.writeString(
        home.resolve("data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n",
        StandardCharsets.UTF_8);
    try (EmbeddedDatabase second = start(home)) {
      assertThat(value(second, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void runsUnderAnotherAccountWhereNamespacesAreForbidden() throws Exception {
    Account other = new Account.Other(Account.NOBODY);
    Path home = Files.createTempDirectory(Path.of("/tmp"), "primum-other-account-");
    Path programs = Files.createTempDirectory(Path.of("/tmp"), "primum-other-programs-");
    try {
      assumeTrue(
          Shell.run(home, List.of(), List.of("id", "-u")).output().equals("0"), "runs as root");
      Shell.run(home, List.of(), List.of("chmod", "711", home.toString(), programs.toString()));
      Cluster cluster = new Cluster(home, Programs.under(programs), other);
      cluster.initialise(Credentials.in(home.resolve("credentials"), new SecureRandom()));
      assertThat(cluster.start()).isPositive();
      assertThat(cluster.stop("fast").succeeded()).isTrue();
    } finally {
      Folders.delete(home);
      Folders.delete(programs);
    }
  }

  private static EmbeddedDatabase start(Path home) {
    return EmbeddedDatabase.start(home, PROGRAMS, line -> {});
  }

  private static void execute(EmbeddedDatabase database, String... commands) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  private static String value(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    DatabaseAddress address = database.address();
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }
}
