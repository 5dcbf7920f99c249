package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.missing.Loss;
import org.primum.evidence.missing.MissingData;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Replays logic with values missing.
@Command(
    name = "missing",
    mixinStandardHelpOptions = true,
    description = {
      "Replays the logic with some values taken away at random, and without each kind of value it",
      "looks at: how much do its figures rest on what may not be measured? Exit code 3 where some",
      "evaluation broke off."
    })
final class EvidenceMissing implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "--logic", required = true, paramLabel = "FILE", description = "a CQL library")
  private Path logic = Path.of("");

  @Option(
      names = "--lose",
      split = ",",
      paramLabel = "PERCENT",
      defaultValue = "10,25,50",
      description = "shares to take away at random, 1 to 99 (default: ${DEFAULT-VALUE})")
  private List<Integer> lose = List.of();

  @Mixin private Asked asked = new Asked();

  @Mixin private ReadyLogic ready = new ReadyLogic();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  EvidenceMissing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ReplayOptions options = asked.options(screen);
    TranslatedLogic translated = ReadyLogic.translated(logic);
    Program program = ready.program(logic, translated);
    CohortFolder cohort = asked.folder();
    MissingData found =
        MissingData.of(program, losses(translated.loincCodes(), cohort), cohort, options);
    screen.progressDone();
    if (json) {
      screen.json(found.json());
    } else {
      found.lines().forEach(screen::line);
    }
    return (found.complete() ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private List<Loss> losses(SortedSet<String> lookedAt, CohortFolder cohort) {
    List<Loss> losses = new ArrayList<>(List.of(new Loss.Nothing()));
    try {
      lose.forEach(percent -> losses.add(new Loss.AtRandom(percent, asked.seed())));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "option `--lose`: " + e.getMessage(), e);
    }
    cohort.manifest().outline().codes().stream()
        .filter(code -> lookedAt.contains(code.loinc()))
        .forEach(code -> losses.add(new Loss.Kind(code.loinc(), code.column())));
    return losses;
  }
}
