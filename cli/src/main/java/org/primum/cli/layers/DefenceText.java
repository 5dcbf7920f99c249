package org.primum.cli.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.cli.Screen;
import org.primum.cli.layers.report.EstimateWords;
import org.primum.risk.draws.Digits;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.DefenceFigures;
import org.primum.risk.layers.defence.EvidenceAge;
import org.primum.risk.layers.defence.HoleFigures;
import org.primum.risk.layers.defence.Layer;
import org.primum.terms.RoleId;

/// Prints layers of defence for people: hazard by hazard, layer by layer.
final class DefenceText {
  private final Screen screen;

  DefenceText(Screen screen) {
    this.screen = screen;
  }

  void print(DefenceFigures figures) {
    screen.line(figures.model().title());
    for (HoleFigures found : figures.hazards()) {
      screen.line("");
      screen.line(
          found.hazard().id()
              + " ("
              + found.hazard().kind()
              + "): passes all layers with "
              + EstimateWords.of(found.through()));
      if (found.layers().isEmpty()) {
        screen.line("no layer looks at it");
      } else {
        screen.table(layers(figures, found));
      }
    }
    screen.line("");
    List<String> single = figures.singleLayer();
    screen.line(
        single.isEmpty()
            ? "every hazard has two independent layers or more before it"
            : "a single layer or none: " + String.join(", ", single));
  }

  private static List<List<String>> layers(DefenceFigures figures, HoleFigures found) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("layer", "role", "detects", "matters", "evidence"));
    for (Layer layer : found.layers()) {
      Optional<Belief> belief = layer.detection(found.hazard());
      rows.add(
          List.of(
              layer.id(),
              layer.role().map(RoleId::value).orElse("–"),
              belief.map(DefenceText::detection).orElse("–"),
              birnbaum(found, layer.id()),
              belief.map(known -> evidence(known, figures)).orElse("–")));
    }
    return rows;
  }

  private static String detection(Belief belief) {
    return switch (belief) {
      case Belief.Sourced sourced -> Digits.significant(sourced.middle(), 3);
      case Belief.Assumed(String name, double low, double high) ->
          Digits.significant(low, 3) + " to " + Digits.significant(high, 3);
    };
  }

  /// How much more passes where this layer misses for sure: the Birnbaum importance of its own
  /// miss.
  private static String birnbaum(HoleFigures found, String layer) {
    return found
        .figures()
        .flatMap(
            figures ->
                figures.importance().stream()
                    .filter(
                        event ->
                            event.event().equals(layer) || event.event().equals("[" + layer + "]"))
                    .findFirst())
        .map(event -> Digits.significant(event.birnbaum(), 3))
        .orElse("–");
  }

  private static String evidence(Belief belief, DefenceFigures figures) {
    return switch (belief) {
      case Belief.Sourced sourced ->
          sourced.quantity().source().description()
              + EvidenceAge.of(sourced, figures.on(), figures.model().staleAfterDays())
                  .map(age -> " (" + age.days() + " days old" + (age.stale() ? ", STALE)" : ")"))
                  .orElse(" (not dated)");
      case Belief.Assumed assumed -> "assumed, no source";
    };
  }
}
