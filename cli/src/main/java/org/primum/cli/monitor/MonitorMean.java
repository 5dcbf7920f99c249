package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.sequence.MeanSequence;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The confidence sequence of a mean.
@Command(
    name = "mean",
    mixinStandardHelpOptions = true,
    description = {
      "Follows a mean whose values have a known or bounded spread: the means not ruled out, at all",
      "times at once (normal mixture). Exit code 3 where the mean under test is ruled out."
    })
final class MonitorMean implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Following following = new Following();

  @Option(
      names = "--value",
      paramLabel = "COL",
      required = true,
      description = "the column of values, one a look")
  private String value = "";

  @Option(
      names = "--spread",
      paramLabel = "S",
      required = true,
      description = "standard deviation of one value, or half the distance of the limits it keeps")
  private double spread;

  @Option(
      names = "--against",
      paramLabel = "M",
      required = true,
      description = "the mean under test")
  private double against;

  @Option(
      names = "--tuned-to",
      paramLabel = "N",
      required = true,
      description = "the number of values at which the interval is to be tightest")
  private double tunedTo;

  MonitorMean(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    following
        .faults()
        .unless(spread > 0 && spread <= 1e12, "--spread", spread, "more than 0, at most 1e12")
        .unless(Math.abs(against) <= 1e12, "--against", against, "−1e12 to 1e12")
        .unless(tunedTo > 0 && tunedTo <= 1e9, "--tuned-to", tunedTo, "more than 0, at most 1e9")
        .stop("cannot follow the mean");
    CsvTable table = following.table();
    List<String> labels = following.labels(table);
    double[] values = table.numbers(value);
    table.throwIfFaulty();
    MeanSequence sequence =
        MeanSequence.tunedTo(
            new MeanSequence.Tuning(tunedTo, spread), following.alpha(), following.ends());
    List<Look> looks = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      looks.add(
          new Look(
              labels.get(i),
              new Look.Seen(sum, i + 1.0),
              sum / (i + 1),
              sequence.interval(sum, i + 1L),
              sequence.logEvidence(sum, i + 1L, against)));
    }
    return following.tell(
        screen,
        new SequenceCourse(
            new SequenceCourse.Subject("mean", "sum", "values"),
            new SequenceCourse.Promise(following.alpha(), following.ends(), tunedTo),
            against,
            looks,
            sequence.assumes()));
  }
}
