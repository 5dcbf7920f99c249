package org.primum.cli.harm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.report.Report;
import org.primum.risk.draws.Digits;
import org.primum.risk.matrix.Disagreement;
import org.primum.risk.matrix.HarmScale;
import org.primum.risk.matrix.HazardRating;
import org.primum.risk.matrix.MatrixText;
import org.primum.risk.matrix.MatrixView;
import org.primum.risk.matrix.OptionRatings;
import org.primum.risk.matrix.RiskMatrix;

/// The model on one risk matrix.
final class MatrixSection {
  private MatrixSection() {}

  static Report.Section of(MatrixView view) {
    RiskMatrix matrix = view.matrix();
    List<Report.Piece> pieces = new ArrayList<>();
    if (view.disagreements().isEmpty()) {
      pieces.add(new Report.Words("The matrix and ΔH agree."));
    } else {
      pieces.add(new Report.Words("Where the matrix and ΔH disagree:"));
      pieces.add(
          new Report.Listing(
              view.disagreements().stream()
                  .map(Disagreement::sentence)
                  .map(MatrixSection::quoted)
                  .toList()));
    }
    pieces.add(new Report.Tabled("Likelihood at one exposure, by consequence", grid(view)));
    pieces.add(new Report.Tabled("Each hazard", hazards(view)));
    pieces.add(
        new Report.Words(
            "Table "
                + matrix.name()
                + ", digest "
                + matrix.digest().brief()
                + ", "
                + MatrixText.signature(matrix)
                + ". Source: "
                + matrix.source()
                + ". Numbers between likelihoods: "
                + matrix.bounds()
                + ". Cells are looked up, ranks are never multiplied."));
    return new Report.Section(matrix.title(), pieces);
  }

  /// Names in quotation marks, as paper prints them.
  private static String quoted(String sentence) {
    return sentence.replaceAll("`([^`]*)`", "“$1”");
  }

  private static DataTable grid(MatrixView view) {
    RiskMatrix matrix = view.matrix();
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.words(""));
    matrix.consequences().forEach(each -> columns.add(DataTable.words(each.word())));
    List<List<String>> rows = new ArrayList<>();
    for (int row = matrix.likelihoods().size() - 1; row >= 0; row--) {
      List<String> cells = new ArrayList<>();
      cells.add(matrix.likelihoods().get(row).word());
      for (int column = 0; column < matrix.consequences().size(); column++) {
        cells.add(cell(view, row, column));
      }
      rows.add(cells);
    }
    return DataTable.of(columns, rows);
  }

  private static String cell(MatrixView view, int row, int column) {
    RiskMatrix matrix = view.matrix();
    RiskMatrix.Likelihood likelihood = matrix.likelihoods().get(row);
    RiskMatrix.Consequence consequence = matrix.consequences().get(column);
    String inside =
        view.options().stream()
            .flatMap(option -> option.hazards().stream())
            .filter(
                hazard ->
                    hazard
                        .cell()
                        .filter(
                            cell ->
                                cell.likelihood().equals(likelihood)
                                    && cell.consequence().equals(consequence))
                        .isPresent())
            .map(HazardRating::hazard)
            .distinct()
            .collect(Collectors.joining(", "));
    String rating = matrix.rating(row, column).word();
    return inside.isEmpty() ? rating : rating + ": " + inside;
  }

  private static DataTable hazards(MatrixView view) {
    List<List<String>> rows = new ArrayList<>();
    for (OptionRatings option : view.options()) {
      for (HazardRating hazard : option.hazards()) {
        rows.add(row(option, hazard));
      }
    }
    return DataTable.of(
        List.of(
            DataTable.words("Hazard"),
            DataTable.words("Option"),
            DataTable.figure("ΔH a year"),
            DataTable.figure("Per exposure"),
            DataTable.words("Harm: AHRQ, NCC MERP"),
            DataTable.words("Cell")),
        rows);
  }

  private static List<String> row(OptionRatings option, HazardRating hazard) {
    String harm =
        hazard
            .harm()
            .map(
                word ->
                    HarmScale.named(word)
                        .map(scale -> scale.title() + ", " + MatrixText.merp(scale))
                        .orElse(word))
            .orElse("–");
    return List.of(
        hazard.hazard(),
        option.estimate().option().value(),
        Figures.signed(hazard.meanPerYear()),
        hazard.probability().map(p -> Digits.significant(p, 2)).orElse("–"),
        harm,
        hazard.cell().map(HazardRating.Cell::description).orElse(hazard.why()));
  }
}
