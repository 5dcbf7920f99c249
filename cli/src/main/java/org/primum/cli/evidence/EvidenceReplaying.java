package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.ReplayReport;
import org.primum.evidence.replay.Sample;
import org.primum.logic.EngineKind;
import org.primum.logic.LogicFault;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.compiled.AssignedEngine;
import org.primum.logic.compiled.Compilation;
import org.primum.logic.compiled.CompiledProgram;
import org.primum.logic.reference.ReferenceEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Replays logic over a cohort, hour by hour.
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

  @Option(names = "--cohort", required = true, paramLabel = "DIR", description = "a cohort folder")
  private Path cohort = Path.of("");

  @Option(names = "--stays", paramLabel = "N", description = "draw a seeded sample of N stays")
  private @Nullable Integer stays;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "of the sample (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--threads", paramLabel = "N", description = "default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "compiled or reference (default: the one that the library's manifest names)")
  private @Nullable EngineKind engine;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  EvidenceReplaying(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ReplayOptions options = options();
    Program program = prepared(translated());
    ReplayReport report = Replay.run(program, CohortFolder.open(cohort), options);
    screen.progressDone();
    if (json) {
      screen.json(report.json());
    } else {
      report.text().lines().forEach(screen::line);
    }
    return (report.complete() ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private Program prepared(TranslatedLogic translated) {
    EngineKind asked = engine;
    if (asked == null) {
      return new AssignedEngine().prepare(translated);
    }
    return switch (asked) {
      case REFERENCE -> new ReferenceEngine().prepare(translated);
      case COMPILED ->
          switch (Compilation.of(translated)) {
            case Compilation.Compiled(CompiledProgram program) -> program;
            case Compilation.Outside(List<LogicFault> faults) ->
                throw new Stop(
                    Exit.USAGE,
                    "cannot replay `"
                        + logic
                        + "` on the compiled engine; use `--engine reference`\n"
                        + String.join("\n", faults.stream().map(LogicFault::toString).toList()));
          };
    };
  }

  private ReplayOptions options() {
    Integer drawn = stays;
    try {
      ReplayOptions options =
          ReplayOptions.on(threads, System::nanoTime)
              .telling(
                  (done, all) -> screen.progress("replayed " + done + " of " + all + " stays"));
      return drawn == null ? options : options.sampling(new Sample(drawn, seed));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private TranslatedLogic translated() {
    return switch (Translation.of(LogicFiles.read(logic))) {
      case Translation.Sound(TranslatedLogic sound) -> sound;
      case Translation.Faulty(List<LogicFault> faults) ->
          throw new Stop(
              Exit.USAGE,
              "cannot replay `"
                  + logic
                  + "`: it does not translate\n"
                  + String.join("\n", faults.stream().map(LogicFault::toString).toList()));
    };
  }
}
