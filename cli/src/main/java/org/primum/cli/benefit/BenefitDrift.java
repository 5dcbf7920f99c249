package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.drift.ClassCounts;
import org.primum.risk.validation.drift.Drift;
import org.primum.risk.validation.drift.KolmogorovSmirnov;
import org.primum.risk.validation.drift.QuantileClasses;
import org.primum.risk.validation.table.CsvTable;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells how far today's values lie from those of then.
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = {
      "Compares a column of numbers in two CSV files: stability index, Jensen–Shannon distance",
      "(base 2), Hellinger distance and chi-square over classes of equal size then, and the",
      "Kolmogorov–Smirnov test."
    })
final class BenefitDrift implements Callable<Integer> {
  private static final int SHOWN = 5;
  private static final int KEPT = 10;

  private final Screen screen;

  @Parameters(index = "0", paramLabel = "THEN", description = "a CSV file with a header")
  private Path then = Path.of("");

  @Parameters(index = "1", paramLabel = "NOW", description = "a CSV file with the same column")
  private Path now = Path.of("");

  @Option(
      names = "--column",
      paramLabel = "COL",
      required = true,
      description = "the column of numbers")
  private String column = "";

  @Option(
      names = "--classes",
      paramLabel = "N",
      defaultValue = "10",
      description = "classes of equal size then, 2 to 100 (default: ${DEFAULT-VALUE})")
  private int classes;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  BenefitDrift(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (classes < 2 || classes > 100) {
      throw new Stop(Exit.USAGE, "option `--classes` is `" + classes + "`; give 2 to 100");
    }
    double[] before = values(then);
    double[] after = values(now);
    List<Double> edges = QuantileClasses.edges(before, classes);
    if (edges.isEmpty()) {
      throw new Stop(
          Exit.USAGE,
          "column `"
              + column
              + "` of `"
              + then
              + "` has too few different values for "
              + classes
              + " classes; give more classes, or another column");
    }
    ClassCounts counts = QuantileClasses.count(before, after, edges);
    Drift drift = Drift.of(counts);
    KolmogorovSmirnov test = KolmogorovSmirnov.of(before, after);
    if (json) {
      screen.json(json(counts, drift, test));
    } else {
      tell(counts, drift, test);
    }
    return Exit.OK.code();
  }

  private double[] values(Path file) {
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    double[] values = table.numbers(column);
    table.throwIfFaulty();
    return values;
  }

  private static Json json(ClassCounts counts, Drift drift, KolmogorovSmirnov test) {
    Json.Builder told =
        Json.object()
            .put("classes", counts.classes().size())
            .put("stabilityIndex", drift.stabilityIndex().json())
            .put("jensenShannon", Digits.significant(drift.jensenShannon(), KEPT))
            .put("hellinger", Digits.significant(drift.hellinger(), KEPT))
            .put("chiSquare", drift.againstReference().statistic().json())
            .put("kolmogorovSmirnov", Digits.significant(test.distance(), KEPT))
            .put("kolmogorovSmirnovP", Digits.significant(test.p(), KEPT));
    drift
        .againstReference()
        .p()
        .ifPresent(p -> told.put("chiSquareP", Digits.significant(p, KEPT)));
    return told.build();
  }

  private void tell(ClassCounts counts, Drift drift, KolmogorovSmirnov test) {
    screen.table(
        List.of(
            List.of("measure", "value", "p"),
            List.of("stability index", drift.stabilityIndex().text(SHOWN), p(drift.stabilityP())),
            List.of("Jensen–Shannon", Digits.significant(drift.jensenShannon(), SHOWN), ""),
            List.of("Hellinger", Digits.significant(drift.hellinger(), SHOWN), ""),
            List.of(
                "chi-square",
                drift.againstReference().statistic().text(SHOWN),
                p(drift.againstReference().p())),
            List.of(
                "Kolmogorov–Smirnov",
                Digits.significant(test.distance(), SHOWN),
                Digits.significant(test.p(), SHOWN))));
    screen.line(counts.classes().size() + " classes of equal size then");
  }

  private static String p(OptionalDouble p) {
    return p.isEmpty() ? "" : Digits.significant(p.getAsDouble(), SHOWN);
  }
}
