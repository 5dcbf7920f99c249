package org.primum.postgres.projecting;

import java.time.Instant;
import java.util.Optional;
import org.primum.change.event.RunningEvent;
import org.primum.terms.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of what runs.
final class RunningTable {
  private final JdbcClient jdbc;

  RunningTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Folds one event.
  ///
  /// @return the word for how the change stands now, where the event says so
  Optional<String> fold(String change, RunningEvent event, long entry) {
    return switch (event) {
      case RunningEvent.Activated activated -> activated(change, activated, entry);
      case RunningEvent.ExternalRegistered registered -> {
        put(
            new Row(
                change,
                registered.id().value(),
                registered.system(),
                "registered",
                registered.approved(),
                Optional.empty(),
                Optional.empty(),
                entry));
        yield Optional.empty();
      }
      case RunningEvent.ExternalAttested attested ->
          mode(change, "attested", Optional.of(attested.installed()), entry, Optional.empty());
      case RunningEvent.ExternalVerified verified -> {
        until(change, verified.restsOn().until());
        yield mode(
            change, "verified", Optional.of(verified.found()), entry, Optional.of("running"));
      }
      case RunningEvent.Reconciled reconciled ->
          mode(
              change,
              reconciled.matches() ? "verified" : "drifted",
              Optional.of(reconciled.found()),
              entry,
              Optional.empty());
      case RunningEvent.Suspended suspended ->
          mode(change, "suspended", Optional.empty(), entry, Optional.of("suspended"));
      case RunningEvent.Retired retired ->
          mode(change, "retired", Optional.empty(), entry, Optional.of("retired"));
      case RunningEvent.SilentTrialWaived waived -> Optional.empty();
      case RunningEvent.ResumptionAgreed agreed -> Optional.empty();
      case RunningEvent.IncidentOpened opened -> Optional.empty();
      case RunningEvent.IncidentClosed closed -> Optional.empty();
      case RunningEvent.EmergencyDeclared declared -> Optional.empty();
      case RunningEvent.EmergencyStarted started -> emergency(change, started, entry);
    };
  }

  private record Row(
      String change,
      String artifact,
      String place,
      String mode,
      Digest approved,
      Optional<Digest> found,
      Optional<Instant> until,
      long entry) {}

  private Optional<String> emergency(
      String change, RunningEvent.EmergencyStarted started, long entry) {
    RunningEvent.EmergencyOverride override = started.override();
    put(
        new Row(
            change,
            override.artifact().id().value(),
            override.system().orElse("Primum"),
            "emergency",
            override.artifact().hash(),
            Optional.empty(),
            Optional.of(override.ends()),
            entry));
    return Optional.of("running");
  }

  private Optional<String> activated(String change, RunningEvent.Activated activated, long entry) {
    put(
        new Row(
            change,
            activated.artifact().id().value(),
            "Primum",
            activated.mode().word(),
            activated.artifact().hash(),
            Optional.empty(),
            activated.restsOn().until(),
            entry));
    return Optional.of("running");
  }

  private void put(Row row) {
    jdbc.sql("delete from projection.running where change = ?").param(row.change).update();
    jdbc.sql("insert into projection.running values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Columns.of(
                row.change,
                row.artifact,
                row.place,
                row.mode,
                row.approved.hex(),
                row.found.map(Digest::hex).orElse(null),
                row.entry,
                row.until.map(RosterProjection::time).orElse(null)))
        .update();
  }

  private void until(String change, Optional<Instant> until) {
    jdbc.sql("update projection.running set until = ?::timestamptz where change = ?")
        .params(Columns.of(until.map(RosterProjection::time).orElse(null), change))
        .update();
  }

  private Optional<String> mode(
      String change, String mode, Optional<Digest> found, long entry, Optional<String> standing) {
    jdbc.sql(
            "update projection.running set mode = ?, found = coalesce(?::text, found), entry = ?"
                + " where change = ?")
        .params(Columns.of(mode, found.map(Digest::hex).orElse(null), entry, change))
        .update();
    return standing;
  }
}
