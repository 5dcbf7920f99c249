package org.primum.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.TreeHash;
import org.primum.postgres.embedded.EmbeddedDatabase;
import org.primum.postgres.ledger.PostgresLedgerStore;

/// A program that appends is killed without warning, with or without its database server; whatever
/// it had been told is durable must be there afterwards.
@Tag("slow")
class CrashTest {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();
  private static final int ACKNOWLEDGED = 200;

  @TempDir Path folder;

  @Test
  void keepsEveryAcknowledgedActWhenTheProgramIsKilled() throws Exception {
    Path home = folder.resolve("home");
    int acknowledged = appendUntilKilled(home, false);
    assertAllThere(home, acknowledged);
  }

  @Test
  void keepsEveryAcknowledgedActWhenTheServerIsKilledToo() throws Exception {
    Path home = folder.resolve("home");
    int acknowledged = appendUntilKilled(home, true);
    assertAllThere(home, acknowledged);
    // A second round: what recovered goes on growing and is killed again.
    int more = appendUntilKilled(home, true);
    assertThat(more).isGreaterThan(acknowledged);
    assertAllThere(home, more);
  }

  private static void assertAllThere(Path home, int acknowledged) {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(home, PROGRAMS, line -> {});
        Database database = Database.open(server.address())) {
      PostgresLedgerStore store = new PostgresLedgerStore(database, List.of());
      assertThat(store.size()).isGreaterThanOrEqualTo(acknowledged);
      Frontier refolded = Frontier.EMPTY;
      for (Entry entry : store.read(0, Integer.MAX_VALUE)) {
        assertThat(entry.index()).isEqualTo(refolded.size());
        refolded = refolded.append(TreeHash.leaf(entry.bytes()));
      }
      assertThat(store.frontier()).isEqualTo(refolded);
    }
  }

  // Returns how many entries the killed program had been told are durable.
  private static int appendUntilKilled(Path home, boolean serverToo) throws Exception {
    Process program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProgram.class.getName(),
                home.toString(),
                PROGRAMS.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = 0;
    try (BufferedReader said =
        new BufferedReader(
            new java.io.InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      int first = Integer.parseInt(said.readLine());
      acknowledged = first;
      while (acknowledged < first + ACKNOWLEDGED) {
        acknowledged = Integer.parseInt(said.readLine());
      }
      if (serverToo) {
        killServer(home);
      }
      program.toHandle().destroyForcibly();
      program.waitFor();
      String line = said.readLine();
      while (line != null && line.matches("[0-9]+")) {
        acknowledged = Math.max(acknowledged, Integer.parseInt(line));
        line = said.readLine();
      }
    }
    return acknowledged;
  }

  private static void killServer(Path home) throws IOException {
    String number = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }
}
