package org.primum.charts;

import java.util.ArrayList;
import java.util.List;

/// Draws layers of defence as slices, one below the other, with the hazard falling through their
/// holes. The hole is as wide, in its slice, as the layer misses: a layer that misses 12 of 100 has
/// a hole of 12 hundredths of the slice. Where nobody knows, a dashed hole is as wide as it may be
/// round one as wide as it is at least.
///
/// Source of the picture: Reason, Human error: models and management, BMJ 2000;320:768–770.
public final class LayersChart {
  private static final int ROW = 62;
  private static final int TOP = 34;
  private static final double LEFT = 4;
  private static final double RIGHT = 84;
  private static final double SLANT = 2;
  private static final double FALL = 58;

  private LayersChart() {}

  /// A probability, or from where to where it may lie.
  ///
  /// @param least in [0, 1]
  /// @param most in [0, 1], `least` or more
  public record Chance(double least, double most) {
    /// @throws IllegalArgumentException if they are no probabilities in order
    public Chance {
      if (!(least >= 0 && least <= most && most <= 1)) {
        throw new IllegalArgumentException(
            "cannot draw a chance from `"
                + least
                + "` to `"
                + most
                + "`: allowed are probabilities, the lesser first");
      }
    }

    public static Chance of(double probability) {
      return new Chance(probability, probability);
    }

    boolean known() {
      return least == most;
    }

    String words() {
      return known() ? probability(most) : probability(least) + " to " + probability(most);
    }
  }

  /// One layer.
  ///
  /// @param misses how likely it lets the hazard pass
  /// @param source where the probability comes from, in a few words
  /// @param shares layers that share this word share a cause of failing, e.g. one person; empty
  ///   where the layer stands alone
  public record Layer(String name, Chance misses, String source, String shares) {
    /// @throws IllegalArgumentException if there is no name
    public Layer {
      if (name.isBlank()) {
        throw new IllegalArgumentException("cannot draw a layer without a name");
      }
    }
  }

  /// The slices from the hazard down to the harm.
  ///
  /// @param through how likely the hazard passes all of them
  /// @throws IllegalArgumentException if there is no layer
  public static Chart draw(Caption caption, List<Layer> layers, Chance through) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw chart `" + caption.id() + "`: there is no layer");
    }
    int bottom = TOP + layers.size() * ROW;
    Svg svg = Svg.figure("layers", bottom + 30, caption);
    svg.words("middle strong", FALL, 14, "hazard");
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < layers.size(); at++) {
      Layer layer = layers.get(at);
      slice(svg, layer, TOP + at * ROW);
      rows.add(List.of(layer.name(), layer.misses().words(), layer.source(), layer.shares()));
    }
    svg.line("path", FALL, 20, FALL, bottom + 6);
    svg.words("middle strong", FALL, bottom + 22, "harm: " + through.words());
    rows.add(List.of("all of them", through.words(), "", ""));
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
    svg.words("end strong", 99, top + 12, layer.misses().words());
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
    Chance misses = layer.misses();
    double widest = misses.most() * (RIGHT - LEFT) / 2;
    double middle = Math.clamp(FALL, LEFT + widest, Math.max(LEFT + widest, RIGHT - widest));
    if (!misses.known()) {
      svg.ellipse("hole doubtful", middle, top + 35, widest, 11);
    }
    svg.ellipse("hole", middle, top + 35, misses.least() * (RIGHT - LEFT) / 2, 11);
  }

  /// A percentage down to one in a thousand, below that `1 in N`.
  private static String probability(double value) {
    if (value > 0 && value < 0.001) {
      return "1 in " + Figures.plain(1 / value);
    }
    return Figures.percent(value);
  }
}
