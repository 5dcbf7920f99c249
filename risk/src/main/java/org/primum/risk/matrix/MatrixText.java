package org.primum.risk.matrix;

import java.util.Optional;
import org.primum.risk.comparison.TextTable;
import org.primum.risk.draws.Digits;

/// Renders matrix views as plain text.
public final class MatrixText {
  private MatrixText() {}

  /// The whole view, lines ended by line feeds.
  public static String of(MatrixView view) {
    StringBuilder text = new StringBuilder();
    text.append(view.title()).append('\n').append(table(view.matrix()));
    for (OptionRatings option : view.options()) {
      text.append('\n').append(option.estimate().option()).append(": ").append(worst(option));
      text.append('\n').append(hazards(option));
    }
    text.append('\n');
    if (view.disagreements().isEmpty()) {
      text.append("the matrix and ΔH agree\n");
    } else {
      text.append("where the matrix and ΔH disagree\n");
      view.disagreements()
          .forEach(each -> text.append("  - ").append(each.sentence()).append('\n'));
    }
    return text.toString();
  }

  /// A table with its source, cells looked up, lines ended by line feeds.
  public static String table(RiskMatrix matrix) {
    TextTable table = new TextTable();
    String[] heads = new String[matrix.consequences().size() + 1];
    heads[0] = "";
    for (int column = 1; column < heads.length; column++) {
      heads[column] = matrix.consequences().get(column - 1).word();
    }
    table.row(heads);
    for (int row = matrix.likelihoods().size() - 1; row >= 0; row--) {
      String[] cells = new String[heads.length];
      cells[0] = matrix.likelihoods().get(row).word();
      for (int column = 1; column < heads.length; column++) {
        cells[column] = matrix.rating(row, column - 1).word();
      }
      table.row(cells);
    }
    return matrix.title()
        + ", "
        + matrix.name()
        + ", digest "
        + matrix.digest().brief()
        + "\n"
        + signature(matrix)
        + "\nsource: "
        + matrix.source()
        + "\nnumbers between likelihoods: "
        + matrix.bounds()
        + "\n\n"
        + table.text(2);
  }

  /// Who chose a table, in words.
  public static String signature(RiskMatrix matrix) {
    return matrix
        .signature()
        .map(signature -> "signed by " + signature.by() + " on " + signature.on())
        .orElse("as published, signed by nobody: an institution chooses and signs its own");
  }

  /// The worst rating of an option, in words.
  public static String worst(OptionRatings option) {
    return option
        .worst()
        .map(
            hazard ->
                hazard.cell().orElseThrow().rating().word()
                    + " at worst, "
                    + hazard.cell().orElseThrow().rating().acceptability().word())
        .orElse("no hazard has a place on the matrix");
  }

  private static String hazards(OptionRatings option) {
    TextTable table =
        new TextTable()
            .row("hazard", "ΔH/year", "per exposure", "harm", "AHRQ", "MERP", "cell of the matrix");
    for (HazardRating hazard : option.hazards()) {
      Optional<HarmScale> scale = hazard.harm().flatMap(HarmScale::named);
      table.row(
          hazard.hazard(),
          (hazard.meanPerYear() > 0 ? "+" : "") + Digits.significant(hazard.meanPerYear(), 3),
          hazard.probability().map(p -> Digits.significant(p, 2)).orElse("–"),
          hazard.harm().orElse("–"),
          scale.map(HarmScale::title).orElse("–"),
          scale.map(MatrixText::merp).orElse("–"),
          hazard.cell().map(HazardRating.Cell::description).orElse("–"));
    }
    StringBuilder text = new StringBuilder(option.hazards().isEmpty() ? "" : table.text(2));
    for (HazardRating hazard : option.hazards()) {
      if (hazard.cell().isEmpty()) {
        text.append("  – ").append(hazard.hazard()).append(' ').append(hazard.why()).append('\n');
      }
    }
    return text.toString();
  }

  /// The categories of NCC MERP, e.g. `G–H`.
  public static String merp(HarmScale scale) {
    String first = scale.merp().getFirst().name();
    String last = scale.merp().getLast().name();
    return first.equals(last) ? first : first + "–" + last;
  }
}
