package org.primum.cli.monitor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.cusum.Course;
import org.primum.risk.monitoring.cusum.NormalCusum;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The CUSUM of normal values.
@Command(
    name = "cusum",
    mixinStandardHelpOptions = true,
    description = {
      "CUSUM of normal values: threshold or run length to a false alarm, and how soon a shift is",
      "found; with FILE also the course of its values. Exit code 3 where they signal."
    })
final class MonitorCusum implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Charting charting = new Charting();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "a CSV file with a header, a value a line, in their order")
  private @Nullable Path file;

  @Option(
      names = "--reference",
      paramLabel = "K",
      defaultValue = "0.5",
      description = "half the shift worth finding, in standard deviations (default: 0.5)")
  private double reference;

  @Option(
      names = "--shift",
      paramLabel = "D",
      description = "also tell how soon this shift is found, in standard deviations (default: 2 K)")
  private @Nullable Double shift;

  @Option(names = "--two-sided", description = "watch falls beside rises")
  private boolean twoSided;

  @Option(names = "--value", paramLabel = "COL", description = "the column of values of FILE")
  private @Nullable String value;

  @Option(
      names = "--mean",
      paramLabel = "M",
      defaultValue = "0",
      description = "the mean where nothing is wrong (default: 0)")
  private double mean;

  @Option(
      names = "--sd",
      paramLabel = "S",
      defaultValue = "1",
      description = "the standard deviation where nothing is wrong (default: 1)")
  private double sd;

  MonitorCusum(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    double looked = Optional.ofNullable(shift).orElse(2 * reference);
    charting
        .faults()
        .unless(
            reference > 0 && reference <= 5,
            "--reference",
            reference,
            "more than 0, at most 5 standard deviations")
        .unless(Math.abs(looked) <= 100, "--shift", looked, "−100 to 100 standard deviations")
        .unless(Math.abs(mean) <= 1e12, "--mean", mean, "−1e12 to 1e12")
        .unless(sd > 0 && sd <= 1e12, "--sd", sd, "more than 0, at most 1e12")
        .unless((file == null) == (value == null), "give FILE and `--value` together, or neither")
        .stop("cannot lay out the chart");
    NormalCusum chart =
        charting.chart(
            length -> NormalCusum.withRunLength(reference, length, twoSided),
            h -> new NormalCusum(reference, h, twoSided));
    List<ChartCourse.Figure> design =
        List.of(
            new ChartCourse.Figure("reference", "reference value", reference),
            new ChartCourse.Figure("threshold", "threshold", chart.threshold()),
            new ChartCourse.Figure(
                "runLengthNormal", "values to a false alarm on average", chart.averageRunLength(0)),
            new ChartCourse.Figure("shift", "a shift, in standard deviations, of", looked),
            new ChartCourse.Figure(
                "runLengthWrong",
                "is found after, on average, values",
                chart.averageRunLength(looked)));
    List<String> labels = new ArrayList<>();
    List<ChartCourse.Side> sides = new ArrayList<>();
    if (file != null && value != null) {
      CsvTable table = CsvTable.of(file.toString(), Input.text(file));
      labels.addAll(charting.labels(table));
      double[] values = table.numbers(value);
      table.throwIfFaulty();
      sides.add(side("rise", 1, values, chart));
      if (twoSided) {
        sides.add(side("fall", -1, values, chart));
      }
    }
    return charting.tell(
        screen,
        new ChartCourse("Cumulative sum of normal values", design, sides, labels, chart.assumes()));
  }

  private ChartCourse.Side side(String name, int sign, double[] values, NormalCusum chart) {
    List<Double> scores = new ArrayList<>();
    for (double each : values) {
      scores.add(sign * (each - mean) / sd - reference);
    }
    return new ChartCourse.Side(name, Course.of(chart.threshold(), scores));
  }
}
