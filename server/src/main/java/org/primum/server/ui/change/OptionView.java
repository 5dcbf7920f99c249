package org.primum.server.ui.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.app.reading.ChangePage.Badge;
import org.primum.app.reading.ChangePage.HarmFigures;
import org.primum.app.reading.ChangePage.OptionRow;
import org.primum.app.reading.ChangePage.ReplayFigures;
import org.primum.app.reading.ChangePage.Tone;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.IntervalChart;
import org.primum.charts.IntervalChart.Standing;
import org.primum.terms.OptionId;

/// Draws the options of a change on one axis, each with its figures in words.
final class OptionView {
  private static final String NONE = "–";

  private final List<OptionRow> options;
  private final IntervalChart chart;

  OptionView(List<OptionRow> options) {
    this.options = options;
    this.chart =
        IntervalChart.over(
            options.stream()
                .flatMap(each -> each.harm().stream())
                .map(OptionView::interval)
                .toList());
  }

  private static Interval interval(HarmFigures harm) {
    return new Interval(harm.p5(), harm.mean(), harm.p95());
  }

  OptionTable table(List<String> foot) {
    boolean estimated = options.stream().anyMatch(each -> each.harm().isPresent());
    List<OptionTable.Row> rows = new ArrayList<>();
    for (int at = 0; at < options.size(); at++) {
      rows.add(row(letter(at), options.get(at)));
    }
    return new OptionTable(
        "Expected change in weighted harm a year, against doing nothing",
        estimated ? chart.scale() : "",
        rows,
        estimated ? foot : List.of("No harm is estimated yet."));
  }

  private OptionTable.Row row(String letter, OptionRow option) {
    boolean out = option.standing().stream().anyMatch(badge -> badge.tone() == Tone.BAD);
    List<OptionTable.Pill> pills =
        option.standing().stream().map(badge -> pill(badge, option.chosen())).toList();
    Optional<HarmFigures> harm = option.harm();
    String words = harm.map(OptionView::words).orElse(NONE);
    return new OptionTable.Row(
        letter,
        option.title(),
        harm.map(figures -> drawing(option.title(), figures, out)).orElse(""),
        words,
        figure(harm.map(HarmFigures::newHarm)),
        figure(harm.map(HarmFigures::avertedHarm)),
        harm.map(figures -> Figures.percent(figures.probabilityOfHarm())).orElse(NONE),
        harm.map(figures -> Figures.signed(figures.usability())).orElse(NONE),
        pills,
        option.chosen(),
        out);
  }

  private String drawing(String title, HarmFigures harm, boolean out) {
    Standing standing = out ? Standing.LESS_SAFE : Standing.OPEN;
    return chart.row(interval(harm), standing, title + ": " + words(harm));
  }

  private static OptionTable.Pill pill(Badge badge, boolean chosen) {
    String kind =
        switch (badge.tone()) {
          case BAD -> "bad";
          case GOOD -> chosen ? "strong" : "plain";
          case CAUTION -> "caution";
          case PLAIN -> "plain";
        };
    return new OptionTable.Pill(badge.word(), kind);
  }

  private static String words(HarmFigures harm) {
    if (harm.p5() == 0 && harm.p95() == 0) {
      return "0";
    }
    return Figures.signed(harm.mean())
        + " ("
        + Figures.signed(harm.p5())
        + " to "
        + Figures.signed(harm.p95())
        + ")";
  }

  private static String figure(Optional<Double> value) {
    return value.map(Figures::plain).orElse(NONE);
  }

  List<ChangePage.Replay> replays() {
    List<ChangePage.Replay> rows = new ArrayList<>();
    for (int at = 0; at < options.size(); at++) {
      String option = name(at);
      options.get(at).replay().ifPresent(figures -> rows.add(replay(option, figures)));
    }
    return rows;
  }

  private static ChangePage.Replay replay(String option, ReplayFigures figures) {
    return new ChangePage.Replay(
        option,
        Figures.count(figures.stays()),
        Figures.count(figures.hours()),
        Figures.fixed(figures.episodesPer100PatientDays(), 1),
        share(figures.sensitivity()),
        share(figures.ppv()),
        figures.report().brief(),
        "/documents/" + figures.report().hex());
  }

  private static String share(double value) {
    return Double.isNaN(value) ? NONE : Figures.percent(value);
  }

  /// Letter and title of `option`, or its id where it is none of these.
  String name(OptionId option) {
    for (int at = 0; at < options.size(); at++) {
      if (options.get(at).id().equals(option)) {
        return name(at);
      }
    }
    return option.value();
  }

  private String name(int at) {
    return letter(at) + " " + options.get(at).title();
  }

  /// A, B … Z, AA …
  static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}
