package org.primum.cli.harm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.charts.report.Report;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Screen;
import org.primum.cli.harm.report.HarmFindings;
import org.primum.cli.harm.report.HarmReport;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.comparison.HarmComparison;
import org.primum.risk.information.KnowledgeValue;
import org.primum.risk.information.TrialPlan;
import org.primum.risk.information.ValueOfInformation;
import org.primum.risk.matrix.MatrixView;
import org.primum.risk.matrix.RiskMatrix;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import org.primum.risk.simulation.HarmEstimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lays everything about a harm model out as one HTML page.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Lays everything about a harm model out as one HTML page that needs nothing else: gates,"
          + " intervals, contributions, tornado, turning points, worth of knowing, matrices, sources."
    })
final class HarmReporting implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Drawing drawing = new Drawing();

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "the file to write (default: standard output)")
  private @Nullable Path html;

  @Option(
      names = "--table",
      split = ",",
      paramLabel = "TABLE",
      defaultValue = "dcb0129,iso-14971",
      description = {
        "risk matrices to show: dcb0129, npsa-2008, iso-14971, or files in YAML, separated by commas"
            + " (default: ${DEFAULT-VALUE})"
      })
  private List<String> tables = List.of();

  @Option(
      names = "--encounters",
      paramLabel = "N",
      description = "also the worth of a trial that looks at N cases, 1 to 1,000,000")
  private @Nullable Long encounters;

  HarmReporting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<RiskMatrix> chosen = Tables.named(tables);
    HarmModel model = drawing.model();
    DrawPlan plan = drawing.plan();
    Report report =
        HarmReport.of(Drawing.drawn("report on harm", () -> findings(model, plan, chosen)));
    Path out = html;
    if (out == null) {
      screen.line(HtmlFile.text(report).stripTrailing());
    } else {
      HtmlFile.write(out, report);
      screen.say("wrote " + out);
    }
    return Exit.OK.code();
  }

  private HarmFindings findings(HarmModel model, DrawPlan plan, List<RiskMatrix> chosen) {
    boolean determined =
        model.limits().isPresent()
            && model.options().stream().allMatch(option -> option.compliance().isPresent());
    Optional<HarmComparison> comparison =
        determined ? Optional.of(HarmComparison.ofModel(model, plan)) : Optional.empty();
    HarmEstimate estimate =
        comparison.map(HarmComparison::estimate).orElseGet(() -> HarmEngine.estimate(model, plan));
    List<MatrixView> views = new ArrayList<>();
    chosen.forEach(table -> views.add(MatrixView.of(model, estimate, table)));
    return new HarmFindings(model, estimate, comparison, value(model, plan), views);
  }

  private Optional<KnowledgeValue> value(HarmModel model, DrawPlan plan) {
    boolean choosable =
        model.options().stream()
            .map(HarmOption::compliance)
            .anyMatch(determined -> determined.map(Compliance::choosable).orElse(true));
    Optional<TrialPlan> trial =
        Optional.ofNullable(encounters).map(cases -> new TrialPlan(cases, List.of()));
    return choosable ? Optional.of(ValueOfInformation.of(model, plan, trial)) : Optional.empty();
  }
}
