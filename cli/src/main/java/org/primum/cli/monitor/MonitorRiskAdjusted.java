package org.primum.cli.monitor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.monitoring.cusum.Course;
import org.primum.risk.monitoring.cusum.RiskAdjustedCusum;
import org.primum.risk.monitoring.cusum.RiskMix;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The risk-adjusted CUSUM.
@Command(
    name = "risk-adjusted",
    mixinStandardHelpOptions = true,
    description = {
      "Risk-adjusted CUSUM of outcomes: each case counts by the risk it had. Tells threshold and run",
      "lengths for the risks in FILE, and its course. Exit code 3 where it signals."
    })
final class MonitorRiskAdjusted implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Charting charting = new Charting();

  @Parameters(
      paramLabel = "FILE",
      description = "a CSV file with a header, a case a line, in their order")
  private Path file = Path.of("");

  @Option(
      names = "--outcome",
      paramLabel = "COL",
      required = true,
      description = "the column that says whether it happened: 0 or 1, true or false")
  private String outcome = "";

  @Option(
      names = "--risk",
      paramLabel = "COL",
      required = true,
      description = "the column of each case's risk where nothing is wrong, above 0, below 1")
  private String risk = "";

  @Option(
      names = "--odds-ratio",
      paramLabel = "R",
      defaultValue = "2",
      description = "how much larger odds would be wrong; below 1 watches for fewer (default: 2)")
  private double oddsRatio;

  MonitorRiskAdjusted(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    charting
        .faults()
        .unless(
            oddsRatio >= 0.01 && oddsRatio <= 100 && oddsRatio != 1,
            "--odds-ratio",
            oddsRatio,
            "0.01 to 100, but not 1")
        .stop("cannot lay out the chart");
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    List<String> labels = charting.labels(table);
    boolean[] outcomes = table.flags(outcome);
    List<Double> risks = table.risks(risk);
    table.throwIfFaulty();
    RiskMix mix = RiskMix.of(risks);
    RiskAdjustedCusum chart =
        charting.chart(
            length -> RiskAdjustedCusum.withRunLength(oddsRatio, mix, length),
            h -> new RiskAdjustedCusum(oddsRatio, h));
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      scores.add(chart.score(risks.get(i), outcomes[i]));
    }
    return charting.tell(
        screen,
        new ChartCourse(
            "Risk-adjusted cumulative sum of outcomes",
            design(chart, mix),
            List.of(
                new ChartCourse.Side(
                    oddsRatio > 1 ? "rise" : "fall", Course.of(chart.threshold(), scores))),
            labels,
            chart.assumes()));
  }

  private List<ChartCourse.Figure> design(RiskAdjustedCusum chart, RiskMix mix) {
    try {
      return List.of(
          new ChartCourse.Figure("threshold", "threshold", chart.threshold()),
          new ChartCourse.Figure(
              "runLengthNormal",
              "cases to a false alarm on average",
              chart.averageRunLength(mix, 1)),
          new ChartCourse.Figure("oddsRatio", "odds multiplied by", oddsRatio),
          new ChartCourse.Figure(
              "runLengthWrong",
              "are found after, on average, cases",
              chart.averageRunLength(mix, oddsRatio)));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot lay out the chart: " + e.getMessage(), e);
    }
  }
}
