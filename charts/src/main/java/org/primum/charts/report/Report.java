package org.primum.charts.report;

import java.util.ArrayList;
import java.util.List;
import org.primum.charts.Chart;
import org.primum.charts.DataTable;

/// A page that stands alone.
///
/// @param title what it is about, in a few words
/// @param lead what it says, in a sentence or two that carry the figures that matter
/// @param sections in reading order
/// @param foot what made it: command, seed, version; may be empty
public record Report(String title, String lead, List<Report.Section> sections, String foot) {
  /// Part of a section.
  public sealed interface Piece {}

  /// A paragraph.
  public record Words(String text) implements Piece {}

  /// A list of sentences, e.g. what a figure assumes.
  public record Listing(List<String> items) implements Piece {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /// A table that is no chart's.
  ///
  /// @param caption above it
  public record Tabled(String caption, DataTable table) implements Piece {}

  /// A chart with its words and its table.
  public record Drawn(Chart chart) implements Piece {}

  /// A part of the page.
  ///
  /// @param heading in a few words
  public record Section(String heading, List<Piece> pieces) {
    public Section {
      pieces = List.copyOf(pieces);
    }

    public static Section of(String heading, Piece... pieces) {
      return new Section(heading, List.of(pieces));
    }
  }

  /// @throws IllegalArgumentException if there is no title or no section, or two charts share an id
  public Report {
    sections = List.copyOf(sections);
    if (title.isBlank() || sections.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot lay out report `" + title + "`: it needs a title and a section");
    }
    List<String> ids = new ArrayList<>();
    for (Section section : sections) {
      for (Piece piece : section.pieces()) {
        if (piece instanceof Drawn drawn) {
          ids.add(drawn.chart().caption().id());
        }
      }
    }
    if (ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException(
          "cannot lay out report `" + title + "`: charts `" + ids + "` need ids of their own");
    }
  }

  /// The whole page.
  ///
  /// @param styles style sheets, put into the page
  public String html(List<String> styles) {
    return new Page(styles).of(this);
  }
}
