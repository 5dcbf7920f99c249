package org.primum.cohorts.synthetic;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.folder.CohortOutline;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.evidence.replay.CohortDescription.Availability;

/// Makes a cohort folder of invented stays.
public final class SyntheticCohort {
  private static final int MOST_STAYS = 9_999_999;

  private SyntheticCohort() {}

  /// Invents `stays` stays. The first stays of a larger cohort of the same seed are those of a
  /// smaller.
  ///
  /// @param out the folder to make; it must not exist, the folder above it must
  /// @param stays from 1 to 9,999,999
  /// @param seed any number
  /// @param progress told the number of stays made so far
  /// @throws IllegalArgumentException if `stays` is out of range
  /// @throws UnwritableCohort if `out` cannot be written
  public static CohortManifest generate(Path out, int stays, long seed, IntConsumer progress) {
    if (stays < 1 || stays > MOST_STAYS) {
      throw new IllegalArgumentException(
          "cannot generate `" + stays + "` stays; give 1 to " + MOST_STAYS);
    }
    try (CohortWriter writer = CohortWriter.create(out, outline(stays, seed))) {
      for (int number = 1; number <= stays; number++) {
        writer.add(SyntheticStay.of(seed, number));
        progress.accept(number);
      }
      return writer.finish();
    }
  }

  private static CohortOutline outline(int stays, long seed) {
    return new CohortOutline(
        "SYNTHETIC ICU stays, seed " + seed,
        "invented by the generator primum-synthetic/1 with seed "
            + seed
            + ", "
            + stays
            + " stays; nobody in it is real",
        true,
        Availability.ASSUMED,
        3_600_000,
        Signal.codes(),
        List.of());
  }
}
