package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.benefit.CurvePoint;
import org.primum.risk.validation.benefit.DecisionCurve;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells the net benefit of acting on a score.
@Command(
    name = "curve",
    mixinStandardHelpOptions = true,
    description = {
      "Tells the net benefit of acting where the score reaches a threshold, beside acting on",
      "everybody and on nobody (0). A score equal to the threshold counts as reached."
    })
final class BenefitCurve implements Callable<Integer> {
  private static final int SHOWN = 6;
  private static final int KEPT = 10;

  private final Screen screen;

  @Mixin private ScoreTable table = new ScoreTable();

  @Option(
      names = "--thresholds",
      paramLabel = "PT,...",
      split = ",",
      required = true,
      description = "risks from which one would act, each from 0 to less than 1")
  private List<Double> thresholds = List.of();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  BenefitCurve(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<Double> beyond = thresholds.stream().filter(each -> !(each >= 0 && each < 1)).toList();
    if (!beyond.isEmpty()) {
      throw new Stop(Exit.USAGE, "thresholds `" + beyond + "` must each be from 0 to less than 1");
    }
    ScoredCases cases = table.cases();
    List<CurvePoint> curve = DecisionCurve.of(cases, thresholds, Confidence.P95);
    if (html != null) {
      HtmlFile.write(html, BenefitReports.curve(cases, curve, rows(curve)));
    }
    if (json) {
      screen.json(
          Json.object()
              .put("points", new Json.Arr(curve.stream().map(BenefitCurve::json).toList()))
              .build());
    } else {
      screen.table(rows(curve));
    }
    return Exit.OK.code();
  }

  private static Json json(CurvePoint point) {
    Json.Builder told =
        Json.object()
            .put("threshold", Digits.significant(point.threshold(), KEPT))
            .put("tp", point.confusion().truePositive())
            .put("fp", point.confusion().falsePositive())
            .put("fn", point.confusion().falseNegative())
            .put("tn", point.confusion().trueNegative())
            .put("netBenefit", point.netBenefit().json())
            .put("treatAll", Digits.significant(point.treatAll(), KEPT));
    point
        .interventionsAvoided()
        .ifPresent(avoided -> told.put("interventionsAvoided", Digits.significant(avoided, KEPT)));
    return told.build();
  }

  private static List<List<String>> rows(List<CurvePoint> curve) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("threshold", "net benefit (95 %)", "treat all", "interventions avoided a case"));
    for (CurvePoint point : curve) {
      OptionalDouble avoided = point.interventionsAvoided();
      rows.add(
          List.of(
              Digits.significant(point.threshold(), SHOWN),
              point.netBenefit().text(SHOWN),
              Digits.significant(point.treatAll(), SHOWN),
              avoided.isEmpty() ? "–" : Digits.significant(avoided.getAsDouble(), SHOWN)));
    }
    return rows;
  }
}
