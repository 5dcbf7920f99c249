package org.primum.cli.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.charts.BarChart;
import org.primum.charts.Caption;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.IntervalChart;
import org.primum.charts.Measure;
import org.primum.charts.report.Report;
import org.primum.evidence.replay.ReplayReport;
import org.primum.evidence.replay.Subgroup;
import org.primum.evidence.scores.ScoreValidation;
import org.primum.evidence.scoring.Tally;
import org.primum.evidence.scoring.Windowed;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Proportion;

/// The page of a replay.
public final class ReplayPage {
  private static final List<String> ATTRIBUTES = List.of("age", "sex", "unit", "race");

  private ReplayPage() {}

  /// The answer first, then what it rests on.
  public static Report of(ReplayReport report, Optional<ScoreValidation> scores) {
    Tally all = report.counts().all();
    List<Report.Section> sections = new ArrayList<>();
    sections.add(window(all));
    sections.add(burden(report));
    for (String attribute : ATTRIBUTES) {
      subgroup(report, attribute).ifPresent(sections::add);
    }
    scores.map(ScoreSection::of).ifPresent(sections::add);
    sections.add(wholeStay(all));
    sections.add(
        Report.Section.of(
            "What these figures cannot know", new Report.Listing(report.cannotKnow())));
    return new Report(
        report.subject().logic().main().name() + " over " + report.subject().cohort().name(),
        lead(all),
        sections,
        foot(report));
  }

  private static String lead(Tally all) {
    return "In the "
        + Windowed.HOURS
        + " hours before onset the rule alerts "
        + Shown.count(all.windowed().septicHit())
        + " of "
        + Shown.count(all.septicStays())
        + " septic stays, "
        + Shown.text(Shown.SENSITIVITY, Shown.sensitivity(all))
        + ". It interrupts "
        + Shown.text(Shown.BURDEN, Shown.burden(all))
        + " times per 100 patient-days; of 100 episodes "
        + hundredth(Shown.predictiveValue(all))
        + " begin in that window.";
  }

  private static String hundredth(Figure share) {
    return share.value().isPresent() ? Figures.fixed(100 * share.value().getAsDouble(), 1) : "none";
  }

  private static Report.Section window(Tally all) {
    List<IntervalChart.Row> rows = new ArrayList<>();
    row("Sensitivity", Shown.sensitivity(all)).ifPresent(rows::add);
    row("Sensitivity without left-censored stays", figure(all.windowedSensitivityNotLeftCensored()))
        .ifPresent(rows::add);
    row("PPV per episode", Shown.predictiveValue(all)).ifPresent(rows::add);
    List<Report.Piece> pieces = new ArrayList<>();
    if (!rows.isEmpty()) {
      pieces.add(
          new Report.Drawn(
              IntervalChart.draw(
                  new Caption(
                      "window",
                      "Caught, and rightly",
                      "Sensitivity "
                          + Shown.text(Shown.SENSITIVITY, Shown.sensitivity(all))
                          + ", PPV per episode "
                          + Shown.text(Shown.PREDICTIVE_VALUE, Shown.predictiveValue(all))
                          + ". 95 % intervals; episodes of one stay count as one cluster."),
                  Measure.share("share"),
                  0,
                  rows)));
    }
    leads(all).ifPresent(pieces::add);
    return new Report.Section(
        "In the " + Windowed.HOURS + " hours before onset",
        pieces.isEmpty() ? List.of(new Report.Words("No septic stay and no episode.")) : pieces);
  }

  private static Figure figure(Proportion proportion) {
    return proportion.figure(org.primum.risk.validation.Confidence.P95, "stays");
  }

  private static Optional<IntervalChart.Row> row(String name, Figure figure) {
    return Shown.interval(figure)
        .map(i -> new IntervalChart.Row(name, i, IntervalChart.Standing.OPEN));
  }

  private static Optional<Report.Piece> leads(Tally all) {
    Map<Integer, Long> stays = all.windowLeads().stays();
    if (stays.isEmpty()) {
      return Optional.empty();
    }
    List<BarChart.Bar> bars = new ArrayList<>();
    for (int hours = 1; hours <= Windowed.HOURS; hours++) {
      bars.add(new BarChart.Bar(hours, hours + 1.0, stays.getOrDefault(hours, 0L)));
    }
    String median = all.windowLeads().median().map(BigDecimal::toPlainString).orElse("–");
    return Optional.of(
        new Report.Drawn(
            BarChart.draw(
                new Caption(
                    "leads",
                    "How early within the window",
                    "Hours from the first alert hour of the window to onset; the median of "
                        + Shown.count(all.windowed().septicHit())
                        + " stays is "
                        + median
                        + " hours. Stays that alerted already when the window began stand at "
                        + Windowed.HOURS
                        + "."),
                Measure.count("hours before onset"),
                Measure.count("septic stays"),
                bars)));
  }

