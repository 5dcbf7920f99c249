package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.sequence.ProportionSequence;
import org.primum.risk.validation.table.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The confidence sequence of a share.
@Command(
    name = "share",
    mixinStandardHelpOptions = true,
    description = {
      "Follows yes-or-no, e.g. how many cards are overridden: the shares not ruled out, at all times",
      "at once (beta-binomial mixture). Exit code 3 where the share under test is ruled out."
    })
final class MonitorShare implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Following following = new Following();

  @Option(
      names = "--yes",
      paramLabel = "COL",
      required = true,
      description = "the column of how many since the look before")
  private String yes = "";

  @Option(
      names = "--trials",
      paramLabel = "COL",
      required = true,
      description = "the column of how many there were in all since the look before")
  private String trials = "";

  @Option(
      names = "--against",
      paramLabel = "P",
      required = true,
      description = "the share under test, more than 0, less than 1")
  private double against;

  @Option(
      names = "--tuned-to",
      paramLabel = "N",
      required = true,
      description = "the number of trials at which a departure is to be told soonest")
  private double tunedTo;

  MonitorShare(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    following
        .faults()
        .unless(against > 0 && against < 1, "--against", against, "more than 0, less than 1")
        .unless(tunedTo >= 20 && tunedTo <= 1e9, "--tuned-to", tunedTo, "20 to 1e9")
        .stop("cannot follow the share");
    CsvTable table = following.table();
    List<String> labels = following.labels(table);
    long[] came = table.counts(yes);
    long[] of = table.counts(trials);
    table.throwIfFaulty();
    OptionFaults faults = new OptionFaults();
    for (int i = 0; i < of.length; i++) {
      faults.unless(
          came[i] <= of[i] && of[i] > 0,
          "look `"
              + labels.get(i)
              + "` has `"
              + came[i]
              + "` of `"
              + of[i]
              + "`, give 1 trial or more and no more yes than trials");
    }
    faults.stop("cannot follow the share");
    ProportionSequence sequence =
        ProportionSequence.tunedTo(
            new ProportionSequence.Tuning(tunedTo, against), following.alpha(), following.ends());
    List<Look> looks = new ArrayList<>();
    long count = 0;
    long all = 0;
    for (int i = 0; i < came.length; i++) {
      count += came[i];
      all += of[i];
      looks.add(
          new Look(
              labels.get(i),
              new Look.Seen(count, all),
              (double) count / all,
              sequence.interval(count, all),
              sequence.logEvidence(count, all, against)));
    }
    return following.tell(
        screen,
        new SequenceCourse(
            new SequenceCourse.Subject("share", "yes", "trials"),
            new SequenceCourse.Promise(following.alpha(), following.ends(), tunedTo),
            against,
            looks,
            sequence.assumes()));
  }
}
