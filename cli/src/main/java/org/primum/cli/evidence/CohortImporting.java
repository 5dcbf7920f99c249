package org.primum.cli.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.psv.ImportOutcome;
import org.primum.cohorts.psv.PsvImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports PhysioNet/Computing in Cardiology Challenge 2019 stays.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads SOURCE, a folder, .tar or .tar.zst of `.psv` files (PhysioNet/CinC Challenge 2019), and",
      "makes the cohort folder OUT: all stays, or nothing."
    })
final class CohortImporting implements Callable<Integer> {
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "where the stays are")
  private Path source = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "the folder to make")
  private Path out = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CohortImporting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (!Files.exists(source)) {
      throw new Stop(Exit.NOT_FOUND, "cannot import `" + source + "`: there is no such place");
    }
    ImportOutcome outcome =
        PsvImport.run(source, out, files -> screen.progress("imported " + files + " stays"));
    screen.progressDone();
    return switch (outcome) {
      case ImportOutcome.Imported(CohortManifest manifest) -> imported(manifest);
      case ImportOutcome.Refused refused -> {
        refused.faults().forEach(fault -> screen.say("primum: " + fault));
        if (refused.further() > 0) {
          screen.say("primum: and " + refused.further() + " more faults; nothing was written");
        }
        yield Exit.USAGE.code();
      }
    };
  }

  private int imported(CohortManifest manifest) {
    if (json) {
      screen.json(manifest.json());
    } else {
      ManifestText.lines(manifest).forEach(screen::line);
    }
    return Exit.OK.code();
  }
}
