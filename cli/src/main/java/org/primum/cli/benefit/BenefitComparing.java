package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.discrimination.AurocDifference;
import org.primum.risk.validation.pairing.AlertPair;
import org.primum.risk.validation.pairing.PairedAlerts;
import org.primum.risk.validation.table.ClusterLabels;
import org.primum.risk.validation.table.CsvTable;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares two alerts, or two scores, on the same cases.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two alerts on the same cases: difference of sensitivity and of false-positive rate",
      "with McNemar's tests; with --scores two scores: difference of their areas (DeLong)."
    })
final class BenefitComparing implements Callable<Integer> {
  private static final int SHOWN = 4;
  private static final int KEPT = 10;
  private static final int RESAMPLES = 1_000;

  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a CSV file with a header, a case a line")
  private Path file = Path.of("");

  @Option(
      names = "--outcome",
      paramLabel = "COL",
      required = true,
      description = "the column that says whether it happened: 0 or 1, true or false")
  private String outcome = "";

  @Option(
      names = "--first",
      paramLabel = "COL",
      required = true,
      description = "the column of the first alert: 0 or 1; with --scores of its numbers")
  private String first = "";

  @Option(
      names = "--second",
      paramLabel = "COL",
      required = true,
      description = "the column of the second")
  private String second = "";

  @Option(names = "--scores", description = "the two columns are scores, the higher the likelier")
  private boolean scores;

  @Option(
      names = "--cluster",
      paramLabel = "COL",
      description = "the column that says which cases belong together, e.g. hours of one stay")
  private @Nullable String cluster;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "of the bootstrap of clusters (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  BenefitComparing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    boolean[] outcomes = table.flags(outcome);
    double[] one = scores ? table.numbers(first) : numbers(table.flags(first));
    double[] two = scores ? table.numbers(second) : numbers(table.flags(second));
    Optional<int[]> clusters =
        Optional.ofNullable(cluster).map(name -> ClusterLabels.numbered(table.words(name)));
    table.throwIfFaulty();
    ScoredCases firstCases = cases(outcomes, one, clusters);
    ScoredCases secondCases = cases(outcomes, two, clusters);
    ClusterBootstrap bootstrap = new ClusterBootstrap(RESAMPLES, seed);
    if (scores) {
      tell(AurocDifference.of(firstCases, secondCases, bootstrap, Confidence.P95), firstCases);
    } else {
      tell(AlertPair.of(firstCases, secondCases, bootstrap, Confidence.P95), firstCases);
    }
    return Exit.OK.code();
  }

  private static double[] numbers(boolean[] flags) {
    double[] numbers = new double[flags.length];
    for (int i = 0; i < flags.length; i++) {
      numbers[i] = flags[i] ? 1 : 0;
    }
    return numbers;
  }

  private static ScoredCases cases(boolean[] outcomes, double[] values, Optional<int[]> clusters) {
    return clusters
        .map(labels -> ScoredCases.clustered(outcomes, values, labels))
        .orElseGet(() -> ScoredCases.independent(outcomes, values));
  }

  private void tell(AurocDifference found, ScoredCases cases) {
    if (json) {
      Json.Builder told =
          Json.object()
              .put("cases", cases.size())
              .put("clusters", cases.clusters())
              .put("aurocDifference", found.difference().json());
      found.p().ifPresent(p -> told.put("p", Digits.significant(p, KEPT)));
      screen.json(told.build());
      return;
    }
    screen.line(BenefitReports.size(cases));
    screen.line("area of the first less that of the second  " + found.difference().text(SHOWN));
    screen.line("p (DeLong)                                 " + p(found.p()));
  }

  private void tell(AlertPair found, ScoredCases cases) {
    if (json) {
      screen.json(
          Json.object()
              .put("cases", cases.size())
              .put("clusters", cases.clusters())
              .put("sensitivity", json(found.withOutcome()))
              .put("falsePositiveRate", json(found.withoutOutcome()))
              .build());
      return;
    }
    screen.line(BenefitReports.size(cases));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("first less second", "difference (95 %)", "only first", "only second", "p"));
    rows.add(row("sensitivity", found.withOutcome()));
    rows.add(row("false-positive rate", found.withoutOutcome()));
    screen.table(rows);
    screen.line(
        cases.hasClusters()
            ? "p between clusters (Durkalski), intervals by bootstrap of clusters, seed " + seed
            : "p: McNemar's mid-p");
  }

  private static List<String> row(String name, AlertPair.Side side) {
    return List.of(
        name,
        side.difference().text(SHOWN),
        Long.toString(side.pairs().onlyFirst()),
        Long.toString(side.pairs().onlySecond()),
        p(side.p()));
  }

  private static Json json(AlertPair.Side side) {
    PairedAlerts pairs = side.pairs();
    Figure difference = side.difference();
    Json.Builder told =
        Json.object()
            .put("both", pairs.both())
            .put("onlyFirst", pairs.onlyFirst())
            .put("onlySecond", pairs.onlySecond())
            .put("neither", pairs.neither())
            .put("difference", difference.json());
    side.p().ifPresent(p -> told.put("p", Digits.significant(p, KEPT)));
    side.exactP().ifPresent(p -> told.put("exactP", Digits.significant(p, KEPT)));
    return told.build();
  }

  private static String p(OptionalDouble p) {
    return p.isEmpty() ? "–" : Digits.significant(p.getAsDouble(), SHOWN);
  }
}
