package org.primum.cli.charter;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a charter: its form, the rules of the matrix, the separation of powers.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks FILE and prints every finding at once, each with line and column.",
      "Exit code 3 where there are findings."
    })
final class CharterChecking implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a charter in YAML")
  private Path file = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CharterChecking(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    CharterFindings findings = CharterCheck.check(file.toString(), Input.text(file));
    if (json) {
      Json.Builder answer = Json.object().put("findings", findings.json());
      findings.charter().ifPresent(charter -> answer.put("digest", charter.digest().hex()));
      screen.json(answer.build());
    } else {
      findings.findings().forEach(fault -> screen.line(fault.toString()));
      findings.charter().ifPresent(this::sound);
    }
    return (findings.findings().isEmpty() ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private void sound(Charter charter) {
    screen.line(
        "`%s` keeps every rule: charter of %s, version %s, %d roles, %d decisions, %d kinds of change"
            .formatted(
                file,
                charter.heading().name(),
                charter.heading().version(),
                charter.roles().size(),
                charter.decisions().size(),
                charter.kinds().size()));
    screen.line("digest " + charter.digest().hex());
  }
}
