package org.primum.cli.layers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.primum.charts.Caption;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.IntervalChart;
import org.primum.charts.Measure;
import org.primum.charts.TreeChart;
import org.primum.charts.report.Report;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.quantification.CutSetFigures;
import org.primum.risk.layers.quantification.EventImportance;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.report.StudyJson;
import org.primum.risk.layers.study.StudyFigures;
import org.primum.risk.layers.study.Subject;
import org.primum.risk.layers.study.SubjectFigures;

/// Fault trees, event trees and bow-ties as a page: what follows, then each top event with its
/// causes, cut sets and importance.
public final class StudyReport {
  private static final int MOST_ROWS = 25;

  private final StudyFigures figures;

  private StudyReport(StudyFigures figures) {
    this.figures = figures;
  }

  /// The page.
  ///
  /// @param foot what made it
  public static Report of(StudyFigures figures, String foot) {
    StudyReport page = new StudyReport(figures);
    List<Report.Section> sections = new ArrayList<>();
    page.overview().ifPresent(sections::add);
    for (int at = 0; at < figures.subjects().size(); at++) {
      sections.add(page.subject(figures.subjects().get(at), at));
    }
    sections.add(page.sources());
    return new Report(figures.study().title(), page.lead(), sections, foot);
  }

  private String lead() {
    List<String> said = new ArrayList<>();
    for (SubjectFigures found : figures.subjects().stream().limit(4).toList()) {
      said.add(Shown.words(found.subject().name()) + " " + Figures.plain(found.probability()));
    }
    int more = figures.subjects().size() - said.size();
    boolean shared =
        figures.study().events().keySet().stream().anyMatch(event -> event.startsWith("["));
    return "Probabilities, exact for independent events: "
        + String.join(", ", said)
        + (more > 0 ? ", and " + more + " more." : ".")
        + (shared ? " [a b] is what strikes a and b at once, [a] what strikes a alone." : "");
  }

  /// Where several things are asked: all on one axis.
  private Optional<Report.Section> overview() {
    if (figures.subjects().size() < 2) {
      return Optional.empty();
    }
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (SubjectFigures found : figures.subjects()) {
      String name =
          (found.subject().kind() == Subject.Kind.END_STATE ? "ends in " : "")
              + Shown.words(found.subject().name());
      rows.add(new IntervalChart.Row(name, interval(found), IntervalChart.Standing.OPEN));
    }
    Caption caption =
        new Caption(
            "all",
            "What happens, and what follows",
            "Exact at the means; a bar is the middle nine tenths of drawn worlds.");
    return Optional.of(
        Report.Section.of(
            "All that is asked",
            new Report.Drawn(IntervalChart.draw(caption, Measure.plain("probability"), 0, rows))));
  }

  private static Interval interval(SubjectFigures found) {
    double p = found.probability();
    return found
        .spread()
        .map(spread -> new Interval(spread.figures().p5(), p, spread.figures().p95()))
        .orElseGet(() -> new Interval(p, p, p));
  }

  private Report.Section subject(SubjectFigures found, int at) {
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(new Report.Words(sentence(found)));
    if (found.subject().plain()) {
      Optional<TreeChart.Event> drawn = CauseTree.of(figures, found);
      pieces.add(
          drawn
              .map(event -> tree(found, event, at))
              .orElseGet(() -> new Report.Words("The tree is too large to be drawn on a page.")));
    }
    found.figures().ifPresent(top -> figures(top, pieces));
    String kind = found.subject().kind() == Subject.Kind.END_STATE ? "End state: " : "Top event: ";
    return new Report.Section(kind + Shown.words(found.subject().name()), pieces);
  }

  private static String sentence(SubjectFigures found) {
    String spread =
        found
            .spread()
            .map(
                s ->
                    "; in nine of ten drawn worlds between "
                        + Figures.plain(s.figures().p5())
                        + " and "
                        + Figures.plain(s.figures().p95()))
            .orElse("");
    return "Probability " + Figures.plain(found.probability()) + spread + ".";
  }

  private static Report.Piece tree(SubjectFigures found, TreeChart.Event event, int at) {
    Caption caption =
        new Caption(
            Shown.id("tree", at),
            "Causes",
            Shown.words(found.subject().name())
                + " has the probability "
                + Figures.plain(found.probability())
                + "; causes stand below what they cause.");
    return new Report.Drawn(TreeChart.draw(caption, event));
  }

  private static void figures(TopEventFigures top, List<Report.Piece> pieces) {
    top.cutSets().ifPresent(sets -> pieces.add(sets(sets, top.coherent())));
    List<List<String>> rows = new ArrayList<>();
    top.importance().stream()
        .sorted(StudyJson.BY_CRITICALITY)
        .limit(MOST_ROWS)
        .forEach(event -> rows.add(row(event)));
    if (!rows.isEmpty()) {
      String caption =
          "Importance" + (top.importance().size() > MOST_ROWS ? ", the first " + MOST_ROWS : "");
      pieces.add(
          new Report.Tabled(
              caption,
              DataTable.of(
                  List.of(
                      DataTable.words("Event"),
                      DataTable.figure("Probability"),
                      DataTable.figure("Birnbaum"),
                      DataTable.figure("Criticality"),
                      DataTable.figure("Fussell–Vesely"),
                      DataTable.figure("RAW"),
                      DataTable.figure("RRW")),
                  rows)));
    }
  }

  private static Report.Piece sets(CutSetFigures sets, boolean coherent) {
    List<List<String>> rows = new ArrayList<>();
    for (CutSet set : sets.likeliest().stream().limit(MOST_ROWS).toList()) {
      String names = set.order() == 0 ? "always" : String.join(", ", set.names());
      rows.add(List.of(names, Figures.plain(set.probability())));
    }
    if (rows.isEmpty()) {
      return new Report.Words("There is no cut set: it cannot happen.");
    }
    String kind = coherent ? "minimal cut sets" : "prime implicants";
    return new Report.Tabled(
        sets.count()
            + " "
            + kind
            + (rows.size() < sets.likeliest().size() ? ", likeliest first" : ""),
        DataTable.of(List.of(DataTable.words("Events"), DataTable.figure("Probability")), rows));
  }

  private static List<String> row(EventImportance event) {
    return List.of(
        event.event(),
        Figures.plain(event.probability()),
        Figures.plain(event.birnbaum()),
        figure(event.criticality()),
        figure(event.fussellVesely()),
        figure(event.riskAchievementWorth()),
        figure(event.riskReductionWorth()));
  }

  private static String figure(OptionalDouble value) {
    if (value.isEmpty()) {
      return "–";
    }
    return Double.isInfinite(value.getAsDouble()) ? "∞" : Figures.plain(value.getAsDouble());
  }

  private Report.Section sources() {
    List<List<String>> rows = new ArrayList<>();
    figures.study().events().keySet().stream()
        .sorted()
        .forEach(
            event ->
                rows.add(
                    List.of(
                        event,
                        figures
                            .study()
                            .sources()
                            .getOrDefault(event, "taken as exact, no source"))));
    return Report.Section.of(
        "Where every number is from",
        new Report.Tabled(
            "Events and their sources",
            DataTable.of(List.of(DataTable.words("Event"), DataTable.words("Source")), rows)));
  }
}
