package org.primum.risk.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.model.EvidenceUse;
import org.primum.risk.model.Measure;
import org.primum.risk.model.Measures;
import org.primum.risk.model.Unit;

/// Resolves `evidence: {report, measure}`: the report at hand where there is one, else the counts
/// that the model's author recorded from it.
final class EvidenceReader {
  private final Faults faults;
  private final Measures measures;

  EvidenceReader(Faults faults, Measures measures) {
    this.faults = faults;
    this.measures = measures;
  }

  /// Counts taken from a report.
  ///
  /// @param unit as the report states it; unknown for counts that were recorded
  record Counted(Distribution distribution, Optional<Unit> unit, EvidenceUse use) {}

  Optional<Counted> read(Node node, Slot slot) {
    Fields fields = Fields.of(node, faults);
    Optional<Scalar> report = fields.requireText("report");
    Optional<Scalar> measure = fields.requireText("measure");
    Optional<Node> recorded = fields.find("counts");
    fields.done();
    if (!slot.evidence()) {
      refuse(faults, node);
      return Optional.empty();
    }
    if (report.isEmpty() || measure.isEmpty()) {
      return Optional.empty();
    }
    String reportName = report.get().text();
    String measureName = measure.get().text();
    if (!measures.isEmpty()) {
      return measures
          .find(reportName, measureName)
          .flatMap(found -> counted(found, reportName, measureName, slot, node))
          .or(() -> notAtHand(report.get(), measure.get()));
    }
    if (recorded.isEmpty()) {
      faults.add(
          node.place(),
          "report-not-at-hand",
          "report `"
              + reportName
              + "` is not at hand and no counts were recorded from it; hand in the report, or add"
              + " `counts: {events, trials}` recorded from it");
      return Optional.empty();
    }
    DistributionReader.Named counts = new DistributionReader.Named("counts", recorded.get());
    return new DistributionReader(faults)
        .read(counts, slot.meaning(), false)
        .map(
            distribution ->
                new Counted(
                    distribution,
                    Optional.empty(),
                    new EvidenceUse(reportName, measureName, Optional.empty())));
  }

  /// Notes that counts of a report may not stand at `node`.
  static void refuse(Faults faults, Node node) {
    refuse(faults, node.place());
  }

  /// Notes that counts of a report may not stand at `place`.
  static void refuse(Faults faults, Place place) {
    faults.add(
        place,
        "outcome-under-alerting",
        "a report of a replay tells how often a rule alerts, never what alerting does; take this"
            + " number from a silent trial, a chart review, the literature or an expert");
  }

  private Optional<Counted> counted(
      Measure found, String report, String measure, Slot slot, Node node) {
    try {
      BigDecimal events = BigDecimal.valueOf(found.events());
      return Optional.of(
          new Counted(
              DistributionReader.counts(events, found.trials(), slot.meaning()),
              Optional.of(found.unit()),
              new EvidenceUse(report, measure, Optional.of(found.report()))));
    } catch (IllegalArgumentException e) {
      faults.add(
          node.place(),
          "distribution",
          "measure `" + measure + "` of report `" + report + "`: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Counted> notAtHand(Scalar report, Scalar measure) {
    boolean known = measures.byReport().containsKey(report.text());
    // A measure that is there but does not fit was noted where it failed.
    if (measures.find(report.text(), measure.text()).isPresent()) {
      return Optional.empty();
    }
    Scalar wrong = known ? measure : report;
    faults.add(
        wrong.place(),
        "report-not-at-hand",
        (known
                ? "report `" + report.text() + "` has no measure `" + measure.text() + "`"
                : "report `" + report.text() + "` is not at hand")
            + Nearest.hint(
                wrong.text(),
                known ? measures.names(report.text()) : measures.byReport().keySet()));
    return Optional.empty();
  }
}
