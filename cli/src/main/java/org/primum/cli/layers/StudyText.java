package org.primum.cli.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.primum.cli.Screen;
import org.primum.risk.draws.Digits;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.quantification.CutSetFigures;
import org.primum.risk.layers.quantification.EventImportance;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.report.StudyJson;
import org.primum.risk.layers.study.Spread;
import org.primum.risk.layers.study.StudyFigures;
import org.primum.risk.layers.study.SubjectFigures;

/// Prints the figures of a study for people.
final class StudyText {
  private static final int MOST_SETS = 20;
  private static final int MOST_EVENTS = 20;

  private final Screen screen;

  StudyText(Screen screen) {
    this.screen = screen;
  }

  void print(StudyFigures figures) {
    screen.line(figures.study().title());
    figures.subjects().forEach(this::subject);
  }

  private void subject(SubjectFigures found) {
    screen.line("");
    screen.line(
        found.subject().kind().word()
            + " "
            + found.subject().name()
            + ": probability "
            + Digits.significant(found.probability(), 6)
            + ", exact");
    found.spread().ifPresent(this::spread);
    found.figures().ifPresent(this::figures);
  }

  private void spread(Spread spread) {
    screen.line(
        "over %d worlds, seed %d: mean %s, 90 %% in %s to %s"
            .formatted(
                spread.draws(),
                spread.seed(),
                four(spread.figures().mean()),
                four(spread.figures().p5()),
                four(spread.figures().p95())));
    if (spread.cut() > 0) {
      screen.line(
          "in %d worlds an event came out beyond 0 or 1 and was cut there; look at its distribution"
              .formatted(spread.cut()));
    }
  }

  private void figures(TopEventFigures top) {
    top.cutSets()
        .ifPresentOrElse(
            sets -> sets(sets, top.coherent()),
            () -> screen.line("there are too many cut sets to hold"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("event", "probability", "Birnbaum", "criticality", "Fussell–Vesely", "RAW", "RRW"));
    top.importance().stream()
        .sorted(StudyJson.BY_CRITICALITY)
        .limit(MOST_EVENTS)
        .forEach(event -> rows.add(row(event)));
    screen.table(rows);
    if (top.importance().size() > MOST_EVENTS) {
      screen.line("and %d events more".formatted(top.importance().size() - MOST_EVENTS));
    }
  }

  private void sets(CutSetFigures sets, boolean coherent) {
    screen.line(
        "%s %s; sum of their probabilities %s%s"
            .formatted(
                sets.count(),
                coherent ? "minimal cut sets" : "prime implicants (the tree is not coherent)",
                four(sets.rareEvent()),
                sets.minCutUpperBound().isPresent()
                    ? ", min-cut upper bound " + four(sets.minCutUpperBound().getAsDouble())
                    : ""));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("probability", "events"));
    for (CutSet set : sets.likeliest().stream().limit(MOST_SETS).toList()) {
      String names = set.order() == 0 ? "(always)" : String.join(", ", set.names());
      rows.add(List.of(four(set.probability()), names));
    }
    if (rows.size() > 1) {
      screen.table(rows);
    }
  }

  private static List<String> row(EventImportance event) {
    return List.of(
        event.event(),
        four(event.probability()),
        four(event.birnbaum()),
        four(event.criticality()),
        four(event.fussellVesely()),
        four(event.riskAchievementWorth()),
        four(event.riskReductionWorth()));
  }

  private static String four(OptionalDouble value) {
    return value.isPresent() ? four(value.getAsDouble()) : "–";
  }

  private static String four(double value) {
    return Double.isInfinite(value) ? "∞" : Digits.significant(value, 4);
  }
}
