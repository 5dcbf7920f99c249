package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.evidence.comparison.RuleComparison;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.logic.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares two rules on the same stays.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Follows the same stays with two rules: who caught what the other missed, with McNemar's test.",
      "Exit code 3 where some evaluation broke off."
    })
final class EvidenceComparing implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "--logic", required = true, paramLabel = "FILE", description = "a CQL library")
  private Path logic = Path.of("");

  @Option(
      names = "--against",
      required = true,
      paramLabel = "FILE",
      description = "the CQL library to compare it with")
  private Path against = Path.of("");

  @Mixin private Asked asked = new Asked();

  @Mixin private ReadyLogic ready = new ReadyLogic();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  EvidenceComparing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ReplayOptions options = asked.options(screen);
    Program first = ready.program(logic, ReadyLogic.translated(logic));
    Program second = ready.program(against, ReadyLogic.translated(against));
    RuleComparison comparison = RuleComparison.of(first, second, asked.folder(), options);
    screen.progressDone();
    if (json) {
      screen.json(comparison.json());
    } else {
      comparison.lines().forEach(screen::line);
    }
    return (comparison.complete() ? Exit.OK : Exit.NOT_PASSED).code();
  }
}
