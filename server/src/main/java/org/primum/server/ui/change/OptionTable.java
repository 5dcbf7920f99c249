package org.primum.server.ui.change;

import java.util.List;

/// The options side by side, their expected harm drawn on one axis.
///
/// @param unit what the axis measures
/// @param scale the axis, as SVG; empty where nothing was estimated yet
/// @param rows one per option, in the order they were raised
/// @param foot what the figures rest on: draws, seed, reports
public record OptionTable(String unit, String scale, List<Row> rows, List<String> foot) {
  public OptionTable {
    rows = List.copyOf(rows);
    foot = List.copyOf(foot);
  }

  /// One option.
  ///
  /// @param letter A, B, C … in the order raised
  /// @param title what it is
  /// @param drawing its interval, as SVG; empty where nothing was estimated
  /// @param harm the mean with its interval, in words and figures
  /// @param newHarm what it adds, before what it averts is taken off
  /// @param averted what it averts
  /// @param harmful the probability that it does more harm than doing nothing
  /// @param usability what the third gate compares
  /// @param pills how it stands, in words
  /// @param proposed true for the one the adjudication chose
  /// @param out true where a gate closed on it
  public record Row(
      String letter,
      String title,
      String drawing,
      String harm,
      String newHarm,
      String averted,
      String harmful,
      String usability,
      List<Pill> pills,
      boolean proposed,
      boolean out) {
    public Row {
      pills = List.copyOf(pills);
    }
  }

  /// A standing in a word or two.
  ///
  /// @param kind `strong`, `plain` or `bad`
  public record Pill(String text, String kind) {}
}
