package org.primum.app.running;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.primum.app.keeping.DocumentStore;
import org.primum.cds.firing.FiringLog;
import org.primum.cds.firing.FiringTally;
import org.primum.cds.permit.RunMode;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.terms.Digest;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// Reports what a silent run showed, from the firing log.
public final class SilentTrialDesk {
  private final FiringLog firings;
  private final DocumentStore documents;
  private final InstantSource clock;

  /// @param documents where reports are kept
  public SilentTrialDesk(FiringLog firings, DocumentStore documents, InstantSource clock) {
    this.firings = firings;
    this.documents = documents;
    this.clock = clock;
  }

  /// A report and the document that holds it.
  public record Report(FiringTally tally, Digest document) {}

  /// The report on what `change` runs silently at this moment, up to now; empty where it runs
  /// nothing silently.
  public Optional<Report> report(ChangeState change) {
    return change
        .running()
        .now()
        .filter(live -> live.mode() == Mode.SILENT)
        .map(live -> report(live, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  private Report report(Running.Live live, Instant until) {
    Instant since = live.stamp().at();
    FiringTally tally = firings.tally(live.hash(), RunMode.SILENT, since);
    Json.Obj json =
        Json.object()
            .put("format", "primum-silent-trial/1")
            .put("artifact", live.id().value())
            .put("artifactHash", live.hash().hex())
            .put("since", since.toString())
            .put("until", until.toString())
            .put("evaluations", tally.evaluations())
            .put("alerts", tally.alerts())
            .put("quiet", tally.quiet())
            .put("undetermined", tally.undetermined())
            .put("failed", tally.failed())
            .build();
    return new Report(tally, documents.put(CanonicalJson.bytes(json)));
  }
}
