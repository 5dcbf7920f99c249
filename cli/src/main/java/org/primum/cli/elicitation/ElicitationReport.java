package org.primum.cli.elicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.primum.charts.Caption;
import org.primum.charts.DataTable;
import org.primum.charts.Interval;
import org.primum.charts.IntervalChart;
import org.primum.charts.LineChart;
import org.primum.charts.Measure;
import org.primum.charts.Series;
import org.primum.charts.report.Report;
import org.primum.risk.draws.Digits;
import org.primum.risk.elicitation.Belief;
import org.primum.risk.elicitation.Expert;
import org.primum.risk.elicitation.SeedScore;
import org.primum.risk.elicitation.outcome.Answer;
import org.primum.risk.elicitation.outcome.PooledElicitation;
import org.primum.risk.elicitation.outcome.PooledQuantity;

/// The page of an elicitation: who said what, how they were weighed, what they say together.
final class ElicitationReport {
  private static final int SHOWN = 4;

  /// Lines that a chart tells apart, less the pool's.
  private static final int MOST_LINES = 5;

  private static final int STEPS = 60;

  private ElicitationReport() {}

  static Report of(PooledElicitation pooled) {
    List<Report.Section> sections = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int at = 0; at < pooled.quantities().size(); at++) {
      PooledQuantity quantity = pooled.quantities().get(at);
      sections.add(section(quantity, "quantity-" + (at + 1)));
      said.add(
          quantity.question().id()
              + " "
              + Digits.significant(quantity.pool().quantile(0.5), SHOWN)
              + " ("
              + Digits.significant(quantity.pool().quantile(0.05), SHOWN)
              + " to "
              + Digits.significant(quantity.pool().quantile(0.95), SHOWN)
              + ")");
    }
    sections.add(Report.Section.of("Experts", experts(pooled)));
    return new Report(
        pooled.elicitation().title(),
        pooled.elicitation().experts().size()
            + " experts, "
            + pooled.elicitation().dated()
            + ". Together, median and 90 % interval: "
            + String.join("; ", said)
            + ".",
        sections,
        "");
  }

  private static Report.Section section(PooledQuantity quantity, String id) {
    String unit = quantity.question().unit().isBlank() ? "value" : quantity.question().unit();
    List<IntervalChart.Row> rows = new ArrayList<>();
    List<List<String>> told = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Answer answer : quantity.answers()) {
      String name = answer.expert().name();
      rows.add(row(name, answer.best()));
      told.add(
          List.of(
              name,
              stated(answer),
              answer.best().family().word() + (answer.best().mirrored() ? ", mirrored" : ""),
              Digits.significant(answer.weight(), SHOWN)));
      answer.reason().ifPresent(reason -> reasons.add(name + ": " + reason));
    }
    rows.add(row("Together", quantity.pool()));
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(new Report.Words(quantity.question().words()));
    pieces.add(
        new Report.Drawn(
            IntervalChart.draw(
                new Caption(
                    id,
                    "Median and 90 % interval of each expert and of all together",
                    sentence(quantity.disagreement().words())),
                Measure.plain(unit),
                quantity.pool().quantile(0.5),
                rows)));
    if (quantity.answers().size() <= MOST_LINES) {
      pieces.add(new Report.Drawn(curves(quantity, id, unit)));
    }
    pieces.add(
        new Report.Tabled(
            "What each said",
            DataTable.of(
                List.of(
                    DataTable.words("Expert"),
                    DataTable.words("Quantiles"),
                    DataTable.words("Fitted by"),
                    DataTable.figure("Weight")),
                told)));
    if (!reasons.isEmpty()) {
      pieces.add(new Report.Listing(reasons));
    }
    return new Report.Section(quantity.question().id(), pieces);
  }

  private static org.primum.charts.Chart curves(PooledQuantity quantity, String id, String unit) {
    double low = quantity.pool().quantile(0.005);
    double high = quantity.pool().quantile(0.995);
    List<Series> lines = new ArrayList<>();
    lines.add(curve("together", quantity.pool(), low, high));
    for (Answer answer : quantity.answers()) {
      lines.add(curve(answer.expert().name(), answer.best(), low, high));
    }
    return LineChart.of(Measure.plain(unit), Measure.share("probability of at most this"))
        .draw(
            new Caption(
                id + "-curves",
                "What each holds likely",
                "Steep where sure, flat where unsure; apart where they disagree."),
            lines);
  }

  private static Series curve(String name, Belief belief, double low, double high) {
    List<Series.Point> points = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      double x = low + (high - low) * step / STEPS;
      points.add(Series.Point.of(x, belief.cdf(x)));
    }
    return new Series(name, points);
  }

  private static IntervalChart.Row row(String name, Belief belief) {
    return new IntervalChart.Row(
        name,
        new Interval(belief.quantile(0.05), belief.quantile(0.5), belief.quantile(0.95)),
        IntervalChart.Standing.OPEN);
  }

  private static String stated(Answer answer) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < answer.stated().count(); at++) {
      parts.add(
          "p"
              + Digits.significant(100 * answer.stated().probabilities().get(at), SHOWN)
              + " "
              + Digits.significant(answer.stated().values().get(at), SHOWN));
    }
    return String.join(", ", parts);
  }

  private static Report.Tabled experts(PooledElicitation pooled) {
    List<List<String>> rows = new ArrayList<>();
    for (Expert expert : pooled.elicitation().experts()) {
      String calibration =
          pooled
              .seeds()
              .map(seeds -> seeds.experts().get(expert.id()))
              .map(SeedScore::calibration)
              .map(score -> Digits.significant(score, SHOWN))
              .orElse("–");
      String information =
          pooled
              .seeds()
              .map(seeds -> seeds.experts().get(expert.id()))
              .map(SeedScore::information)
              .map(score -> Digits.significant(score, SHOWN))
              .orElse("–");
      rows.add(List.of(expert.name(), expert.role(), calibration, information));
    }
    return new Report.Tabled(
        "",
        DataTable.of(
            List.of(
                DataTable.words("Name"),
                DataTable.words("Role"),
                DataTable.figure("Calibration on seeds"),
                DataTable.figure("Information")),
            rows));
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
