package org.primum.postgres.projecting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primum.app.folding.ActTypes;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.postgres.Database;
import org.primum.postgres.ledger.PostgresLedgerStore;
import org.primum.postgres.ledger.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All projections of this build, and the ledger that folds them.
public final class Projections {
  private static final int BATCH = 1_024;

  private final Database database;
  private final JdbcClient jdbc;
  private final List<Projection> all;

  /// @param database in the present schema
  public Projections(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.all =
        List.of(
            new RosterProjection(jdbc), new ChangeProjection(jdbc), new KeepingProjection(jdbc));
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
    long next = 0;
    while (next < size) {
      List<Entry> batch = read(next);
      batch.forEach(entry -> all.forEach(projection -> projection.fold(entry)));
      next += batch.size();
    }
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

  private List<Entry> read(long from) {
    List<Entry> batch =
        jdbc.sql("select index, bytes from ledger.entry where index >= ? order by index limit ?")
            .params(from, BATCH)
            .query((row, number) -> new Entry(row.getLong(1), Act.of(row.getBytes(2))))
            .list();
    if (batch.isEmpty()) {
      throw new IllegalStateException(
          "cannot rebuild the projections: entry `" + from + "` is missing; verify the ledger");
    }
    return batch;
  }
}
