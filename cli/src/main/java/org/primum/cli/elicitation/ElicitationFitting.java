package org.primum.cli.elicitation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.elicitation.Elicitation;
import org.primum.risk.elicitation.outcome.ElicitationJson;
import org.primum.risk.elicitation.outcome.ElicitationText;
import org.primum.risk.elicitation.outcome.PooledElicitation;
import org.primum.risk.elicitation.reading.ElicitationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fits a distribution to what each expert said and pools them.
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "Fits a distribution to what each expert said and pools them.")
final class ElicitationFitting implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "an elicitation in YAML")
  private Path file = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  ElicitationFitting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Elicitation elicitation = ElicitationFile.read(file.toString(), Input.text(file));
    PooledElicitation pooled = pool(elicitation);
    if (html != null) {
      HtmlFile.write(html, ElicitationReport.of(pooled));
    }
    if (json) {
      screen.json(ElicitationJson.of(pooled));
    } else {
      ElicitationText.of(pooled).lines().forEach(screen::line);
    }
    return Exit.OK.code();
  }

  private PooledElicitation pool(Elicitation elicitation) {
    try {
      return PooledElicitation.of(elicitation);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot pool `" + file + "`: " + e.getMessage(), e);
    }
  }
}
