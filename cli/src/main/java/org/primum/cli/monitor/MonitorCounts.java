package org.primum.cli.monitor;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.monitoring.cusum.CountCusum;
import org.primum.risk.monitoring.cusum.CountLaw;
import org.primum.risk.monitoring.cusum.Course;
import org.primum.risk.monitoring.cusum.Reference;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The CUSUM of counts and of yes-or-no.
@Command(
    name = "count-cusum",
    mixinStandardHelpOptions = true,
    description = {
      "CUSUM of counts (Poisson) or of yes-or-no: threshold or run length to a false alarm, and how",
      "soon the rise is found; with FILE also the course. Exit code 3 where its values signal."
    })
final class MonitorCounts implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Charting charting = new Charting();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "a CSV file with a header, a count or a 0 or 1 a line, in their order")
  private @Nullable Path file;

  @Option(
      names = "--yes-no",
      description = "values are 0 or 1 and the figures are probabilities, not mean counts")
  private boolean yesNo;

  @Option(
      names = "--normal",
      paramLabel = "X",
      required = true,
      description = "mean count, or probability, where nothing is wrong")
  private double normal;

  @Option(
      names = "--wrong",
      paramLabel = "X",
      required = true,
      description = "mean count, or probability, that would be wrong; more than --normal")
  private double wrong;

  @Option(
      names = "--reference",
      paramLabel = "K",
      description = "reference value (default: the one that finds the rise soonest, nearly)")
  private @Nullable BigDecimal reference;

  @Option(names = "--value", paramLabel = "COL", description = "the column of values of FILE")
  private @Nullable String value;

  MonitorCounts(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    double most = yesNo ? 1 : 500;
    String allowed = yesNo ? "more than 0, less than 1" : "more than 0, less than 500";
    charting
        .faults()
        .unless(normal > 0 && normal < most, "--normal", normal, allowed)
        .unless(wrong > 0 && wrong < most, "--wrong", wrong, allowed)
        .unless(!(wrong <= normal), "--wrong", wrong, "more than `--normal`, `" + normal + "`")
        .unless((file == null) == (value == null), "give FILE and `--value` together, or neither")
        .stop("cannot lay out the chart");
    Reference k = reference();
    CountLaw still = law(normal);
    CountCusum chart =
        charting.chart(
            length -> CountCusum.withRunLength(k, still, length),
            h -> new CountCusum(k, (int) Math.ceil(Math.min(h, 1e6) * k.denominator() - 1e-9)));
    List<ChartCourse.Figure> design = design(chart);
    List<String> labels = new ArrayList<>();
    List<ChartCourse.Side> sides = new ArrayList<>();
    if (file != null && value != null) {
      CsvTable table = CsvTable.of(file.toString(), Input.text(file));
      labels.addAll(charting.labels(table));
      List<Double> scores = scores(table, value, k);
      table.throwIfFaulty();
      sides.add(new ChartCourse.Side("rise", course(chart, scores)));
    }
    return charting.tell(
        screen,
        new ChartCourse("Cumulative sum of counts", design, sides, labels, chart.assumes()));
  }

  private List<ChartCourse.Figure> design(CountCusum chart) {
    try {
      return List.of(
          new ChartCourse.Figure("reference", "reference value", chart.reference().value()),
          new ChartCourse.Figure("threshold", "threshold", chart.threshold()),
          new ChartCourse.Figure("normal", "where nothing is wrong, at", normal),
          new ChartCourse.Figure(
              "runLengthNormal",
              "values to a false alarm on average",
              chart.averageRunLength(law(normal))),
          new ChartCourse.Figure("wrong", "a rise to", wrong),
          new ChartCourse.Figure(
              "runLengthWrong",
              "is found after, on average, values",
              chart.averageRunLength(law(wrong))));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot lay out the chart: " + e.getMessage(), e);
    }
  }

  private CountLaw law(double figure) {
    return yesNo ? new CountLaw.Bernoulli(figure) : new CountLaw.Poisson(figure);
  }

  private Reference reference() {
    try {
      if (reference != null) {
        return Reference.exactly(reference);
      }
      return Reference.near(
          yesNo
              ? CountCusum.referenceOf(
                  new CountLaw.Bernoulli(normal), new CountLaw.Bernoulli(wrong))
              : CountCusum.referenceOf(new CountLaw.Poisson(normal), new CountLaw.Poisson(wrong)));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot lay out the chart: " + e.getMessage(), e);
    }
  }

  /// In steps of the lattice, so that sums are exact.
  private List<Double> scores(CsvTable table, String column, Reference k) {
    List<Double> scores = new ArrayList<>();
    if (yesNo) {
      for (boolean each : table.flags(column)) {
        scores.add((each ? k.denominator() : 0) - (double) k.numerator());
      }
    } else {
      for (long each : table.counts(column)) {
        scores.add((double) each * k.denominator() - k.numerator());
      }
    }
    return scores;
  }

  private static Course course(CountCusum chart, List<Double> scores) {
    Course steps = Course.of(chart.thresholdSteps(), scores);
    double step = chart.reference().denominator();
    return new Course(
        chart.threshold(), steps.sums().stream().map(sum -> sum / step).toList(), steps.signals());
  }
}
