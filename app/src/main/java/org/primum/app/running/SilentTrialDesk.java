package org.primum.app.running;

import java.time.Instant;
import java.util.Optional;
import org.primum.app.Ports;
import org.primum.cds.firing.FiringTally;
import org.primum.cds.permit.RunMode;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// Reports a silent trial from what the firing log has kept of it, and from nothing else.
public final class SilentTrialDesk {
  private static final String FORMAT = "primum-silent-trial/1";

  private final Ports ports;

  /// @param ports where firings and documents are kept
  public SilentTrialDesk(Ports ports) {
    this.ports = ports;
  }

  /// How reporting ended.
  public sealed interface Reported {
    /// It is reported.
    ///
    /// @param tally what the program said while it showed nothing
    /// @param document digest of the kept report, for the part `silent-trial-report`
    record Ready(FiringTally tally, Digest document) implements Reported {}

    /// There is nothing to report. Rules: `not-silent`, `silent-trial-empty`.
    record Refused(Refusal refusal) implements Reported {}
  }

  /// Reports the silent trial that `change` is in.
  public Reported report(ChangeState change) {
    Optional<Running.Live> silent =
        change.running().started().filter(live -> live.mode() == Mode.SILENT);
    if (silent.isEmpty()) {
      return refused(
          "not-silent",
          "Change `%s` has nothing running silently; activate it silently first."
              .formatted(change.id()));
    }
    Running.Live live = silent.get();
    Instant from = live.stamp().at();
    Instant until = ports.clock().instant();
    FiringTally tally = ports.firings().tally(live.hash(), RunMode.SILENT, from);
    if (tally.evaluations() == 0) {
      return refused(
          "silent-trial-empty",
          "`%s` runs silently since %s and nobody has called it yet; let an EHR call it first."
              .formatted(live.id(), from));
    }
    return new Reported.Ready(
        tally, ports.documents().put(CanonicalJson.bytes(report(change, live, until, tally))));
  }

  private static Json.Obj report(
      ChangeState change, Running.Live live, Instant until, FiringTally tally) {
    return Json.object()
        .put("format", FORMAT)
        .put("change", change.id().value())
        .put("artifact", live.id().value())
        .put("hash", live.hash().hex())
        .put("from", live.stamp().at().toString())
        .put("until", until.toString())
        .put("evaluations", tally.evaluations())
        .put("alerts", tally.alerts())
        .put("quiet", tally.quiet())
        .put("undetermined", tally.undetermined())
        .put("failed", tally.failed())
        .put("cards", tally.cards())
        .build();
  }

  private static Reported refused(String rule, String sentence) {
    return new Reported.Refused(new Refusal(rule, sentence));
  }
}
