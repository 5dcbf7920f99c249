package org.primum.app.assessing;

import org.primum.app.keeping.DocumentStore;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.ReplayReport;
import org.primum.logic.LogicEngine;
import org.primum.logic.TranslatedLogic;
import org.primum.terms.Digest;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// Replays logic over a cohort and keeps the report.
public final class ReplayDesk {
  private final LogicEngine engine;
  private final DocumentStore documents;

  /// @param engine the one that also runs live
  public ReplayDesk(LogicEngine engine, DocumentStore documents) {
    this.engine = engine;
    this.documents = documents;
  }

  /// A report and the document that holds it.
  ///
  /// @param document the report's hash, which is the digest of the kept document: the whole report
  ///   but how it ran
  public record Replayed(ReplayReport report, Digest document) {}

  /// Evaluates every hour and keeps the report.
  ///
  /// @throws IllegalArgumentException if the logic looks at orders, which cohorts do not hold: a
  ///   replay would say that it never alerts
  public Replayed replay(TranslatedLogic logic, Cohort cohort, ReplayOptions options) {
    if (logic.looksAtOrders()) {
      throw new IllegalArgumentException(
          "cannot replay `"
              + logic.name()
              + "`: it is about what is being ordered, and cohorts hold no orders; activate it"
              + " silently first");
    }
    ReplayReport report = Replay.run(engine.prepare(logic), cohort, options);
    Json.Builder hashed = Json.object();
    report
        .json()
        .members()
        .forEach(
            (name, value) -> {
              if (!name.equals("run") && !name.equals("reportHash")) {
                hashed.put(name, value);
              }
            });
    Digest document = documents.put(CanonicalJson.bytes(hashed.build()));
    if (!document.equals(report.hash())) {
      throw new IllegalStateException(
          "report `" + report.hash().brief() + "` was kept as `" + document.brief() + "`");
    }
    return new Replayed(report, document);
  }
}
