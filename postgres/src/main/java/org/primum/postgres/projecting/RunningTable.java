package org.primum.postgres.projecting;

import java.util.Optional;
import org.primum.change.event.RunningEvent;
import org.primum.terms.Digest;

/// The rows of what runs.
final class RunningTable {
  private final ChangeRows rows;

  RunningTable(ChangeRows rows) {
    this.rows = rows;
  }

  /// Folds one event.
  ///
  /// @return the word for how the change stands now, where the event says so
  Optional<String> fold(String change, RunningEvent event, long entry) {
    return switch (event) {
      case RunningEvent.Activated activated -> activated(change, activated, entry);
      case RunningEvent.ExternalRegistered registered -> {
        rows.runs(
            new ChangeRows.Runs(
                change,
                registered.id().value(),
                registered.system(),
                "registered",
                registered.approved(),
                Optional.empty(),
                entry));
        yield Optional.empty();
      }
      case RunningEvent.ExternalAttested attested ->
          mode(change, "attested", Optional.of(attested.installed()), entry, Optional.empty());
      case RunningEvent.ExternalVerified verified -> {
        rows.until(change, verified.restsOn().until());
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

  private Optional<String> emergency(
      String change, RunningEvent.EmergencyStarted started, long entry) {
    RunningEvent.EmergencyOverride override = started.override();
    rows.runs(
        new ChangeRows.Runs(
            change,
            override.artifact().id().value(),
            override.system().orElse("Primum"),
            "emergency",
            override.artifact().hash(),
            Optional.of(override.ends()),
            entry));
    return Optional.of("running");
  }

  private Optional<String> activated(String change, RunningEvent.Activated activated, long entry) {
    rows.runs(
        new ChangeRows.Runs(
            change,
            activated.artifact().id().value(),
            "Primum",
            activated.mode().word(),
            activated.artifact().hash(),
            activated.restsOn().until(),
            entry));
    return Optional.of("running");
  }

  private Optional<String> mode(
      String change, String mode, Optional<Digest> found, long entry, Optional<String> standing) {
    rows.mode(change, mode, found, entry);
    return standing;
  }
}
