package org.primum.cli.harm.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.report.Report;
import org.primum.risk.model.Correlation;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SeverityScale;
import org.primum.risk.model.SourceClass;
import org.primum.risk.model.Unit;

/// Where every number is from.
final class SourcesSection {
  private SourcesSection() {}

  static Report.Section of(HarmModel model) {
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(new Report.Words(counted(model)));
    pieces.add(
        new Report.Tabled(
            "",
            DataTable.of(
                List.of(
                    DataTable.words("Number"),
                    DataTable.words("Rests on"),
                    DataTable.figure("Mean"),
                    DataTable.figure("5 to 95 %"),
                    DataTable.words("Unit"),
                    DataTable.words("Source")),
                model.quantities().stream()
                    .sorted(Comparator.comparing(quantity -> basis(quantity.source().kind())))
                    .map(SourcesSection::row)
                    .toList())));
    if (!model.correlations().isEmpty()) {
      pieces.add(
          new Report.Listing(model.correlations().stream().map(SourcesSection::sentence).toList()));
    }
    pieces.add(new Report.Tabled("Severity, the institution's value judgement", scale(model)));
    List<String> ruledOut = ruledOut(model);
    if (!ruledOut.isEmpty()) {
      pieces.add(new Report.Words("Mandatory hazards that an option cannot cause, and why:"));
      pieces.add(new Report.Listing(ruledOut));
    }
    return new Report.Section("Where every number is from", pieces);
  }

  /// The three kinds of ground a number may stand on, published first.
  private enum Basis {
    PUBLISHED("published"),
    EVIDENCE("from evidence"),
    EXACT("exact"),
    OPINION("expert opinion");

    private final String word;

    Basis(String word) {
      this.word = word;
    }
  }

  private static Basis basis(SourceClass kind) {
    return switch (kind) {
      case LITERATURE -> Basis.PUBLISHED;
      case REPLAY, CHART_REVIEW, SILENT_TRIAL, CENSUS -> Basis.EVIDENCE;
      case FACT -> Basis.EXACT;
      case EXPERT -> Basis.OPINION;
    };
  }

  private static String counted(HarmModel model) {
    List<String> parts = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      long count =
          model.quantities().stream()
              .filter(quantity -> basis(quantity.source().kind()) == basis)
              .count();
      if (count > 0) {
        parts.add(count + " " + basis.word);
      }
    }
    return "Of " + model.quantities().size() + " numbers: " + String.join(", ", parts) + ".";
  }

  private static List<String> row(Quantity quantity) {
    DoubleUnaryOperator quantiles = quantity.distribution().quantiles();
    double low = quantiles.applyAsDouble(.05);
    double high = quantiles.applyAsDouble(.95);
    Basis basis = basis(quantity.source().kind());
    String kind =
        switch (basis) {
          case PUBLISHED, EXACT, OPINION -> basis.word;
          case EVIDENCE -> basis.word + ": " + quantity.source().kind().word();
        };
    return List.of(
        quantity.name(),
        kind,
        Figures.plain(quantity.distribution().mean()),
        low < high ? Figures.plain(low) + " to " + Figures.plain(high) : "exact",
        quantity.unit().map(Unit::toString).orElse("–"),
        quantity.source().author().map(author -> author + ": ").orElse("")
            + quantity.source().text()
            + ", "
            + quantity.distribution().description());
  }

  private static String sentence(Correlation correlation) {
    return correlation.first()
        + " and "
        + correlation.second()
        + " are correlated by "
        + Figures.signed(correlation.rho().doubleValue())
        + " (normal scores), "
        + correlation.source().description();
  }

  private static DataTable scale(HarmModel model) {
    List<List<String>> rows = new ArrayList<>();
    for (SeverityScale.Step step : model.scale().steps()) {
      rows.add(
          List.of(
              step.word(),
              Figures.plain(step.value().doubleValue()),
              step.ranged()
                  ? Figures.plain(step.low().doubleValue())
                      + " to "
                      + Figures.plain(step.high().doubleValue())
                  : "–"));
    }
    return DataTable.of(
        List.of(DataTable.words("Word"), DataTable.figure("Value"), DataTable.figure("Range")),
        rows);
  }

  private static List<String> ruledOut(HarmModel model) {
    List<String> sentences = new ArrayList<>();
    for (HarmOption option : model.options()) {
      option
          .notApplicable()
          .forEach((hazard, why) -> sentences.add(option.id() + ", " + hazard + ": " + why));
    }
    return sentences;
  }
}
