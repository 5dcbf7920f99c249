package org.primum.postgres.keeping;

import java.util.Optional;
import org.primum.app.keeping.DocumentStore;
import org.primum.postgres.Database;
import org.primum.terms.Digest;

/// Documents in `store.document`.
public final class PostgresDocumentStore implements DocumentStore {
  private final Database database;

  /// @param database where the table is
  public PostgresDocumentStore(Database database) {
    this.database = database;
  }

  @Override
  public Digest put(byte[] bytes) {
    Digest digest = Digest.of(bytes);
    database.ask(
        "keep a document",
        () ->
            database
                .jdbc()
                .sql("insert into store.document values (?, ?) on conflict do nothing")
                .params(digest.bytes(), bytes)
                .update());
    return digest;
  }

  @Override
  public Optional<byte[]> find(Digest digest) {
    return database.ask(
        "find document `" + digest.brief() + "`",
        () ->
            database
                .jdbc()
                .sql("select bytes from store.document where digest = ?")
                .param(digest.bytes())
                .query((row, number) -> row.getBytes(1))
                .optional());
  }
}
