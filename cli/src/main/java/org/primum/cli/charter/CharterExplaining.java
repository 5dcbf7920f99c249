package org.primum.cli.charter;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.primum.charter.Charter;
import org.primum.charter.telling.Explanation;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells a charter in sentences.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells in plain sentences what the charter FILE says.")
final class CharterExplaining implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a charter in YAML")
  private Path file = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CharterExplaining(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Charter charter = CharterFile.sound(file);
    Explanation explanation = Explanation.of(charter);
    if (json) {
      screen.json(explanation.json());
      return Exit.OK.code();
    }
    for (Explanation.Section section : explanation.sections()) {
      screen.line(section.heading());
      section.sentences().forEach(sentence -> screen.line("  " + sentence));
      screen.line("");
    }
    return Exit.OK.code();
  }
}
