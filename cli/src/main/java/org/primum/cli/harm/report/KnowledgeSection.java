package org.primum.cli.harm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.charts.Caption;
import org.primum.charts.ContributionChart;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.Measure;
import org.primum.charts.report.Report;
import org.primum.risk.information.Gain;
import org.primum.risk.information.KnowledgeValue;

/// What it would be worth to know more before deciding.
final class KnowledgeSection {
  private static final int MOST_PARTS = 12;
  private static final Measure WORTH = Measure.plain("weighted harm a year averted by knowing");

  private KnowledgeSection() {}

  static Report.Section of(KnowledgeValue value) {
    List<ContributionChart.Part> parts = new ArrayList<>();
    parts.add(part("everything (EVPI)", value.everything(), ""));
    value.quantities().stream()
        .limit(MOST_PARTS)
        .forEach(
            quantity ->
                parts.add(part(quantity.quantity(), quantity.exactly(), quantity.source())));
    String first =
        value.quantities().stream()
            .findFirst()
            .filter(quantity -> quantity.exactly().value() > 0)
            .map(
                quantity ->
                    "; of single numbers most for "
                        + quantity.quantity()
                        + ", "
                        + Figures.plain(quantity.exactly().value()))
            .orElse("; no single number is worth knowing on its own");
    Caption caption =
        new Caption(
            "knowing",
            "What knowing would be worth",
            "Knowing everything would avert "
                + Figures.plain(value.everything().value())
                + " a year"
                + first
                + ". Bars with the 95 % interval of their simulation error.");
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(
        new Report.Drawn(
            ContributionChart.draw(
                caption,
                WORTH,
                new ContributionChart.Heads("Known exactly", "Source today"),
                new ContributionChart.Sum(parts, Optional.empty()))));
    value.trial().ifPresent(trial -> pieces.add(new Report.Words(sentence(trial))));
    return new Report.Section("What it would be worth to know more", pieces);
  }

  private static ContributionChart.Part part(String name, Gain gain, String note) {
    return new ContributionChart.Part(
        name, new Interval(gain.interval().lower(), gain.value(), gain.interval().upper()), note);
  }

  private static String sentence(KnowledgeValue.OfTrial trial) {
    return "A trial of "
        + Figures.count(trial.encounters())
        + " encounters that counts "
        + (trial.observes().isEmpty()
            ? "nothing of this model"
            : String.join(", ", trial.observes()))
        + " would avert "
        + Figures.plain(trial.gain().value())
        + " a year.";
  }
}
