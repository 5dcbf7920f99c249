package org.primum.charts;

import java.util.ArrayList;
import java.util.List;

/// Draws layers of defence as slices, one below the other, with the hazard falling through their
/// holes. The hole is as wide, in its slice, as the layer misses: a layer that misses 12 of 100 has
/// a hole of 12 hundredths of the slice.
///
/// Source of the picture: Reason, Human error: models and management, BMJ 2000;320:768–770.
public final class LayersChart {
  private static final int ROW = 62;
  private static final int TOP = 34;
  private static final double LEFT = 4;
  private static final double RIGHT = 84;
  private static final double SLANT = 5;
  private static final double FALL = 58;

  private LayersChart() {}

  /// One layer.
  ///
  /// @param misses probability in [0, 1] that it lets the hazard pass
  /// @param source where the probability comes from, in a few words
  /// @param shares layers that share this word share a cause of failing, e.g. one person; empty
  ///   where the layer stands alone
  public record Layer(String name, double misses, String source, String shares) {
    /// @throws IllegalArgumentException if there is no name or `misses` is no probability
    public Layer {
      if (name.isBlank() || !(misses >= 0 && misses <= 1)) {
        throw new IllegalArgumentException(
            "cannot draw layer `" + name + "`: found `" + misses + "`, allowed is a probability");
      }
    }
  }

  /// The slices from the hazard down to the harm.
  ///
  /// @param through probability in [0, 1] that the hazard passes all of them
  /// @throws IllegalArgumentException if there is no layer or `through` is no probability
  public static Chart draw(Caption caption, List<Layer> layers, double through) {
    if (layers.isEmpty() || !(through >= 0 && through <= 1)) {
      throw new IllegalArgumentException(
          "cannot draw chart `"
              + caption.id()
              + "`: it needs a layer and a probability, found `"
              + layers.size()
              + "` and `"
              + through
              + "`");
    }
    int bottom = TOP + layers.size() * ROW;
    Svg svg = Svg.figure("layers", bottom + 30, caption);
    svg.words("middle strong", FALL, 14, "hazard");
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < layers.size(); at++) {
      Layer layer = layers.get(at);
      slice(svg, layer, TOP + at * ROW);
      rows.add(List.of(layer.name(), probability(layer.misses()), layer.source(), layer.shares()));
    }
    svg.line("path", FALL, 20, FALL, bottom + 6);
    svg.words("middle strong", FALL, bottom + 22, "harm: " + probability(through));
    rows.add(List.of("all of them", probability(through), "", ""));
    DataTable table =
        DataTable.of(
            List.of(
                DataTable.words("Layer"),
                DataTable.figure("Misses"),
                DataTable.words("Source"),
                DataTable.words("Shares a cause")),
            rows);
    return new Chart(caption, List.of(), svg.close(), table);
  }

  private static void slice(Svg svg, Layer layer, int top) {
    svg.words("start", LEFT, top + 12, layer.name());
    svg.words("end strong", 99, top + 40, probability(layer.misses()));
    svg.plane(LEFT, top + 18, RIGHT - LEFT, 34);
    double slant = SLANT * Svg.PLANE / 100;
    svg.path(
        layer.shares().isEmpty() ? "slice" : "slice shared",
        "M"
            + Svg.number(slant)
            + " 0L"
            + Svg.PLANE
            + " 0L"
            + Svg.number(Svg.PLANE - slant)
            + " "
            + Svg.PLANE
            + "L0 "
            + Svg.PLANE
            + "Z");
    svg.closePlane();
    double half = layer.misses() * (RIGHT - LEFT) / 2;
    double middle = Math.clamp(FALL, LEFT + half, Math.max(LEFT + half, RIGHT - half));
    svg.ellipse("hole", middle, top + 35, half, 11);
  }

  /// A percentage down to one in a thousand, below that `1 in N`.
  private static String probability(double value) {
    if (value > 0 && value < 0.001) {
      return "1 in " + Figures.plain(1 / value);
    }
    return Figures.percent(value);
  }
}
