package org.primum.postgres.firing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.primum.cds.firing.Firing;
import org.primum.cds.firing.FiringLog;
import org.primum.cds.firing.FiringTally;
import org.primum.cds.permit.RunMode;
import org.primum.postgres.Database;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;

/// Firings in `store.firing`. Moments must lie within the years 1678 to 2261.
public final class PostgresFiringLog implements FiringLog {
  private static final long NANOS = 1_000_000_000L;

  private final Database database;

  /// @param database where the table is
  public PostgresFiringLog(Database database) {
    this.database = database;
  }

  @Override
  public void append(Firing firing) {
    Firing.RunningProgram program = firing.program();
    database.ask(
        "keep a firing",
        () ->
            database
                .jdbc()
                .sql(
                    "insert into store.firing (hook_instance, artifact, hash, mode, on_last_permit,"
                        + " patient_key, as_of_nanos, word, score, reason, card, latency_micros)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                    Arrays.asList(
                        firing.hookInstance(),
                        program.artifact().value(),
                        program.hash().bytes(),
                        program.mode().word(),
                        program.onLastPermit(),
                        firing.patientKey().bytes(),
                        nanos(firing.asOf()),
                        firing.outcome().word().word(),
                        firing.outcome().score().orElse(null),
                        firing.outcome().reason(),
                        firing.card().orElse(null),
                        firing.latencyMicros()))
                .update());
  }

  @Override
  public List<Firing> latest(Digest artifact, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("cannot read `" + limit + "` firings: ask for 1 or more");
    }
    return database.ask(
        "read the firing log",
        () ->
            database
                .jdbc()
                .sql("select * from store.firing where hash = ? order by number desc limit ?")
                .params(artifact.bytes(), limit)
                .query((row, number) -> firing(row))
                .list());
  }

  @Override
  public FiringTally tally(Digest artifact, RunMode mode, Instant since) {
    return database.ask(
        "count the firing log",
        () ->
            database
                .jdbc()
                .sql(
                    "select count(*) filter (where word = 'alert'),"
                        + " count(*) filter (where word = 'no-alert'),"
                        + " count(*) filter (where word = 'undetermined'),"
                        + " count(*) filter (where word = 'failed'), count(card)"
                        + " from store.firing where hash = ? and mode = ? and as_of_nanos >= ?")
                .params(artifact.bytes(), mode.word(), nanos(since))
                .query(
                    (row, number) ->
                        new FiringTally(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5)))
                .single());
  }

  private static Firing firing(ResultSet row) throws SQLException {
    return new Firing(
        row.getObject("hook_instance", UUID.class),
        new Firing.RunningProgram(
            new ArtifactId(row.getString("artifact")),
            digest(row.getBytes("hash")),
            RunMode.of(row.getString("mode")),
            row.getBoolean("on_last_permit")),
        digest(row.getBytes("patient_key")),
        instant(row.getLong("as_of_nanos")),
        new Firing.Outcome(
            Firing.Word.of(row.getString("word")),
            Optional.<BigDecimal>ofNullable(row.getBigDecimal("score")),
            row.getString("reason")),
        Optional.<UUID>ofNullable(row.getObject("card", UUID.class)),
        row.getLong("latency_micros"));
  }

  private static Digest digest(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  private static long nanos(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }
}
