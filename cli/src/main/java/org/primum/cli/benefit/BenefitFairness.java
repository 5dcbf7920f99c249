package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.fairness.Disparity;
import org.primum.risk.validation.fairness.Fairness;
import org.primum.risk.validation.fairness.FairnessLimits;
import org.primum.risk.validation.fairness.FairnessVerdict;
import org.primum.risk.validation.fairness.GroupTally;
import org.primum.risk.validation.fairness.RateKind;
import org.primum.risk.validation.table.CsvTable;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells whether an alert serves groups alike.
@Command(
    name = "fairness",
    mixinStandardHelpOptions = true,
    description = {
      "Tells an alert's rates group by group, the widest gap between groups, and whether it keeps the",
      "limits given. Too few cases are `unknown`, never a pass. Exit code 3 unless within all limits."
    })
final class BenefitFairness implements Callable<Integer> {
  private static final int SHOWN = 4;

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
      names = "--alert",
      paramLabel = "COL",
      required = true,
      description = "the column that says whether it alerted: 0 or 1, true or false")
  private String alert = "";

  @Option(
      names = "--group",
      paramLabel = "COL",
      required = true,
      description = "the column of groups")
  private String group = "";

  @Option(
      names = "--most-difference",
      paramLabel = "D",
      description = "the widest gap of a rate that is allowed, 0 to 1")
  private @Nullable Double mostDifference;

  @Option(
      names = "--least-ratio",
      paramLabel = "R",
      description = "the least ratio of a rate that is allowed, 0 to 1, e.g. 0.8")
  private @Nullable Double leastRatio;

  @Option(
      names = "--fewest",
      paramLabel = "N",
      defaultValue = "" + FairnessLimits.USUAL_FEWEST,
      description = "fewer trials than this are unknown (default: ${DEFAULT-VALUE})")
  private int fewest;

  @Option(
      names = "--cluster",
      paramLabel = "COL",
      description = "the column that says which cases belong together, e.g. hours of one stay")
  private @Nullable String cluster;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  BenefitFairness(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    FairnessLimits limits = limits();
    Fairness fairness = Fairness.of(groups(), limits, Confidence.P95);
    if (html != null) {
      HtmlFile.write(html, BenefitReports.fairness(fairness, all(fairness)));
    }
    if (json) {
      screen.json(json(fairness));
    } else {
      tell(fairness);
    }
    boolean passed = !limits.any() || fairness.verdict() == FairnessVerdict.WITHIN;
    return (passed ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private FairnessLimits limits() {
    try {
      return new FairnessLimits(optional(mostDifference), optional(leastRatio), fewest);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private static OptionalDouble optional(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private SortedMap<String, GroupTally> groups() {
    CsvTable table = CsvTable.of(file.toString(), Input.text(file));
    boolean[] outcomes = table.flags(outcome);
    boolean[] alerts = table.flags(alert);
    List<String> names = table.words(group);
    List<String> clusters =
        Optional.ofNullable(cluster)
            .map(table::words)
            .orElseGet(() -> IntStream.range(0, table.rows()).mapToObj(String::valueOf).toList());
    table.throwIfFaulty();
    SortedMap<String, Map<String, Confusion>> counted = new TreeMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      counted
          .computeIfAbsent(names.get(i), name -> new LinkedHashMap<>())
          .merge(clusters.get(i), Confusion.of(outcomes[i], alerts[i]), Confusion::plus);
    }
    SortedMap<String, GroupTally> groups = new TreeMap<>();
    for (Map.Entry<String, Map<String, Confusion>> each : counted.entrySet()) {
      GroupTally tally = GroupTally.NONE;
      for (Confusion cases : each.getValue().values()) {
        tally = tally.plus(GroupTally.ofCluster(cases));
      }
      groups.put(each.getKey(), tally);
    }
    return groups;
  }

  private static Json json(Fairness fairness) {
    Json.Builder groups = Json.object();
    fairness
        .groups()
        .forEach(
            (name, tally) -> {
              Json.Builder rates = Json.object();
              for (RateKind kind : RateKind.values()) {
                rates.put(
                    kind.field(), tally.rate(kind).figure(Confidence.P95, kind.counted()).json());
              }
              groups.put(name, rates.build());
            });
    Json.Builder disparities = Json.object();
    all(fairness).forEach(each -> disparities.put(each.name(), json(each)));
    return Json.object()
        .put("groups", groups.build())
        .put("disparities", disparities.build())
        .put("verdict", fairness.verdict().word())
        .build();
  }

  private static List<Disparity> all(Fairness fairness) {
    List<Disparity> all = new ArrayList<>(fairness.disparities());
    all.add(fairness.equalisedOdds());
    return all;
  }

  private static Json json(Disparity disparity) {
    return Json.object()
        .put("difference", disparity.difference().json())
        .put("ratio", disparity.ratio().json())
        .put(
            "tooFew",
            new Json.Arr(
                disparity.tooFew().stream().map(name -> (Json) new Json.Text(name)).toList()))
        .put("verdict", disparity.verdict().word())
        .build();
  }

  private void tell(Fairness fairness) {
    List<List<String>> rates = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("group"));
    for (RateKind kind : RateKind.values()) {
      heading.add(kind.words());
    }
    rates.add(heading);
    fairness
        .groups()
        .forEach(
            (name, tally) -> {
              List<String> row = new ArrayList<>(List.of(name));
              for (RateKind kind : RateKind.values()) {
                row.add(tally.rate(kind).figure(Confidence.P95, kind.counted()).text(SHOWN));
              }
              rates.add(row);
            });
    screen.table(rates);
    screen.line("");
    List<List<String>> gaps = new ArrayList<>();
    gaps.add(List.of("widest between groups", "difference (95 %)", "ratio (95 %)", "verdict"));
    for (Disparity each : all(fairness)) {
      gaps.add(
          List.of(
              each.name(),
              each.difference().text(SHOWN),
              each.ratio().text(SHOWN),
              each.verdict().word()
                  + (each.tooFew().isEmpty() ? "" : ", too few: " + each.tooFew())));
    }
    screen.table(gaps);
  }
}
