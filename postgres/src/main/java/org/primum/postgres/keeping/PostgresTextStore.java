package org.primum.postgres.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.primum.app.keeping.KeptText;
import org.primum.app.keeping.SaltedText;
import org.primum.app.keeping.TextStore;
import org.primum.postgres.Database;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;
import org.primum.terms.Digest;

/// Free texts in `store.free_text`.
public final class PostgresTextStore implements TextStore {
  private static final HexFormat HEX = HexFormat.of();

  private final Database database;

  /// @param database where the table is
  public PostgresTextStore(Database database) {
    this.database = database;
  }

  @Override
  public Commitment keep(SaltedText text) {
    Commitment commitment = text.commitment();
    database.ask(
        "keep a text",
        () ->
            database
                .jdbc()
                .sql("insert into store.free_text values (?, ?, ?, ?) on conflict do nothing")
                .params(
                    commitment.digest().bytes(),
                    text.confidentiality().word(),
                    HEX.parseHex(text.salt()),
                    text.words())
                .update());
    return commitment;
  }

  @Override
  public KeptText find(Digest commitment) {
    return database.ask(
        "find the text of commitment `" + commitment.brief() + "`",
        () ->
            database
                .jdbc()
                .sql("select class, salt, words from store.free_text where commitment = ?")
                .param(commitment.bytes())
                .query((row, number) -> kept(row))
                .optional()
                .orElse(new KeptText.Unknown()));
  }

  private static KeptText kept(ResultSet row) throws SQLException {
    Confidentiality confidentiality = Confidentiality.of(row.getString(1));
    byte @Nullable [] salt = row.getBytes(2);
    return salt == null
        ? new KeptText.Erased(confidentiality)
        : new KeptText.Present(
            new SaltedText(row.getString(3), HEX.formatHex(salt), confidentiality));
  }

  @Override
  public boolean erase(Digest commitment) {
    return database.ask(
        "erase the text of commitment `" + commitment.brief() + "`",
        () ->
            database
                    .jdbc()
                    .sql(
                        "update store.free_text set salt = null, words = null"
                            + " where commitment = ?")
                    .param(commitment.bytes())
                    .update()
                > 0);
  }
}
