package org.primum.benchmarks.acts;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.primum.app.folding.ActTypes;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.TreeHash;
import org.primum.postgres.projecting.Projections;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

/// How long it takes to refold every projection from a long ledger. The ledger is one signed change
/// of the demonstration's hospital, said again under other names until it is long enough; it is
/// written past the rules, as fast as the database takes it, with every hash it needs.
public final class RebuildTime {
  private static final int BATCH = 500;
  private static final int PAGE = 8_192;

  private RebuildTime() {}

  /// @param arguments entries (1000000)
  public static void main(String[] arguments) throws SQLException {
    long entries = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    try (BusyHouse house = BusyHouse.found()) {
      List<Act> change = change(house);
      long size = lengthen(house, change, entries);
      System.err.println("benchmarks: the ledger has " + size + " entries");
      double whole = read(house);
      long begun = System.nanoTime();
      Duration busy = busy();
      new Projections(house.database()).rebuild();
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "rebuild of %d entries: %.1f s, %.0f entries/s, %.1f s of processor time in this program;"
              + " reading the bytes of all entries alone: %.1f s%n",
          size,
          seconds,
          size / seconds,
          busy().minus(busy).toMillis() / 1e3,
          whole);
    }
  }

  private static Duration busy() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The peer: how long the database takes to hand over every entry, in seconds.
  private static double read(BusyHouse house) {
    long begun = System.nanoTime();
    long next = 0;
    int got;
    do {
      got =
          house
              .database()
              .jdbc()
              .sql("select bytes from ledger.entry where index >= ? order by index limit ?")
              .params(next, PAGE)
              .query((row, number) -> row.getBytes(1))
              .list()
              .size();
      next += got;
    } while (got == PAGE);
    return (System.nanoTime() - begun) / 1e9;
  }

  private static List<Act> change(BusyHouse house) {
    ChangeId id = new ChangeId("C-0");
    house.beginning().forEach(step -> house.does(id, step));
    house.does(id, house.adjudication(id));
    house.work().forEach(step -> house.does(id, step));
    house.does(id, house.signature(id));
    return house.primum().ports().ledger().stream(ActTypes.CHANGE_PREFIX + id.value()).stream()
        .map(Entry::act)
        .toList();
  }

  private static long lengthen(BusyHouse house, List<Act> change, long entries)
      throws SQLException {
    Frontier frontier = Frontier.EMPTY;
    for (Entry each : house.primum().ports().ledger().read(0, 10_000)) {
      frontier = frontier.append(TreeHash.leaf(each.bytes()));
    }
    try (Connection connection = house.connection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into ledger.entry (index, stream, seq, type, v, bytes, leaf)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int copy = 1; frontier.size() < entries; copy++) {
        for (Act act : change) {
          frontier = frontier.append(add(insert, new Entry(frontier.size(), renamed(act, copy))));
        }
        if (copy % BATCH == 0 || frontier.size() >= entries) {
          insert.executeBatch();
          connection.commit();
        }
      }
      head(connection, frontier);
      connection.commit();
    }
    return frontier.size();
  }

  private static Digest add(PreparedStatement insert, Entry entry) throws SQLException {
    byte[] bytes = entry.bytes();
    Digest leaf = TreeHash.leaf(bytes);
    insert.setLong(1, entry.index());
    insert.setString(2, entry.act().stream());
    insert.setLong(3, entry.act().seq());
    insert.setString(4, entry.act().type());
    insert.setInt(5, entry.act().v());
    insert.setBytes(6, bytes);
    insert.setBytes(7, leaf.bytes());
    insert.addBatch();
    return leaf;
  }

  private static void head(Connection connection, Frontier frontier) throws SQLException {
    byte[] hashes = new byte[frontier.subtrees().size() * 32];
    for (int i = 0; i < frontier.subtrees().size(); i++) {
      System.arraycopy(frontier.subtrees().get(i).bytes(), 0, hashes, i * 32, 32);
    }
    try (PreparedStatement update =
        connection.prepareStatement("update ledger.head set size = ?, frontier = ?")) {
      update.setLong(1, frontier.size());
      update.setBytes(2, hashes);
      update.executeUpdate();
    }
  }

  /// The act, as an act of another change.
  private static Act renamed(Act act, int copy) {
    byte[] bytes = act.bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Act.of(
        text.replace("\"C-0\"", "\"C-" + copy + "\"")
            .replace("\"change/C-0\"", "\"change/C-" + copy + "\"")
            .getBytes(StandardCharsets.UTF_8));
  }
}
