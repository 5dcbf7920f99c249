package org.primum.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Draws a fault tree from the top event down, one line per event, causes indented below what they
/// cause. An event that several gates share is drawn where it is met first and only named
/// afterwards.
public final class TreeChart {
  private static final int ROW = 30;
  private static final double INDENT = 4.5;
  private static final int DEEPEST = 8;

  private TreeChart() {}

  /// An event with its causes.
  ///
  /// @param gate how the causes combine, e.g. `and`, `2 of 3`; empty for a basic event
  /// @param probability in [0, 1] where it is known
  public record Event(String name, String gate, Optional<Double> probability, List<Event> causes) {
    /// @throws IllegalArgumentException if there is no name, or causes without a gate, or a
    ///   probability outside [0, 1]
    public Event {
      causes = List.copyOf(causes);
      boolean chance = probability.map(p -> p >= 0 && p <= 1).orElse(true);
      if (name.isBlank() || !chance || gate.isBlank() != causes.isEmpty()) {
        throw new IllegalArgumentException(
            "cannot draw event `"
                + name
                + "`: it needs a name, a gate exactly where it has causes, and a probability");
      }
    }
  }

  public static Chart draw(Caption caption, Event top) {
    List<Line> lines = new ArrayList<>();
    unfold(top, 0, -1, lines);
    Svg svg = Svg.figure("tree", lines.size() * ROW + 8, caption);
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      line.draw(svg, at);
      rows.add(line.cells());
    }
    DataTable table =
        DataTable.of(
            List.of(
                DataTable.words("Event"),
                DataTable.words("Gate"),
                DataTable.words("Causes"),
                DataTable.figure("Probability")),
            rows);
    return new Chart(caption, List.of(), svg.close(), table);
  }

  private static void unfold(Event event, int depth, int parent, List<Line> lines) {
    boolean again =
        lines.stream().anyMatch(line -> line.event().equals(event)) && !event.causes().isEmpty();
    int own = lines.size();
    lines.add(new Line(event, Math.min(depth, DEEPEST), parent, again));
    if (!again) {
      event.causes().forEach(cause -> unfold(cause, depth + 1, own, lines));
    }
  }

  /// @param parent index of the line it hangs from, or −1
  /// @param again true where its causes are drawn further up
  private record Line(Event event, int depth, int parent, boolean again) {
    void draw(Svg svg, int at) {
      double x = 1 + depth * INDENT;
      double y = at * ROW + 20;
      if (parent >= 0) {
        double stem = x - INDENT + 1;
        svg.line("branch", stem, parent * ROW + 26, stem, y - 4);
        svg.line("branch", stem, y - 4, x - 0.3, y - 4);
      }
      String gate =
          event.gate().isEmpty() ? "" : " · " + event.gate() + (again ? " (see above)" : "");
      svg.words(event.gate().isEmpty() ? "start" : "start strong", x, y, event.name() + gate);
      event.probability().ifPresent(p -> svg.words("end", 99, y, figure(p)));
    }

    List<String> cells() {
      String causes = event.causes().stream().map(Event::name).collect(Collectors.joining(", "));
      return List.of(
          event.name(),
          event.gate(),
          causes,
          event.probability().map(TreeChart::figure).orElse("–"));
    }
  }

  private static String figure(double probability) {
    return Figures.plain(probability);
  }
}
