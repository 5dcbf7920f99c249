package org.primum.cli.harm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.report.Report;
import org.primum.risk.adjudication.Flip;
import org.primum.risk.adjudication.Reweighing;
import org.primum.risk.adjudication.SafetyFigures;
import org.primum.risk.adjudication.Standing;
import org.primum.risk.adjudication.Verdict;
import org.primum.risk.comparison.HarmComparison;
import org.primum.risk.draws.Digits;
import org.primum.risk.turning.TurningPoint;
import org.primum.terms.OptionId;

/// What the gates say, and what would have to be true for them to say something else.
final class GateSections {
  private GateSections() {}

  static Report.Section gates(HarmComparison comparison) {
    List<Report.Piece> pieces = new ArrayList<>();
    List<List<String>> rows =
        comparison.adjudication().verdicts().stream().map(GateSections::row).toList();
    pieces.add(
        new Report.Tabled(
            "",
            DataTable.of(
                List.of(
                    DataTable.words("Option"),
                    DataTable.words("Compliance"),
                    DataTable.figure("P(worse than best)"),
                    DataTable.figure("P(more harm than doing nothing)"),
                    DataTable.figure("New harm a year"),
                    DataTable.figure("Minutes saved a day"),
                    DataTable.words("Stands")),
                rows)));
    for (Verdict verdict : comparison.adjudication().verdicts()) {
      pieces.add(new Report.Words(verdict.option() + ": " + words(verdict.standing())));
      pieces.add(new Report.Listing(verdict.reasons()));
    }
    return new Report.Section("What the gates say", pieces);
  }

  private static List<String> row(Verdict verdict) {
    return List.of(
        verdict.option().value(),
        verdict.compliance().word(),
        verdict.safety().map(found -> probability(found.worseThanBest().probability())).orElse("–"),
        verdict.safety().map(found -> probability(found.harmful().probability())).orElse("–"),
        verdict.safety().map(SafetyFigures::newHarmPerYear).map(Figures::plain).orElse("–"),
        Figures.signed(verdict.minutesSaved()),
        words(verdict.standing()));
  }

  private static String words(Standing standing) {
    return standing.word().replace('-', ' ');
  }

  private static String probability(double p) {
    return Digits.probability(p);
  }

  static Report.Section turning(HarmComparison comparison) {
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(new Report.Words(ranges(comparison)));
    if (!comparison.adjudication().flips().isEmpty()) {
      pieces.add(
          new Report.Listing(
              comparison.adjudication().flips().stream().map(GateSections::flip).toList()));
    }
    if (comparison.turning().isEmpty()) {
      pieces.add(new Report.Words("No single number turns the choice, however far it is moved."));
    } else {
      pieces.add(
          new Report.Tabled(
              "One number moved, all else as stated",
              DataTable.of(
                  List.of(
                      DataTable.words("Number"),
                      DataTable.figure("Now"),
                      DataTable.figure("Choice turns at"),
                      DataTable.words("Below"),
                      DataTable.words("Above"),
                      DataTable.figure("P(beyond)")),
                  comparison.turning().stream().map(GateSections::row).toList())));
    }
    return new Report.Section("What would have to be true for another choice", pieces);
  }

  private static String ranges(HarmComparison comparison) {
    int flips = comparison.adjudication().flips().size();
    if (comparison.severityCorners() == 0) {
      return "No word of the severity scale in use has a range.";
    }
    return flips == 0
        ? "Inside the severity ranges the choice is the same at all "
            + comparison.severityCorners()
            + " corners."
        : "Inside the severity ranges the choice is another at "
            + flips
            + " of "
            + comparison.severityCorners()
            + " corners, so that a signed judgement decides:";
  }

  private static String flip(Flip flip) {
    return flip.settings().stream()
            .map((Reweighing.Setting setting) -> setting.word() + " = " + setting.value())
            .collect(Collectors.joining(", "))
        + ": "
        + flip.chosen().map(OptionId::value).orElse("no option");
  }

  private static List<String> row(TurningPoint point) {
    return List.of(
        point.lever().name(),
        Figures.plain(point.lever().now()),
        Figures.plain(point.value()),
        point.below().map(OptionId::value).orElse("no option"),
        point.above().map(OptionId::value).orElse("no option"),
        point.beyond().map(Digits::probability).orElse("a judgement"));
  }
}
