package org.primum.cli.layers.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primum.charts.Caption;
import org.primum.charts.Figures;
import org.primum.charts.IntervalChart;
import org.primum.charts.LayersChart;
import org.primum.charts.report.Report;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.DefenceEvaluation;
import org.primum.risk.layers.defence.DefenceFigures;
import org.primum.risk.layers.defence.HoleFigures;
import org.primum.risk.layers.defence.Layer;
import org.primum.risk.layers.defence.SharedCause;
import org.primum.risk.layers.quantification.EventImportance;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.terms.RoleId;

/// Layers of defence as a page: all hazards on one axis, then each with its layers.
public final class DefenceReport {
  private final DefenceFigures figures;
  private final EvidenceTable evidence;

  private DefenceReport(DefenceFigures figures) {
    this.figures = figures;
    this.evidence = new EvidenceTable(figures.model(), figures.on());
  }

  /// The page.
  ///
  /// @param foot what made it
  public static Report of(DefenceFigures figures, String foot) {
    DefenceReport page = new DefenceReport(figures);
    List<Report.Section> sections = new ArrayList<>();
    page.overview().ifPresent(sections::add);
    for (int at = 0; at < figures.hazards().size(); at++) {
      sections.add(page.hazard(figures.hazards().get(at), at));
    }
    sections.add(EvidenceTable.section(figures.model(), figures.on(), false));
    return new Report(figures.model().title(), page.lead(), sections, foot);
  }

  private String lead() {
    List<String> single = figures.singleLayer();
    String weak =
        single.isEmpty()
            ? "Every hazard has two independent layers or more before it."
            : "Left with a single independent layer or none: "
                + String.join(", ", single.stream().map(Shown::words).toList())
                + ".";
    return figures.hazards().size()
        + " hazards and who would notice them. "
        + weak
        + " Evidence is aged on "
        + figures.on()
        + ".";
  }

  private Optional<Report.Section> overview() {
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (HoleFigures found : figures.hazards()) {
      IntervalChart.Standing standing =
          found.looks() < 2 ? IntervalChart.Standing.LESS_SAFE : IntervalChart.Standing.OPEN;
      Shown.row(Shown.words(found.hazard().id()), found.through(), standing).ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Caption caption =
        new Caption(
            "all",
            "What passes all layers",
            "Of 1,000 hazards of a kind, how many nobody notices, with the middle nine tenths of"
                + " worlds. Red and dashed: a single independent layer or none. Grey and dotted,"
                + " without a middle: some number has no source, so only a range is known.");
    return Optional.of(
        Report.Section.of(
            "All hazards",
            new Report.Drawn(IntervalChart.draw(caption, Shown.OF_A_THOUSAND, 0, rows))));
  }

  private Report.Section hazard(HoleFigures found, int at) {
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(new Report.Words(sentence(found)));
    if (!found.layers().isEmpty()) {
      List<LayersChart.Layer> layers = found.layers().stream().map(l -> layer(found, l)).toList();
      Caption caption =
          new Caption(
              Shown.id("layers", at),
              "The layers before it",
              "A hole is as wide as its layer misses; "
                  + Shown.ofAThousand(found.through())
                  + " of 1,000 pass all.");
      pieces.add(
          new Report.Drawn(LayersChart.draw(caption, layers, Shown.chance(found.through()))));
    }
    return new Report.Section(
        Shown.heading(found.hazard().id()) + " (" + found.hazard().kind() + ")", pieces);
  }

  private static String sentence(HoleFigures found) {
    String layers =
        switch (found.looks()) {
          case 0 -> "No layer looks at it: everything passes.";
          case 1 -> "A single independent layer stands before it.";
          default -> found.looks() + " independent layers stand before it.";
        };
    return layers + found.figures().map(DefenceReport::without).orElse("");
  }

  /// What would pass without the layer that matters most.
  private static String without(TopEventFigures top) {
    return top.importance().stream()
        .filter(event -> !event.event().startsWith("["))
        .max(Comparator.comparingDouble(EventImportance::birnbaum))
        .map(event -> " Without " + Shown.words(event.event()) + ", " + left(top, event) + ".")
        .orElse("");
  }

  private static String left(TopEventFigures top, EventImportance event) {
    double through = top.probability() * event.riskAchievementWorth().orElse(1);
    return through >= 1
        ? "everything would pass"
        : Figures.plain(1000 * through) + " of 1,000 would pass";
  }

  private LayersChart.Layer layer(HoleFigures found, Layer layer) {
    Belief detection =
        layer
            .detection(found.hazard())
            .orElseThrow(() -> new IllegalArgumentException("`" + layer.id() + "` does not look"));
    String role =
        layer.role().map(RoleId::value).map(value -> " · " + Shown.words(value)).orElse("");
    List<String> present = found.layers().stream().map(Layer::id).toList();
    List<String> shares = new ArrayList<>();
    for (SharedCause cause : DefenceEvaluation.among(present, figures.model().causes())) {
      if (cause.layers().contains(layer.id())) {
        cause.layers().stream()
            .filter(other -> !other.equals(layer.id()))
            .map(Shown::words)
            .forEach(shares::add);
      }
    }
    String stale = evidence.age(detection).endsWith("stale") ? " · stale" : "";
    return new LayersChart.Layer(
        Shown.words(layer.id()) + stale,
        Shown.misses(detection),
        role + EvidenceTable.source(detection) + " (" + evidence.age(detection) + ")",
        String.join(", ", shares));
  }
}
