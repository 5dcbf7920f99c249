package org.primum.cli.monitor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.draws.Digits;
import org.primum.risk.monitoring.family.FalseAlarmBudget;
import org.primum.risk.monitoring.family.Watch;
import org.primum.risk.validation.table.CsvTable;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What all monitors together cost in false alarms.
@Command(
    name = "budget",
    mixinStandardHelpOptions = true,
    description = {
      "How many false alarms a year all monitors together cost. FILE has the columns monitor, kind",
      "(test or chart), limit (alpha of a test, values to a false alarm of a chart) and span (years",
      "a test runs, values a year of a chart). Exit code 3 where they cost more than --at-most."
    })
final class MonitorBudget implements Callable<Integer> {
  private static final int KEPT = 10;
  private static final int SHOWN = 4;

  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a CSV file with a header, a monitor a line")
  private Path file = Path.of("");

  @Option(
      names = "--at-most",
      paramLabel = "N",
      description = "false alarms a year that are affordable")
  private @Nullable Double most;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  MonitorBudget(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    new OptionFaults()
        .unless(
            most == null || (most > 0 && most <= 1e6),
            "--at-most",
            String.valueOf(most),
            "more than 0, at most 1e6")
        .stop("cannot add up the monitors");
    FalseAlarmBudget budget = budget();
    if (json) {
      screen.json(json(budget));
    } else {
      tell(budget);
    }
    return (most != null && budget.over(most) > 1 ? Exit.NOT_PASSED : Exit.OK).code();
  }

  private FalseAlarmBudget budget() {
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    List<String> names = table.words("monitor");
    List<Boolean> charts = table.either("kind", "test", "chart");
    double[] limits = table.positives("limit");
    double[] spans = table.positives("span");
    table.throwIfFaulty();
    List<String> faults = new ArrayList<>();
    List<Watch> watches = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      try {
        watches.add(
            charts.get(i)
                ? new Watch.Again(names.get(i), limits[i], spans[i])
                : new Watch.Once(names.get(i), limits[i], spans[i]));
      } catch (IllegalArgumentException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw new Stop(
          Exit.USAGE, "cannot add up the monitors of `" + file + "`: " + String.join("; ", faults));
    }
    try {
      return new FalseAlarmBudget(watches);
    } catch (IllegalArgumentException e) {
      throw new Stop(
          Exit.USAGE, "cannot add up the monitors of `" + file + "`: " + e.getMessage(), e);
    }
  }

  private Json json(FalseAlarmBudget budget) {
    List<Json> monitors = new ArrayList<>();
    for (Watch each : budget.watches()) {
      monitors.add(
          Json.object()
              .put("monitor", each.name())
              .put("falseAlarmsAYear", Digits.significant(each.falseAlarmsAYear(), KEPT))
              .put("chanceAYear", Digits.significant(each.chanceAYear(), KEPT))
              .build());
    }
    Json.Builder told =
        Json.object()
            .put("monitors", new Json.Arr(monitors))
            .put("falseAlarmsAYear", Digits.significant(budget.falseAlarmsAYear(), KEPT))
            .put("yearsBetween", Digits.significant(budget.yearsBetween(), KEPT))
            .put("chanceAYearAtMost", Digits.significant(budget.chanceAtMost(), KEPT))
            .put(
                "chanceAYearIfIndependent", Digits.significant(budget.chanceIfIndependent(), KEPT));
    if (most != null) {
      told.put("atMost", Digits.significant(most, KEPT))
          .put("kept", !(budget.over(most) > 1))
          .put("spendLessBy", Digits.significant(budget.over(most), KEPT));
    }
    return told.put("assumes", new Json.Arr(SequenceCourse.texts(budget.assumes()))).build();
  }

  private void tell(FalseAlarmBudget budget) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("monitor", "false alarms a year", "at least one a year"));
    for (Watch each : budget.watches()) {
      rows.add(
          List.of(
              each.name(),
              Digits.significant(each.falseAlarmsAYear(), SHOWN),
              Digits.significant(each.chanceAYear(), SHOWN)));
    }
    screen.table(rows);
    screen.line("");
    screen.line(
        "%d monitors cost %s false alarms a year, one in %s years"
            .formatted(
                budget.watches().size(),
                Digits.significant(budget.falseAlarmsAYear(), SHOWN),
                Digits.significant(budget.yearsBetween(), SHOWN)));
    screen.line(
        "at least one a year: probability %s where they are independent, %s at most in any case"
            .formatted(
                Digits.significant(budget.chanceIfIndependent(), SHOWN),
                Digits.significant(budget.chanceAtMost(), SHOWN)));
    if (most != null) {
      screen.line(
          budget.over(most) > 1
              ? "more than "
                  + Digits.significant(most, SHOWN)
                  + ": divide alphas and multiply run lengths by "
                  + Digits.significant(budget.over(most), SHOWN)
              : "within " + Digits.significant(most, SHOWN));
    }
    screen.line("");
    screen.line("It assumes:");
    budget.assumes().forEach(each -> screen.line("  - " + each));
  }
}
