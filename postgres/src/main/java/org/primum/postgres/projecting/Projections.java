package org.primum.postgres.projecting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.postgres.Database;
import org.primum.postgres.ledger.PostgresLedgerStore;
import org.primum.postgres.ledger.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All projections of this build, and the ledger that folds them.
public final class Projections {
  private static final int BATCH = 8_192;

  private final Database database;
  private final JdbcClient jdbc;
  private final List<Projection> house;
  private final List<Projection> all;

  /// @param database in the present schema
  public Projections(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.house = List.of(new RosterProjection(jdbc), new KeepingProjection(jdbc));
    this.all =
        List.of(house.getFirst(), new ChangeProjection(new TableRows(jdbc)), house.getLast());
  }

  /// The ledger, folding every projection in the transaction of each append.
  ///
  /// @throws org.primum.app.folding.UnknownAct if it holds acts that this build cannot read
  public PostgresLedgerStore ledger() {
    ActTypes.requireKnown(
        database.ask(
            "list the types of acts in the ledger",
            () ->
                jdbc.sql("select distinct type || ' v' || v from ledger.entry")
                    .query((row, number) -> row.getString(1))
                    .list()));
    return new PostgresLedgerStore(database, all);
  }

  /// Empties every projection and folds all entries anew, in one transaction that keeps appends
  /// waiting: afterwards either every table is what the entries give, or nothing has changed.
  public Rebuilt rebuild() {
    return database.together("rebuild the projections", this::refold);
  }

  private Rebuilt refold() {
    long size = jdbc.sql("select size from ledger.head for update").query(Long.class).single();
    List<String> tables = tables();
    Map<String, Content> before = contents(tables);
    for (String table : tables) {
      jdbc.sql("truncate projection." + table).update();
    }
    fold(size);
    Map<String, Content> after = contents(tables);
    return new Rebuilt(
        size,
        tables.stream()
            .map(
                table -> {
                  Content content = Objects.requireNonNull(after.get(table));
                  return new Rebuilt.Table(
                      table, content.rows(), !content.equals(before.get(table)));
                })
            .toList());
  }

  /// Entries about changes, which are nearly all of a long ledger, are folded in memory and copied;
  /// the few others go into their tables one by one.
  private void fold(long size) {
    GatheredRows gathered = new GatheredRows();
    ChangeProjection changes = new ChangeProjection(gathered);
    long next = 0;
    while (next < size) {
      for (Folded each : read(next)) {
        each.change()
            .ifPresentOrElse(
                changes::fold, () -> house.forEach(projection -> projection.fold(each.entry())));
        next++;
      }
    }
    gathered.copyInto(database);
  }

  private record Folded(Entry entry, Optional<ChangeProjection.Read> change) {
    static Folded of(Raw raw) {
      Entry entry = new Entry(raw.index(), Act.of(raw.bytes()));
      return new Folded(entry, ChangeProjection.read(entry));
    }
  }

  @SuppressWarnings(
      "ArrayRecordComponent") // Lives for a moment between the database and its reader.
  private record Raw(long index, byte[] bytes) {}

  // The digest is of all rows as text, in an order of its own: equal tables have equal digests.
  private record Content(long rows, String digest) {}

  private Map<String, Content> contents(List<String> tables) {
    Map<String, Content> contents = new HashMap<>();
    for (String table : tables) {
      contents.put(
          table,
          jdbc.sql(
                  "select count(*), md5(coalesce(string_agg(row, '' order by row), ''))"
                      + " from (select md5(t::text) as row from projection."
                      + table
                      + " t) rows")
              .query((row, number) -> new Content(row.getLong(1), row.getString(2)))
              .single());
    }
    return contents;
  }

  /// The tables that are projections, in alphabetical order: all of the schema.
  List<String> tables() {
    return jdbc.sql(
            "select table_name from information_schema.tables where table_schema = 'projection'"
                + " order by table_name")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /// The next entries, read by as many threads as there are.
  private List<Folded> read(long from) {
    List<Raw> batch =
        jdbc.sql("select index, bytes from ledger.entry where index >= ? order by index limit ?")
            .params(from, BATCH)
            .query((row, number) -> new Raw(row.getLong(1), row.getBytes(2)))
            .list();
    if (batch.isEmpty()) {
      throw new IllegalStateException(
          "cannot rebuild the projections: entry `" + from + "` is missing; verify the ledger");
    }
    return batch.parallelStream().map(Folded::of).toList();
  }
}
