package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Screen;
import org.primum.cli.evidence.report.ReplayPage;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.ReplayReport;
import org.primum.evidence.scores.ScoreValidation;
import org.primum.logic.Program;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Replays logic over a cohort.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluates the logic at every hour of every stay, seeing only what was known by then.",
      "Exit code 3 where some evaluation broke off."
    })
final class EvidenceReplaying implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "--logic", required = true, paramLabel = "FILE", description = "a CQL library")
  private Path logic = Path.of("");

  @Mixin private Asked asked = new Asked();

  @Mixin private ReadyLogic ready = new ReadyLogic();

  @Option(
      names = "--scores",
      description =
          "also how well `Score` tells the hours before onset (AUROC, AUPRC, calibration)")
  private boolean scores;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "also write the report as one HTML page that needs nothing else")
  private @Nullable Path html;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  EvidenceReplaying(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ReplayOptions options = asked.options(screen);
    Program program = ready.program(logic, ReadyLogic.translated(logic));
    CohortFolder cohort = asked.folder();
    ReplayReport report = Replay.run(program, cohort, options);
    Optional<ScoreValidation> validation =
        scores ? ScoreValidation.of(program, cohort, options) : Optional.empty();
    screen.progressDone();
    Path page = html;
    if (page != null) {
      HtmlFile.write(page, ReplayPage.of(report, validation));
    }
    if (json) {
      screen.json(withScores(report.json(), validation));
    } else {
      report.text().lines().forEach(screen::line);
      validation.map(ScoreValidation::lines).orElse(noScores()).forEach(screen::line);
    }
    return (report.complete() ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private List<String> noScores() {
    return scores ? List.of("No hour has a `Score`.") : List.of();
  }

  private Json.Obj withScores(Json.Obj report, Optional<ScoreValidation> validation) {
    if (!scores) {
      return report;
    }
    Json.Builder out = Json.object();
    report.members().forEach(out::put);
    return out.put(
            "scores",
            validation
                .map(ScoreValidation::json)
                .orElseGet(() -> Json.object().put("unknown", "no hour has a score").build()))
        .build();
  }
}
