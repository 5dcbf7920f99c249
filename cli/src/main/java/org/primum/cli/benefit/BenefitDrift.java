package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.Figure;
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

  @Option(
      names = "--categories",
      description = "the column holds words: compare how often each came, without classes")
  private boolean categories;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  BenefitDrift(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (classes < 2 || classes > 100) {
      throw new Stop(Exit.USAGE, "option `--classes` is `" + classes + "`; give 2 to 100");
    }
    if (categories) {
      return tell(counted(), Optional.empty());
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
    return tell(
        QuantileClasses.count(before, after, edges),
        Optional.of(KolmogorovSmirnov.of(before, after)));
  }

  private int tell(ClassCounts counts, Optional<KolmogorovSmirnov> test) {
    Drift drift = Drift.of(counts);
    List<List<String>> rows = rows(drift, test);
    if (html != null) {
      HtmlFile.write(html, BenefitReports.drift(column, counts, rows));
    }
    if (json) {
      screen.json(json(counts, drift, test));
    } else {
      screen.table(rows);
      screen.line(
          counts.classes().size() + (categories ? " categories" : " classes of equal size then"));
    }
    return Exit.OK.code();
  }

  private ClassCounts counted() {
    List<String> before = words(then);
    List<String> after = words(now);
    SortedMap<String, long[]> counts = new TreeMap<>();
    before.forEach(name -> counts.computeIfAbsent(name, each -> new long[2])[0]++);
    after.forEach(name -> counts.computeIfAbsent(name, each -> new long[2])[1]++);
    if (counts.size() < 2) {
      throw new Stop(
          Exit.USAGE,
          "column `" + column + "` holds one word only, `" + counts.firstKey() + "`; give another");
    }
    return new ClassCounts(
        List.copyOf(counts.keySet()),
        counts.values().stream().map(each -> each[0]).toList(),
        counts.values().stream().map(each -> each[1]).toList());
  }

  private List<String> words(Path file) {
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    List<String> values = table.words(column);
    table.throwIfFaulty();
    return values;
  }

  private double[] values(Path file) {
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    double[] values = table.numbers(column);
    table.throwIfFaulty();
    return values;
  }

  private static Json json(ClassCounts counts, Drift drift, Optional<KolmogorovSmirnov> test) {
    Json.Builder told =
        Json.object()
            .put("classes", counts.classes().size())
            .put("stabilityIndex", drift.stabilityIndex().json())
            .put("jensenShannon", Digits.significant(drift.jensenShannon(), KEPT))
            .put("hellinger", Digits.significant(drift.hellinger(), KEPT))
            .put("chiSquare", drift.againstReference().statistic().json());
    test.ifPresent(
        ks ->
            told.put("kolmogorovSmirnov", Digits.significant(ks.distance(), KEPT))
                .put("kolmogorovSmirnovP", Digits.significant(ks.p(), KEPT)));
    drift
        .againstReference()
        .p()
        .ifPresent(p -> told.put("chiSquareP", Digits.significant(p, KEPT)));
    return told.build();
  }

  private static List<List<String>> rows(Drift drift, Optional<KolmogorovSmirnov> test) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("measure", "value", "p"));
    rows.add(List.of("stability index", plain(drift.stabilityIndex()), p(drift.stabilityP())));
    rows.add(List.of("Jensen–Shannon", Digits.significant(drift.jensenShannon(), SHOWN), ""));
    rows.add(List.of("Hellinger", Digits.significant(drift.hellinger(), SHOWN), ""));
    rows.add(
        List.of(
            "chi-square",
            plain(drift.againstReference().statistic()),
            p(drift.againstReference().p())));
    test.ifPresent(
        ks ->
            rows.add(
                List.of(
                    "Kolmogorov–Smirnov",
                    Digits.significant(ks.distance(), SHOWN),
                    Digits.significant(ks.p(), SHOWN))));
    return rows;
  }

  /// These have no intervals to tell.
  private static String plain(Figure figure) {
    OptionalDouble value = figure.value();
    return value.isEmpty() ? figure.text(SHOWN) : Digits.significant(value.getAsDouble(), SHOWN);
  }

  private static String p(OptionalDouble p) {
    return p.isEmpty() ? "" : Digits.significant(p.getAsDouble(), SHOWN);
  }
}
