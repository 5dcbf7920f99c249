package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.calibration.Calibration;
import org.primum.risk.validation.calibration.CalibrationBin;
import org.primum.risk.validation.discrimination.Discrimination;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells how well a score discriminates and whether its probabilities mean what they say.
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Tells discrimination (AUROC, AUPRC) and calibration (in the large, slope, Brier score, bins),",
      "each with a 95 % interval; by cluster where `--cluster` names a column."
    })
final class BenefitValidating implements Callable<Integer> {
  private static final int SHOWN = 4;
  private static final int RESAMPLES = 1_000;
  private static final int KEPT = 10;

  private final Screen screen;

  @Mixin private ScoreTable table = new ScoreTable();

  @Option(
      names = "--bins",
      paramLabel = "N",
      defaultValue = "10",
      description = "bins of the calibration table, 1 to 100 (default: ${DEFAULT-VALUE})")
  private int bins;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "of the bootstrap (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  BenefitValidating(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (bins < 1 || bins > 100) {
      throw new Stop(Exit.USAGE, "option `--bins` is `" + bins + "`; give 1 to 100");
    }
    ScoredCases cases = table.cases();
    Calibration calibration = Calibration.of(cases, bins, Confidence.P95);
    Map<String, Figure> figures =
        figures(
            Discrimination.of(cases, new ClusterBootstrap(RESAMPLES, seed), Confidence.P95),
            calibration);
    if (html != null) {
      HtmlFile.write(
          html,
          BenefitReports.validation(
              cases,
              figures,
              calibration.bins(),
              "95 % intervals; bootstrap of " + RESAMPLES + ", seed " + seed));
    }
    if (json) {
      screen.json(json(cases, figures, calibration.bins()));
    } else {
      tell(cases, figures, calibration.bins());
    }
    return Exit.OK.code();
  }

  private static Map<String, Figure> figures(Discrimination told, Calibration calibration) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("prevalence", told.prevalence());
    figures.put("auroc", told.auroc());
    figures.put("auprc", told.auprc());
    figures.put("calibrationInTheLarge", calibration.inTheLarge());
    figures.put("calibrationIntercept", calibration.intercept());
    figures.put("calibrationSlope", calibration.slope());
    figures.put("expectedOverObserved", calibration.expectedOverObserved());
    figures.put("brier", calibration.brier());
    figures.put("scaledBrier", calibration.scaledBrier());
    return figures;
  }

  private Json json(ScoredCases cases, Map<String, Figure> figures, List<CalibrationBin> found) {
    Json.Builder told =
        Json.object()
            .put("cases", cases.size())
            .put("clusters", cases.clusters())
            .put("resamples", RESAMPLES)
            .put("seed", seed);
    figures.forEach((name, figure) -> told.put(name, figure.json()));
    List<Json> lines = new ArrayList<>();
    for (CalibrationBin bin : found) {
      lines.add(
          Json.object()
              .put("lowest", Digits.significant(bin.lowest(), KEPT))
              .put("highest", Digits.significant(bin.highest(), KEPT))
              .put("meanPredicted", Digits.significant(bin.meanPredicted(), KEPT))
              .put("events", bin.observed().events())
              .put("cases", bin.observed().trials())
              .put("observed", bin.observed().figure(Confidence.P95, "cases").json())
              .build());
    }
    return told.put("bins", new Json.Arr(lines)).build();
  }

  private void tell(ScoredCases cases, Map<String, Figure> figures, List<CalibrationBin> found) {
    screen.line(
        cases.size()
            + " cases"
            + (cases.hasClusters() ? " in " + cases.clusters() + " clusters" : "")
            + "; 95 % intervals, bootstrap of "
            + RESAMPLES
            + ", seed "
            + seed);
    figures.forEach((name, figure) -> screen.line("%-22s %s".formatted(name, figure.text(SHOWN))));
    screen.line("");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("mean predicted", "observed (95 %)", "events", "cases"));
    for (CalibrationBin bin : found) {
      rows.add(
          List.of(
              Digits.significant(bin.meanPredicted(), SHOWN),
              bin.observed().figure(Confidence.P95, "cases").text(SHOWN),
              Long.toString(bin.observed().events()),
              Long.toString(bin.observed().trials())));
    }
    screen.table(rows);
  }
}
