package org.primum.cli.layers.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.charts.Caption;
import org.primum.charts.Chart;
import org.primum.charts.DataTable;
import org.primum.charts.IntervalChart;
import org.primum.charts.LayersChart;
import org.primum.charts.report.Report;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.defence.Estimate;
import org.primum.risk.layers.merging.Arrangement;
import org.primum.risk.layers.merging.HoleMerge;
import org.primum.risk.layers.merging.MergeFigures;
import org.primum.terms.RoleId;

/// What merging roles does to every hazard, as a page: the answer, then each hazard before and
/// after.
public final class MergeReport {
  private final MergeFigures figures;

  private MergeReport(MergeFigures figures) {
    this.figures = figures;
  }

  /// The page.
  ///
  /// @param on the day on which the age of evidence is counted
  /// @param foot what made it
  public static Report of(DefenceModel model, MergeFigures figures, LocalDate on, String foot) {
    MergeReport page = new MergeReport(figures);
    List<Report.Section> sections = new ArrayList<>();
    sections.add(page.answer());
    for (int at = 0; at < figures.hazards().size(); at++) {
      sections.add(page.hazard(figures.hazards().get(at), at));
    }
    sections.add(meaning());
    sections.add(EvidenceTable.section(model, on, true));
    return new Report(figures.title(), page.lead(), sections, foot);
  }

  private String roles() {
    return String.join(
        " and ", figures.roles().stream().map(RoleId::value).map(Shown::words).toList());
  }

  private String lead() {
    List<String> lost = new ArrayList<>(figures.singleLayerMerged());
    lost.removeAll(figures.singleLayerApart());
    String single =
        figures.singleLayerMerged().isEmpty()
            ? "Every hazard keeps two independent layers or more."
            : "Left with a single independent layer or none once merged: "
                + worded(figures.singleLayerMerged())
                + (lost.isEmpty() ? ", as before." : "; by the merging: " + worded(lost) + ".");
    return "One person as " + roles() + ", hazard by hazard. " + worst() + single;
  }

  /// The hazard that merging worsens most, among those with a ratio.
  private String worst() {
    double most = 0;
    String words = "For no hazard does every number have a source, so there is no ratio. ";
    for (HoleMerge found : figures.hazards()) {
      if (found.toDependent() instanceof Estimate.Known known && known.value() > most) {
        most = known.value();
        words =
            "Worst, as far as everything has a source: "
                + Shown.words(found.hazard().id())
                + " passes everybody "
                + Shown.ratio(known)
                + " as often as with two guardians. ";
      }
    }
    return words;
  }

  private static String worded(List<String> ids) {
    return String.join(", ", ids.stream().map(Shown::words).toList());
  }

  private Report.Section answer() {
    List<List<String>> rows = new ArrayList<>();
    for (HoleMerge found : figures.hazards()) {
      rows.add(
          List.of(
              Shown.words(found.hazard().id()),
              Shown.shortOfAThousand(found.independent()),
              Shown.shortOfAThousand(found.dependent()),
              Shown.shortOfAThousand(found.oneLeader()),
              Shown.shortRatio(found.toIndependent()),
              Shown.shortRatio(found.toDependent())));
    }
    DataTable table =
        DataTable.of(
            List.of(
                DataTable.words("Hazard"),
                DataTable.figure("Independent"),
                DataTable.figure("Dependent"),
                DataTable.figure("One leader"),
                DataTable.figure("Ratio to independent"),
                DataTable.figure("Ratio to dependent")),
            rows);
    return Report.Section.of(
        "The answer", new Report.Tabled("Of 1,000 such hazards, how many pass everybody", table));
  }

  private Report.Section hazard(HoleMerge found, int at) {
    List<Report.Piece> pieces = new ArrayList<>();
    compared(found, at).ifPresent(chart -> pieces.add(new Report.Drawn(chart)));
    if (found.apart().misses().isEmpty()) {
      pieces.add(new Report.Words("No layer looks at it: everything passes, whoever leads."));
    } else {
      pieces.add(drawn(found.joined(), Shown.id("two-guardians", at), "With two guardians"));
      pieces.add(drawn(found.merged(), Shown.id("one-leader", at), "With one leader"));
    }
    return new Report.Section(
        Shown.heading(found.hazard().id()) + " (" + found.hazard().kind() + ")", pieces);
  }

  private static Optional<Chart> compared(HoleMerge found, int at) {
    List<IntervalChart.Row> rows = new ArrayList<>();
    IntervalChart.Standing open = IntervalChart.Standing.OPEN;
    Shown.row("independent guardians", found.independent(), open).ifPresent(rows::add);
    Shown.row("dependent guardians", found.dependent(), open).ifPresent(rows::add);
    Shown.row("one leader", found.oneLeader(), IntervalChart.Standing.LESS_SAFE)
        .ifPresent(rows::add);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Caption caption =
        new Caption(Shown.id("compared", at), "What passes everybody", sentence(found));
    return Optional.of(IntervalChart.draw(caption, Shown.OF_A_THOUSAND, 0, rows));
  }

  private static String sentence(HoleMerge found) {
    return switch (found.toDependent()) {
      case Estimate.Known known ->
          "One leader lets pass " + Shown.ratio(known) + " what two dependent guardians let pass.";
      case Estimate.Bounded bounded ->
          "A range, no estimate, and no ratio: without a source "
              + (bounded.assumed().size() == 1 ? "is " : "are ")
              + String.join(", ", bounded.assumed())
              + ".";
      case Estimate.Undefined(String why) -> "There is no ratio: " + why + ".";
    };
  }

  private Report.Drawn drawn(Arrangement arrangement, String id, String title) {
    List<LayersChart.Layer> layers = new ArrayList<>();
    arrangement
        .misses()
        .forEach(
            (layer, misses) ->
                layers.add(
                    new LayersChart.Layer(
                        Shown.words(layer),
                        Shown.chance(misses),
                        EstimateWords.of(misses),
                        worded(arrangement.sharing(layer)))));
    Caption caption =
        new Caption(
            id,
            title,
            "Of 1,000, "
                + Shown.ofAThousand(arrangement.through())
                + " pass; "
                + arrangement.looks()
                + (arrangement.looks() == 1 ? " independent look." : " independent looks.")
                + (arrangement.causes().isEmpty()
                    ? ""
                    : " A red dashed border: these share a cause."));
    return new Report.Drawn(LayersChart.draw(caption, layers, Shown.chance(arrangement.through())));
  }

  private static Report.Section meaning() {
    return Report.Section.of(
        "What is compared",
        new Report.Listing(
            List.of(
                "Independent guardians: each misses for reasons of their own.",
                "Dependent guardians: a share of their misses strikes both at once.",
                "One leader: each look keeps only a share of what a specialist would detect, lets"
                    + " pass some of what it noticed because of the other incentive, and shares most"
                    + " of its misses with the other look of the same mind.",
                "Layers of other roles are the same in all three.",
                "Where a number has no source, only a range over what it may be is given: neither an"
                    + " estimate nor a ratio.")));
  }
}
