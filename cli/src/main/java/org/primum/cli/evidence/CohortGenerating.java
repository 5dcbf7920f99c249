package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.synthetic.SyntheticCohort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Invents intensive-care stays.
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the cohort folder OUT of SYNTHETIC intensive-care stays: hourly vital signs, laboratory",
      "values, onset of sepsis. Nobody in it is real; the same seed gives the same stays."
    })
final class CohortGenerating implements Callable<Integer> {
  private static final int MOST_STAYS = 9_999_999;

  private final Screen screen;

  @Parameters(index = "0", paramLabel = "OUT", description = "the folder to make")
  private Path out = Path.of("");

  @Option(names = "--stays", required = true, paramLabel = "N", description = "1 to 9,999,999")
  private int stays;

  @Option(names = "--seed", required = true, paramLabel = "S", description = "any whole number")
  private long seed;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CohortGenerating(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (stays < 1 || stays > MOST_STAYS) {
      throw new Stop(Exit.USAGE, "option `--stays` is `" + stays + "`; give 1 to " + MOST_STAYS);
    }
    CohortManifest made =
        SyntheticCohort.generate(
            out, stays, seed, done -> screen.progress("invented " + done + " stays"));
    screen.progressDone();
    if (json) {
      screen.json(made.json());
    } else {
      ManifestText.lines(made).forEach(screen::line);
    }
    return Exit.OK.code();
  }
}
