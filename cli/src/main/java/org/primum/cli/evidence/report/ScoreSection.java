package org.primum.cli.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.charts.CalibrationChart;
import org.primum.charts.Caption;
import org.primum.charts.DataTable;
import org.primum.charts.Interval;
import org.primum.charts.Measure;
import org.primum.charts.report.Report;
import org.primum.evidence.scores.ScoreValidation;
import org.primum.evidence.scoring.Windowed;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.calibration.Calibration;
import org.primum.risk.validation.calibration.CalibrationBin;

/// How well the score tells.
final class ScoreSection {
  private static final Measure PLAIN = Measure.plain("value");

  private ScoreSection() {}

  static Report.Section of(ScoreValidation scores) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Hours up to onset with a score", Shown.count(scores.hours())));
    rows.add(List.of("of them in the window", Shown.count(scores.withOutcome())));
    rows.add(List.of("Hours without a score", Shown.count(scores.silent())));
    rows.add(List.of("AUROC", Shown.text(PLAIN, scores.discrimination().auroc())));
    rows.add(List.of("AUPRC", Shown.text(PLAIN, scores.discrimination().auprc())));
    rows.add(
        List.of(
            "AUPRC of a score without information",
            Shown.text(PLAIN, scores.discrimination().prevalence())));
    scores
        .calibration()
        .ifPresent(
            found -> rows.add(List.of("Calibration slope", Shown.text(PLAIN, found.slope()))));
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(
        new Report.Words(
            "Does an hour lie in the "
                + Windowed.HOURS
                + " hours before onset? Hours of one stay are one cluster; intervals by bootstrap of"
                + " stays."));
    pieces.add(
        new Report.Tabled(
            "",
            DataTable.of(
                List.of(DataTable.words("What"), DataTable.figure("Value (95 % interval)")),
                rows)));
    scores.calibration().flatMap(ScoreSection::chart).ifPresent(pieces::add);
    return new Report.Section("The score", pieces);
  }

  private static Optional<Report.Piece> chart(Calibration calibration) {
    List<CalibrationChart.Bin> bins = new ArrayList<>();
    for (CalibrationBin bin : calibration.bins()) {
      Optional<Interval> observed = Shown.interval(bin.observed().figure(Confidence.P95, "hours"));
      observed.ifPresent(
          share ->
              bins.add(
                  new CalibrationChart.Bin(bin.meanPredicted(), share, bin.observed().trials())));
    }
    return bins.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Drawn(
                CalibrationChart.draw(
                    new Caption(
                        "calibration",
                        "What was predicted, and what happened",
                        "Slope " + Shown.text(PLAIN, calibration.slope()) + "."),
                    bins)));
  }
}
