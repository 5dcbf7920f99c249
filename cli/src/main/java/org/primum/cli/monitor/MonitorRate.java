package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.sequence.RateSequence;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The confidence sequence of a rate ratio.
@Command(
    name = "rate",
    mixinStandardHelpOptions = true,
    description = {
      "Follows events against a number expected without harm: the ratios not ruled out, at all times",
      "at once (gamma-Poisson mixture). Exit code 3 where the ratio under test is ruled out."
    })
final class MonitorRate implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Following following = new Following();

  @Option(
      names = "--events",
      paramLabel = "COL",
      required = true,
      description = "the column of events since the look before")
  private String events = "";

  @Option(
      names = "--expected",
      paramLabel = "COL",
      required = true,
      description = "the column of events expected since the look before, more than 0")
  private String expected = "";

  @Option(
      names = "--against",
      paramLabel = "R",
      defaultValue = "1",
      description = "the ratio under test (default: ${DEFAULT-VALUE})")
  private double against;

  @Option(
      names = "--tuned-to",
      paramLabel = "E",
      required = true,
      description = "the number expected at which a departure from 1 is to be told soonest")
  private double tunedTo;

  MonitorRate(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    following
        .faults()
        .unless(against > 0 && against <= 1_000, "--against", against, "more than 0, at most 1000")
        .unless(tunedTo > 0 && tunedTo <= 1e9, "--tuned-to", tunedTo, "more than 0, at most 1e9")
        .stop("cannot follow the rate");
    CsvTable table = following.table();
    List<String> labels = following.labels(table);
    long[] came = table.counts(events);
    double[] due = table.positives(expected);
    table.throwIfFaulty();
    RateSequence sequence = RateSequence.tunedTo(tunedTo, following.alpha(), following.ends());
    List<Look> looks = new ArrayList<>();
    long count = 0;
    double sum = 0;
    for (int i = 0; i < came.length; i++) {
      count += came[i];
      sum += due[i];
      looks.add(
          new Look(
              labels.get(i),
              new Look.Seen(count, sum),
              count / sum,
              sequence.interval(count, sum),
              sequence.logEvidence(count, sum, against)));
    }
    return following.tell(
        screen,
        new SequenceCourse(
            new SequenceCourse.Subject("rate ratio", "events", "expected"),
            new SequenceCourse.Promise(following.alpha(), following.ends(), tunedTo),
            against,
            looks,
            sequence.assumes()));
  }
}
