package org.primum.cli.charter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.charter.matrix.MatrixText;
import org.primum.charter.telling.Comparison;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Output;
import org.primum.cli.Screen;
import org.primum.documents.sheet.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts an edited matrix back into a charter.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the charter NEW: FILE with the decisions of the edited table. Says in words what is",
      "otherwise now. Writes nothing and ends with exit code 3 where the result breaks a rule."
    })
final class MatrixImporting implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "the charter the table was exported from")
  private Path file = Path.of("");

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TABLE",
      description = "the edited spreadsheet, `.xlsx` or `.csv`")
  private Path from = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "NEW", description = "the YAML to write")
  private Path to = Path.of("");

  MatrixImporting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    String text = Input.text(file);
    Charter before = CharterFile.sound(file.toString(), text);
    Sheet sheet = MatrixExporting.format(from).read(from.toString(), Input.bytes(from));
    String after = MatrixText.with(before, file.toString(), text, sheet);
    CharterFindings findings = CharterCheck.check(to.toString(), after);
    findings.findings().forEach(fault -> screen.line(fault.toString()));
    if (findings.charter().isEmpty() || !findings.findings().isEmpty()) {
      return Exit.NOT_PASSED.code();
    }
    Output.fresh(to, after.getBytes(StandardCharsets.UTF_8));
    Comparison.of(before, findings.charter().get())
        .forEach(difference -> screen.line(difference.sentence()));
    screen.say("wrote `" + to + "`");
    return Exit.OK.code();
  }
}
