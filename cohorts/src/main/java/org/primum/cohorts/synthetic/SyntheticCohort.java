package org.primum.cohorts.synthetic;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.folder.CohortOutline;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.EncodedStay;
import org.primum.cohorts.folder.StayColumns;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.evidence.replay.CohortDescription.Availability;

/// Makes a cohort folder of invented stays. Threads invent batches, one writes them in order;
/// memory holds the batches under way and eight bytes a stay.
public final class SyntheticCohort {
  /// The largest cohort.
  public static final int MOST_STAYS = 9_999_999;

  private static final int BATCH = 64;
  private static final int WAITING = 16;

  private final IcuModel model = new IcuModel();
  private final int stays;
  private final long seed;

  private SyntheticCohort(int stays, long seed) {
    this.stays = stays;
    this.seed = seed;
  }

  /// Invents `stays` stays. The first stays of a larger cohort of the same seed are those of a
  /// smaller, and the bytes do not depend on the number of threads.
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
    int threads = Runtime.getRuntime().availableProcessors();
    try (CohortWriter writer = CohortWriter.create(out, outline(stays, seed));
        ExecutorService inventors = Executors.newFixedThreadPool(threads)) {
      try {
        new SyntheticCohort(stays, seed).write(writer, inventors, progress);
        return writer.finish();
      } finally {
        inventors.shutdownNow();
      }
    }
  }

  private void write(CohortWriter writer, ExecutorService inventors, IntConsumer progress) {
    Queue<CompletableFuture<List<EncodedStay>>> waiting = new ArrayDeque<>();
    int written = 0;
    for (int from = 1; from <= stays || !waiting.isEmpty(); from += BATCH) {
      if (from <= stays) {
        int first = from;
        waiting.add(CompletableFuture.supplyAsync(() -> batch(first), inventors));
      }
      if (waiting.size() > WAITING || from > stays) {
        List<EncodedStay> batch = waiting.remove().join();
        batch.forEach(writer::add);
        written += batch.size();
        progress.accept(written);
      }
    }
  }

  private List<EncodedStay> batch(int first) {
    StayColumns columns = new StayColumns(outline(stays, seed));
    List<EncodedStay> batch = new ArrayList<>(BATCH);
    for (int number = first; number <= Math.min((long) stays, first + BATCH - 1L); number++) {
      batch.add(SyntheticStay.of(model, seed, number, columns));
    }
    return batch;
  }

  private static CohortOutline outline(int stays, long seed) {
    return new CohortOutline(
        "SYNTHETIC ICU stays, seed " + seed,
        "invented by the generator primum-synthetic/2 with seed "
            + seed
            + ", "
            + stays
            + " stays; nobody in it is real; calibrated to training set B of the PhysioNet/CinC"
            + " Challenge 2019, doi 10.13026/v64v-d857",
        true,
        Availability.ASSUMED,
        3_600_000,
        IcuModel.codes(),
        List.of());
  }
}
