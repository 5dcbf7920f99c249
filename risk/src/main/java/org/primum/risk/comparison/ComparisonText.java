package org.primum.risk.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.primum.risk.adjudication.Adjudication;
import org.primum.risk.adjudication.Flip;
import org.primum.risk.adjudication.Reweighing;
import org.primum.risk.adjudication.SafetyFigures;
import org.primum.risk.adjudication.Verdict;
import org.primum.risk.draws.Digits;

/// Renders an adjudication as plain text: the outcome, one line per option, then the reasons.
public final class ComparisonText {
  private ComparisonText() {}

  /// The whole comparison, lines ended by line feeds.
  public static String of(HarmComparison comparison) {
    Adjudication adjudication = comparison.adjudication();
    StringBuilder text = new StringBuilder();
    text.append(comparison.estimate().title()).append('\n');
    text.append(adjudication.sentence()).append("\n\n").append(table(adjudication));
    for (Verdict verdict : adjudication.verdicts()) {
      text.append('\n').append(verdict.option()).append(": ").append(verdict.standing().word());
      text.append('\n');
      verdict.reasons().forEach(reason -> text.append("  - ").append(reason).append('\n'));
    }
    text.append(severityRanges(comparison));
    if (!comparison.turning().isEmpty()) {
      text.append("\nwhat would have to be true for another choice, all else as stated\n");
      comparison
          .turning()
          .forEach(point -> text.append("  - ").append(point.sentence()).append('\n'));
    }
    return text.toString();
  }

  private static String severityRanges(HarmComparison comparison) {
    List<Flip> flips = comparison.adjudication().flips();
    if (comparison.severityCorners() == 0) {
      return "";
    }
    if (flips.isEmpty()) {
      return "\nno flip inside the severity ranges, at "
          + comparison.severityCorners()
          + " corners\n";
    }
    return flips.stream()
        .map(flip -> "  - " + flip(flip) + "\n")
        .collect(
            Collectors.joining(
                "",
                "\nflips inside the severity ranges, at "
                    + flips.size()
                    + " of "
                    + comparison.severityCorners()
                    + " corners\n",
                ""));
  }

  private static String flip(Flip flip) {
    return new Reweighing(flip.settings(), List.of()).description()
        + ": "
        + flip.chosen().map(option -> option.value()).orElse("no option");
  }

  private static String table(Adjudication adjudication) {
    TextTable table =
        new TextTable()
            .row(
                "option",
                "compliance",
                "mean ΔH/year",
                "P(worse than best)",
                "P(harm)",
                "new H⁺/year",
                "min/day",
                "standing");
    for (Verdict verdict : adjudication.verdicts()) {
      table.row(
          verdict.option().value(),
          verdict.compliance().word(),
          verdict.safety().map(figures -> signed(figures.meanPerYear())).orElse("–"),
          verdict
              .safety()
              .map(figures -> Digits.probability(figures.worseThanBest().probability()))
              .orElse("–"),
          verdict
              .safety()
              .map(figures -> Digits.probability(figures.harmful().probability()))
              .orElse("–"),
          verdict
              .safety()
              .map(SafetyFigures::newHarmPerYear)
              .map(ComparisonText::plain)
              .orElse("–"),
          signed(verdict.minutesSaved()),
          verdict.standing().word());
    }
    return table.text(0);
  }

  private static String plain(double value) {
    return Digits.significant(value, 3);
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + plain(value);
  }
}
