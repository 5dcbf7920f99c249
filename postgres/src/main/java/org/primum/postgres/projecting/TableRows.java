package org.primum.postgres.projecting;

import java.time.Instant;
import java.util.Optional;
import org.primum.terms.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows put into the tables one by one.
final class TableRows implements ChangeRows {
  private final JdbcClient jdbc;

  TableRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void raised(Raised row) {
    jdbc.sql("insert into projection.change values (?, ?, ?, ?, ?, ?, null, 'open', ?)")
        .params(
            row.change(),
            row.kind(),
            row.title(),
            row.charter().hex(),
            row.person(),
            RosterProjection.time(row.at()),
            row.entry())
        .update();
  }

  @Override
  public void chosen(String change, Optional<String> option) {
    jdbc.sql("update projection.change set chosen = ? where change = ?")
        .params(Columns.of(option.orElse(null), change))
        .update();
  }

  @Override
  public void standing(String change, String word) {
    jdbc.sql("update projection.change set standing = ? where change = ?")
        .params(word, change)
        .update();
  }

  @Override
  public void touched(String change, long entry) {
    jdbc.sql("update projection.change set last_entry = ? where change = ?")
        .params(entry, change)
        .update();
  }

  @Override
  public void covered(String change, String person, String chamber, long entry) {
    jdbc.sql(
            "insert into projection.chamber_coverage select ?, ?, ?, ?"
                + " where not exists (select from projection.chamber_coverage"
                + " where change = ? and person = ? and chamber = ?)")
        .params(change, person, chamber, entry, change, person, chamber)
        .update();
  }

  @Override
  public void runs(Runs row) {
    jdbc.sql("delete from projection.running where change = ?").param(row.change()).update();
    jdbc.sql("insert into projection.running values (?, ?, ?, ?, ?, null, ?, ?)")
        .params(
            Columns.of(
                row.change(),
                row.artifact(),
                row.place(),
                row.mode(),
                row.approved().hex(),
                row.entry(),
                row.until().map(RosterProjection::time).orElse(null)))
        .update();
  }

  @Override
  public void mode(String change, String mode, Optional<Digest> found, long entry) {
    jdbc.sql(
            "update projection.running set mode = ?, found = coalesce(?::text, found), entry = ?"
                + " where change = ?")
        .params(Columns.of(mode, found.map(Digest::hex).orElse(null), entry, change))
        .update();
  }

  @Override
  public void until(String change, Optional<Instant> until) {
    jdbc.sql("update projection.running set until = ?::timestamptz where change = ?")
        .params(Columns.of(until.map(RosterProjection::time).orElse(null), change))
        .update();
  }
}
