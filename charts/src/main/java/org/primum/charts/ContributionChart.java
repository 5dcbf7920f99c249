package org.primum.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws what parts add to a whole, a bar from zero for each: filled where the part adds, outlined
/// where it takes away. A hairline through a bar's end is its interval.
public final class ContributionChart {
  private static final int HEIGHT = 28;
  private static final int THICK = 14;

  private final Strip strip;
  private final Measure measure;

  private ContributionChart(Strip strip, Measure measure) {
    this.strip = strip;
    this.measure = measure;
  }

  /// One part.
  ///
  /// @param amount its mean and its interval; of no width where nothing is uncertain
  /// @param note more about it in words; may be empty
  public record Part(String name, Interval amount, String note) {}

  /// The words over the columns of the table.
  ///
  /// @param parts over the names
  /// @param notes over the notes
  public record Heads(String parts, String notes) {}

  /// What is drawn: a row per part in the order given, then the whole.
  ///
  /// @param whole the last row; empty where the parts sum up to nothing
  public record Sum(List<Part> parts, Optional<Part> whole) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /// The parts and their whole, with their table.
  ///
  /// @throws IllegalArgumentException if there is no part
  public static Chart draw(Caption caption, Measure measure, Heads heads, Sum sum) {
    if (sum.parts().isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw chart `" + caption.id() + "`: there is no part");
    }
    List<Part> all = new ArrayList<>(sum.parts());
    sum.whole().ifPresent(all::add);
    Axis axis = Axis.holding(all.stream().map(Part::amount).toList(), 0);
    ContributionChart chart = new ContributionChart(new Strip(axis, 0, measure), measure);
    DataTable table =
        new DataTable(
            List.of(
                DataTable.words(heads.parts()),
                DataTable.drawing(measure.name()),
                DataTable.figure("Value (interval)"),
                DataTable.words(heads.notes())),
            all.stream().map(chart::row).toList(),
            List.of("", chart.strip.scale(), "", ""));
    return new Chart(caption, List.of(), "", table);
  }

  private List<String> row(Part part) {
    Interval amount = part.amount();
    String figures = measure.figure(amount);
    Svg svg = Svg.row("contribution", HEIGHT, part.name() + ": " + figures);
    strip.mark(svg, HEIGHT);
    double from = strip.x(Math.min(0, amount.mean()));
    double to = strip.x(Math.max(0, amount.mean()));
    String kind = amount.mean() < 0 ? "at-low" : "at-high";
    svg.box(kind, from, (HEIGHT - THICK) / 2.0, to - from, THICK);
    if (!amount.point()) {
      double low = strip.x(amount.low());
      double high = strip.x(amount.high());
      double middle = HEIGHT / 2.0;
      svg.line("span", low, middle, high, middle);
      svg.line("bound", low, 9, low, 19).line("bound", high, 9, high, 19);
    }
    return List.of(part.name(), svg.close(), figures, part.note());
  }
}
