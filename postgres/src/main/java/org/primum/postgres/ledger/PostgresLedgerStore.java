package org.primum.postgres.ledger;

import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.TreeHash;
import org.primum.ledger.store.Append;
import org.primum.ledger.store.LedgerStore;
import org.primum.postgres.Database;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ledger in PostgreSQL. An append locks the one row of `ledger.head`, so that entries commit
/// in the order of their indices; entry, tree and projections commit together.
public final class PostgresLedgerStore implements LedgerStore {
  private final Database database;
  private final JdbcClient jdbc;
  private final List<Projection> projections;

  /// @param projections folded in this order, in the transaction of every append
  public PostgresLedgerStore(Database database, List<Projection> projections) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.projections = List.copyOf(projections);
  }

  @Override
  public Append append(Act act) {
    try {
      return database.together("append to the ledger", () -> appendLocked(act));
    } catch (Refused e) {
      return new Append.Conflict(e.refusal);
    }
  }

  private Append appendLocked(Act act) {
    Frontier frontier = frontier(" for update");
    long next =
        jdbc.sql("select coalesce(max(seq) + 1, 0) from ledger.entry where stream = ?")
            .param(act.stream())
            .query(Long.class)
            .single();
    if (act.seq() != next) {
      return new Append.Stale(act.stream(), act.seq(), next);
    }
    Entry entry = new Entry(frontier.size(), act);
    Digest leaf = insert(entry);
    fold(entry);
    Frontier grown = frontier.append(leaf);
    jdbc.sql("update ledger.head set size = ?, frontier = ?")
        .params(grown.size(), Hashes.join(grown.subtrees()))
        .update();
    return new Append.Appended(entry);
  }

  private Frontier frontier(String locking) {
    return jdbc.sql("select size, frontier from ledger.head" + locking)
        .query((row, number) -> new Frontier(row.getLong(1), Hashes.split(row.getBytes(2))))
        .single();
  }

  private Digest insert(Entry entry) {
    Act act = entry.act();
    byte[] bytes = entry.bytes();
    Digest leaf = TreeHash.leaf(bytes);
    jdbc.sql(
            "insert into ledger.entry (index, stream, seq, type, v, bytes, leaf)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(entry.index(), act.stream(), act.seq(), act.type(), act.v(), bytes, leaf.bytes())
        .update();
    return leaf;
  }

  private void fold(Entry entry) {
    for (Projection projection : projections) {
      try {
        projection.fold(entry);
      } catch (DataIntegrityViolationException e) {
        String constraint = constraint(e);
        Optional<Refusal> refusal = projection.refusal(constraint, entry);
        throw refusal.<RuntimeException>map(Refused::new).orElse(e);
      }
    }
  }

  private static String constraint(DataIntegrityViolationException violation) {
    if (violation.getRootCause() instanceof PSQLException failure
        && failure.getServerErrorMessage() != null
        && failure.getServerErrorMessage().getConstraint() != null) {
      return failure.getServerErrorMessage().getConstraint();
    }
    return "";
  }

  @Override
  public long size() {
    return database.ask(
        "read the size of the ledger",
        () -> jdbc.sql("select size from ledger.head").query(Long.class).single());
  }

  /// Size and root of the ledger's tree, as of the last commit.
  public Frontier frontier() {
    return database.ask("read the head of the ledger", () -> frontier(""));
  }

  @Override
  public List<Entry> read(long from, int limit) {
    if (from < 0 || limit < 1) {
      throw new IllegalArgumentException(
          "cannot read the ledger from index `"
              + from
              + "`, at most `"
              + limit
              + "` entries: both must be natural numbers");
    }
    return database.ask(
        "read the ledger",
        () ->
            jdbc.sql(
                    "select index, bytes from ledger.entry where index >= ? order by index limit ?")
                .params(from, limit)
                .query((row, number) -> entry(row.getLong(1), row.getBytes(2)))
                .list());
  }

  @Override
  public List<Entry> stream(String stream) {
    return database.ask(
        "read the stream `" + stream + "`",
        () ->
            jdbc.sql("select index, bytes from ledger.entry where stream = ? order by seq")
                .param(stream)
                .query((row, number) -> entry(row.getLong(1), row.getBytes(2)))
                .list());
  }

  private static Entry entry(long index, byte[] bytes) {
    return new Entry(index, Act.of(bytes));
  }

  // Carries a refusal out of the transaction, which rolls back on the way.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.sentence());
      this.refusal = refusal;
    }
  }
}
