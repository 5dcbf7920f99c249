package org.primum.postgres.projecting;

import java.util.List;
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
  /// waiting.
  ///
  /// @return number of entries folded
  public long rebuild() {
    return database.together(
        "rebuild the projections",
        () -> {
          long size =
              jdbc.sql("select size from ledger.head for update").query(Long.class).single();
          for (String table : tables()) {
            jdbc.sql("truncate projection." + table).update();
          }
          long next = 0;
          while (next < size) {
            List<Entry> batch = read(next);
            batch.forEach(entry -> all.forEach(projection -> projection.fold(entry)));
            next += batch.size();
          }
          return size;
        });
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