  private static Report.Section burden(ReplayReport report) {
    Tally all = report.counts().all();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Hours", Shown.count(all.hours())));
    rows.add(List.of("Alert hours", Shown.count(all.alertHours())));
    rows.add(List.of("Episodes", Shown.count(all.episodes())));
    rows.add(List.of("Episodes per 100 patient-days", Shown.text(Shown.BURDEN, Shown.burden(all))));
    rows.add(
        List.of(
            "Number needed to evaluate",
            Shown.text(Measure.plain("episodes for a true one"), all.byStay().neededToEvaluate())));
    rows.add(List.of("Asked", report.subject().rhythm().cadence().word()));
    rows.add(List.of("Refractory period", report.subject().rhythm().refractoryHours() + " hours"));
    rows.add(List.of("Hours on which the logic could not tell", Shown.count(all.undetermined())));
    rows.add(List.of("Evaluations that broke off", Shown.count(all.failed())));
    return Report.Section.of("Burden", new Report.Tabled("", table(rows)));
  }

  private static DataTable table(List<List<String>> rows) {
    return DataTable.of(List.of(DataTable.words("What"), DataTable.figure("How many")), rows);
  }

  private static Optional<Report.Section> subgroup(ReplayReport report, String attribute) {
    List<Map.Entry<Subgroup, Tally>> groups = report.counts().of(attribute);
    if (groups.size() < 2) {
      return Optional.empty();
    }
    Tally all = report.counts().all();
    List<Report.Piece> pieces = new ArrayList<>();
    compared(
            attribute + "-sensitivity",
            "Sensitivity by " + attribute,
            Shown.SENSITIVITY,
            groups,
            all)
        .ifPresent(pieces::add);
    compared(attribute + "-ppv", "PPV by " + attribute, Shown.PREDICTIVE_VALUE, groups, all)
        .ifPresent(pieces::add);
    compared(attribute + "-burden", "Burden by " + attribute, Shown.BURDEN, groups, all)
        .ifPresent(pieces::add);
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(new Report.Section("By " + attribute, pieces));
  }

  private static Figure of(Measure measure, Tally tally) {
    if (measure.equals(Shown.SENSITIVITY)) {
      return Shown.sensitivity(tally);
    }
    return measure.equals(Shown.BURDEN) ? Shown.burden(tally) : Shown.predictiveValue(tally);
  }

  private static Optional<Report.Piece> compared(
      String id,
      String title,
      Measure measure,
      List<Map.Entry<Subgroup, Tally>> groups,
      Tally all) {
    List<IntervalChart.Row> rows = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<Subgroup, Tally> group : groups) {
      String name =
          group.getKey().value() + " (" + Shown.count(group.getValue().stays()) + " stays)";
      Optional<IntervalChart.Row> row = row(name, of(measure, group.getValue()));
      row.ifPresentOrElse(rows::add, () -> unknown.add(group.getKey().value()));
    }
    Optional<Interval> mark = Shown.interval(of(measure, all));
    if (rows.isEmpty() || mark.isEmpty()) {
      return Optional.empty();
    }
    String gaps =
        unknown.isEmpty() ? "" : " Nothing can be told of " + String.join(", ", unknown) + ".";
    return Optional.of(
        new Report.Drawn(
            IntervalChart.draw(
                new Caption(
                    id,
                    title,
                    "The hairline is the value of all stays, "
                        + measure.figure(mark.get().mean())
                        + ". 95 % intervals, each for its group alone."
                        + gaps),
                measure,
                mark.get().mean(),
                rows)));
  }

  private static Report.Section wholeStay(Tally all) {
    Confusion confusion = all.confusion();
    List<List<String>> rows =
        List.of(
            List.of("Septic stays alerted", Shown.count(confusion.truePositive())),
            List.of("Septic stays never alerted", Shown.count(confusion.falseNegative())),
            List.of("Stays without sepsis alerted", Shown.count(confusion.falsePositive())),
            List.of("Stays without sepsis never alerted", Shown.count(confusion.trueNegative())),
            List.of("Sensitivity", Shown.text(Measure.share("s"), figure(confusion.sensitivity()))),
            List.of(
                "False-positive rate",
                Shown.text(Measure.share("s"), figure(confusion.falsePositiveRate()))),
            List.of(
                "Septic stays first alerted before onset", Shown.count(all.leads().beforeOnset())),
            List.of(
                "Utility of the PhysioNet 2019 challenge",
                all.utility()
                    .normalised()
                    .map(u -> Figures.fixed(u.doubleValue(), 3))
                    .orElse("–")));
    return Report.Section.of(
        "At any time of the stay",
        new Report.Words(
            "These figures flatter: the first alert of a stay is often days early and unrelated."),
        new Report.Tabled("", table(rows)));
  }

  private static String foot(ReplayReport report) {
    return "Logic "
        + report.subject().logic().hash().brief()
        + ", cohort "
        + report.subject().cohort().hash().brief()
        + " ("
        + Shown.count(report.counts().all().stays())
        + " stays"
        + report.subject().sample().map(sample -> ", a sample of seed " + sample.seed()).orElse("")
        + "), report "
        + report.hash().brief()
        + ", engine "
        + report.run().engine()
        + ". The same logic and cohort give the same report, bit by bit.";
  }
}
