package org.primum.cli.harm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.primum.charts.Caption;
import org.primum.charts.ContributionChart;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.TornadoChart;
import org.primum.charts.report.Report;
import org.primum.risk.draws.Digits;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.simulation.OptionEstimate;

/// One option: what its harm is made of, on whom it falls, what moves it.
final class OptionSection {
  private static final int MOST_SWINGS = 12;

  private OptionSection() {}

  static Report.Section of(HarmModel model, OptionEstimate option) {
    String id =
        "o" + model.options().stream().map(HarmOption::id).toList().indexOf(option.option());
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(contributions(id, option));
    subgroups(option).ifPresent(pieces::add);
    tornado(id, model, option).ifPresent(pieces::add);
    severities(option).ifPresent(pieces::add);
    return new Report.Section(option.option().value(), pieces);
  }

  private static Report.Piece contributions(String id, OptionEstimate option) {
    List<ContributionChart.Part> parts =
        option.hazards().stream()
            .map(
                hazard ->
                    new ContributionChart.Part(
                        hazard.id(),
                        point(hazard.mean()),
                        hazard.sign().word()
                            + (hazard.privacy() ? ", privacy" : "")
                            + ", sd "
                            + Figures.plain(hazard.sd())))
            .toList();
    ContributionChart.Part whole =
        new ContributionChart.Part(
            "ΔH",
            new Interval(
                option.deltaHarm().p5(), option.deltaHarm().mean(), option.deltaHarm().p95()),
            "all hazards together, 5 to 95 %");
    Caption caption =
        new Caption(
            id + "-hazards",
            "What the change is made of",
            "New harm "
                + Figures.plain(option.newHarm().mean())
                + " and harm averted "
                + Figures.plain(option.avertedHarm().mean())
                + " a year, kept apart; together "
                + Figures.signed(option.deltaHarm().mean())
                + ".");
    return new Report.Drawn(
        ContributionChart.draw(
            caption,
            HarmSections.CHANGE,
            new ContributionChart.Heads("Hazard", "How"),
            new ContributionChart.Sum(parts, Optional.of(whole))));
  }

  private static Interval point(double value) {
    return new Interval(value, value, value);
  }

  private static Optional<Report.Piece> subgroups(OptionEstimate option) {
    if (option.subgroups().isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows =
        option.subgroups().stream()
            .map(
                share ->
                    List.of(
                        share.subgroup(),
                        HarmSections.CHANGE.figure(
                            new Interval(
                                share.deltaHarm().p5(),
                                share.deltaHarm().mean(),
                                share.deltaHarm().p95())),
                        Figures.plain(share.newHarm()),
                        Digits.probability(share.harmful().probability())))
            .toList();
    return Optional.of(
        new Report.Tabled(
            "On whom it falls",
            DataTable.of(
                List.of(
                    DataTable.words("Subgroup"),
                    DataTable.figure("Change a year (5 to 95 %)"),
                    DataTable.figure("New harm"),
                    DataTable.figure("P(more harm)")),
                rows)));
  }

  private static Optional<Report.Piece> tornado(String id, HarmModel model, OptionEstimate option) {
    List<TornadoChart.Swing> swings =
        option.drivers().stream()
            .limit(MOST_SWINGS)
            .map(
                driver ->
                    new TornadoChart.Swing(
                        driver.quantity(),
                        ends(model, driver.quantity()),
                        driver.low(),
                        driver.high()))
            .toList();
    if (swings.isEmpty()) {
      return Optional.empty();
    }
    OptionEstimate.Driver first = option.drivers().getFirst();
    Caption caption =
        new Caption(
            id + "-tornado",
            "What moves it most",
            first.quantity()
                + " moves ΔH from "
                + Figures.signed(first.low())
                + " to "
                + Figures.signed(first.high())
                + ", the others less. One number at its 5 % and 95 % quantile, all others at their"
                + " means"
                + (option.drivers().size() > MOST_SWINGS
                    ? "; " + (option.drivers().size() - MOST_SWINGS) + " more move it less."
                    : "."));
    return Optional.of(
        new Report.Drawn(
            TornadoChart.draw(caption, HarmSections.CHANGE, option.deltaHarm().mean(), swings)));
  }

  private static String ends(HarmModel model, String name) {
    DoubleUnaryOperator quantiles =
        model.quantities().stream()
            .filter(quantity -> quantity.name().equals(name))
            .findFirst()
            .orElseThrow()
            .distribution()
            .quantiles();
    return Figures.plain(quantiles.applyAsDouble(.05))
        + " to "
        + Figures.plain(quantiles.applyAsDouble(.95));
  }

  private static Optional<Report.Piece> severities(OptionEstimate option) {
    if (option.severities().isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows =
        option.severities().stream()
            .map(
                move ->
                    List.of(
                        move.word(),
                        Figures.plain(move.range().lower())
                            + " to "
                            + Figures.plain(move.range().upper()),
                        Figures.signed(move.atLow()),
                        Figures.signed(move.atHigh())))
            .toList();
    return Optional.of(
        new Report.Tabled(
            "Inside the severity ranges",
            DataTable.of(
                List.of(
                    DataTable.words("Word"),
                    DataTable.figure("Range"),
                    DataTable.figure("Mean ΔH at its low"),
                    DataTable.figure("At its high")),
                rows)));
  }
}
