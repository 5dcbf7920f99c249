package org.primum.cli.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.psv.PsvImport;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.cohorts.synthetic.SyntheticCohort;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.Sample;

/// The stays that the stories replay logic over.
///
/// @param cohort all of them
/// @param sample which of them; all where empty
record DemoCohort(Cohort cohort, Optional<Sample> sample) {
  private static final int STAYS = 1_000;

  /// Invented stays, made once and kept in `data`.
  static DemoCohort invented(Path data, long seed, Screen screen) {
    Path cohorts = data.resolve("cohorts");
    Path folder = cohorts.resolve("synthetic-" + STAYS + "-" + seed);
    if (!CohortFolder.at(folder)) {
      make(cohorts);
      SyntheticCohort.generate(
          folder, STAYS, seed, made -> screen.progress("invented " + made + " stays"));
      screen.progressDone();
    }
    return new DemoCohort(CohortFolder.open(folder), Optional.empty());
  }

  /// The stays in `source`: a cohort folder, or `.psv` files in a folder or an archive, which are
  /// imported into `data` first. Of more stays than can be replayed while somebody waits, a seeded
  /// sample.
  ///
  /// @throws Stop if it holds no stays, or they are malformed
  static DemoCohort given(Path source, Path data, long seed, Screen screen) {
    Cohort cohort = CohortFolder.open(imported(source, data, screen));
    Optional<Sample> sample =
        cohort.description().stays() > STAYS
            ? Optional.of(new Sample(STAYS, seed))
            : Optional.empty();
    return new DemoCohort(cohort, sample);
  }

  private static Path imported(Path source, Path data, Screen screen) {
    if (!Files.exists(source)) {
      throw new Stop(Exit.NOT_FOUND, "cannot use cohort `" + source + "`: there is no such place");
    }
    if (CohortFolder.at(source)) {
      return source;
    }
    Path archive = archive(source);
    Path folder = fresh(data.resolve("cohorts"));
    ImportOutcome outcome =
        PsvImport.run(archive, folder, files -> screen.progress("imported " + files + " stays"));
    screen.progressDone();
    if (outcome instanceof ImportOutcome.Refused refused) {
      throw new Stop(
          Exit.USAGE,
          "cannot use cohort `"
              + source
              + "`: "
              + refused.faults().getFirst()
              + "; `primum cohort import` tells every fault");
    }
    return folder;
  }

  // A folder that holds one archive and no stays of its own stands for the archive.
  private static Path archive(Path source) {
    if (!Files.isDirectory(source)) {
      return source;
    }
    List<Path> archives =
        Input.list(source).stream()
            .filter(each -> each.toString().matches(".*\\.tar(\\.zst)?"))
            .toList();
    return archives.size() == 1 ? archives.getFirst() : source;
  }

  private static Path fresh(Path parent) {
    try {
      return Files.createTempDirectory(Files.createDirectories(parent), "imported-")
          .resolve("cohort");
    } catch (IOException e) {
      throw unwritable(parent, e);
    }
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Stop unwritable(Path folder, IOException cause) {
    return new Stop(
        Exit.USAGE,
        "cannot write `" + folder + "`: " + cause.getMessage() + "; choose another with `--data`",
        cause);
  }
}
