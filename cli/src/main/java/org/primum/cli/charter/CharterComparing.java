package org.primum.cli.charter;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.charter.telling.Comparison;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what changed between two charters.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Tells in words what the charter NEW says otherwise than OLD.")
final class CharterComparing implements Callable<Integer> {
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "OLD", description = "a charter in YAML")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "a charter in YAML")
  private Path after = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CharterComparing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<Comparison.Difference> differences =
        Comparison.of(CharterFile.sound(before), CharterFile.sound(after));
    if (json) {
      screen.json(
          Json.object()
              .put(
                  "differences",
                  new Json.Arr(differences.stream().<Json>map(each -> each.json()).toList()))
              .build());
    } else {
      differences.forEach(each -> screen.line(each.sentence()));
      if (differences.isEmpty()) {
        screen.line("both charters say the same");
      }
    }
    return Exit.OK.code();
  }
}
