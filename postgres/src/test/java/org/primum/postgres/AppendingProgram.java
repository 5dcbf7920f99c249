package org.primum.postgres;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.primum.ledger.act.Acts;
import org.primum.ledger.store.Append;
import org.primum.postgres.embedded.EmbeddedDatabase;
import org.primum.postgres.ledger.PostgresLedgerStore;

/// Appends to the ledger in a folder until somebody kills it, printing after each append how many
/// entries are durable.
final class AppendingProgram {
  private AppendingProgram() {}

  public static void main(String[] arguments) {
    EmbeddedDatabase server =
        EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]), line -> {});
    Database database = Database.open(server.address());
    PostgresLedgerStore store = new PostgresLedgerStore(database, List.of());
    long size = store.size();
    say(size);
    while (store.append(Acts.saying("roster", size, "entry " + size)) instanceof Append.Appended) {
      size++;
      say(size);
    }
  }

  private static void say(long size) {
    byte[] line = (size + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
