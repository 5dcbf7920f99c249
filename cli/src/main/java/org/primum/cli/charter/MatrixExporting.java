package org.primum.cli.charter;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.primum.charter.matrix.MatrixSheet;
import org.primum.cli.Exit;
import org.primum.cli.Output;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.documents.sheet.SheetFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the matrix of a charter for a spreadsheet.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the decision matrix of the charter FILE as a spreadsheet: a row for each decision, a",
      "column for each role. `primum charter import` puts the edited table back."
    })
final class MatrixExporting implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a charter in YAML")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TABLE",
      description = "the spreadsheet to write, `.xlsx` or `.csv`")
  private Path to = Path.of("");

  MatrixExporting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    SheetFormat format = format(to);
    Output.fresh(to, format.write(MatrixSheet.of(CharterFile.sound(file), to.toString())));
    screen.say("wrote `" + to + "`");
    return Exit.OK.code();
  }

  static SheetFormat format(Path table) {
    try {
      return SheetFormat.of(table.toString());
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
