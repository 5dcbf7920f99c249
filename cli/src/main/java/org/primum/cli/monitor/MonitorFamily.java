package org.primum.cli.monitor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.risk.draws.Digits;
import org.primum.risk.monitoring.family.Decided;
import org.primum.risk.monitoring.family.Procedure;
import org.primum.risk.validation.table.CsvTable;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which of many monitors' signals stand.
@Command(
    name = "family",
    mixinStandardHelpOptions = true,
    description = {
      "Which of many monitors' signals stand. Family-wise (no false one, with probability 1 - level):",
      "bonferroni, holm of p-values, e-bonferroni of e-values. False discovery rate (at most that",
      "share false on average): bh of p-values, e-bh of e-values; lord and e-lond decide one by one.",
      "Exit code 3 where one stands."
    })
final class MonitorFamily implements Callable<Integer> {
  private static final int KEPT = 10;
  private static final int SHOWN = 4;

  private final Screen screen;

  @Parameters(
      paramLabel = "FILE",
      description = "a CSV file with a header and a column monitor, a signal a line")
  private Path file = Path.of("");

  @Option(names = "--p", paramLabel = "COL", description = "the column of p-values")
  private @Nullable String p;

  @Option(
      names = "--e",
      paramLabel = "COL",
      description = "the column of e-values, e.g. of always-valid sequences")
  private @Nullable String e;

  @Option(
      names = "--procedure",
      paramLabel = "NAME",
      required = true,
      description = "bonferroni, holm, bh, lord, e-bonferroni, e-bh or e-lond")
  private String procedure = "";

  @Option(
      names = "--level",
      paramLabel = "A",
      defaultValue = "0.05",
      description = "of the promise (default: ${DEFAULT-VALUE})")
  private double level;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  MonitorFamily(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Optional<Procedure> named =
        Arrays.stream(Procedure.values()).filter(each -> each.word().equals(procedure)).findAny();
    boolean wantsE = named.map(each -> each.kind() == Procedure.Kind.E).orElse(e != null);
    new OptionFaults()
        .unless(
            named.isPresent(),
            "--procedure",
            procedure,
            "bonferroni, holm, bh, lord, e-bonferroni, e-bh or e-lond")
        .unless(level > 0 && level < 1, "--level", level, "more than 0, less than 1")
        .unless(
            wantsE ? e != null && p == null : p != null && e == null,
            wantsE
                ? "`" + procedure + "` decides e-values, name their column with `--e`"
                : "`" + procedure + "` decides p-values, name their column with `--p`")
        .stop("cannot decide which signals stand");
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    List<String> names = table.words("monitor");
    double[] values =
        wantsE ? table.eValues(String.valueOf(e)) : table.probabilities(String.valueOf(p));
    table.throwIfFaulty();
    List<Double> all = Arrays.stream(values).boxed().toList();
    Decided decided = named.orElseThrow().decide(all, level);
    if (json) {
      screen.json(json(named.orElseThrow(), names, all, decided));
    } else {
      tell(named.orElseThrow(), names, all, decided);
    }
    return (decided.count() > 0 ? Exit.NOT_PASSED : Exit.OK).code();
  }

  private Json json(Procedure by, List<String> names, List<Double> values, Decided decided) {
    List<Json> signals = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      signals.add(
          Json.object()
              .put("monitor", names.get(i))
              .put("value", text(values.get(i), KEPT))
              .put("limit", Digits.significant(decided.limits().get(i), KEPT))
              .put("stands", decided.stands().get(i))
              .build());
    }
    return Json.object()
        .put("procedure", by.word())
        .put("promise", by.promise().words())
        .put("level", Digits.significant(level, KEPT))
        .put("signals", new Json.Arr(signals))
        .put("stand", decided.count())
        .put("assumes", new Json.Arr(SequenceCourse.texts(by.assumes())))
        .build();
  }

  private static String text(double value, int digits) {
    return Double.isInfinite(value) ? "inf" : Digits.significant(value, digits);
  }

  private void tell(Procedure by, List<String> names, List<Double> values, Decided decided) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("monitor", by.kind() == Procedure.Kind.E ? "e" : "p", "limit", "stands"));
    for (int i = 0; i < names.size(); i++) {
      rows.add(
          List.of(
              names.get(i),
              text(values.get(i), SHOWN),
              Digits.significant(decided.limits().get(i), SHOWN),
              decided.stands().get(i) ? "yes" : "no"));
    }
    screen.table(rows);
    screen.line("");
    screen.line(
        "%d of %d stand; %s at most %s"
            .formatted(
                decided.count(),
                names.size(),
                by.promise().words(),
                Digits.significant(level, SHOWN)));
    screen.line("");
    screen.line("It assumes:");
    by.assumes().forEach(each -> screen.line("  - " + each));
  }
}
