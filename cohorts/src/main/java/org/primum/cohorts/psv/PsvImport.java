package org.primum.cohorts.psv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.FileTrouble;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.evidence.replay.Stay;

/// Makes a cohort folder from a set of `.psv` files.
public final class PsvImport {
  private final String source;
  private final CohortWriter writer;
  private final IntConsumer progress;
  private final FaultList faults = new FaultList();
  private final Set<String> ids = new HashSet<>();
  private int files;

  private PsvImport(Path source, CohortWriter writer, IntConsumer progress) {
    this.source = source.toString();
    this.writer = writer;
    this.progress = progress;
  }

  /// Imports every `.psv` file of `source`; all of them, or nothing.
  ///
  /// @param source a folder, a `.tar` or a `.tar.zst`
  /// @param out the folder to make; it must not exist, the folder above it must
  /// @param progress told the number of files read so far
  /// @throws UnwritableCohort if `out` cannot be written
  public static ImportOutcome run(Path source, Path out, IntConsumer progress) {
    try (CohortWriter writer = CohortWriter.create(out, Physionet2019.outline())) {
      return new PsvImport(source, writer, progress).run(source);
    }
  }

  private ImportOutcome run(Path from) {
    try {
      PsvSource.forEach(from, this::add);
    } catch (IOException e) {
      faults.add(source, 0, "cannot be read: " + FileTrouble.of(e));
      return faults.refused();
    }
    if (files == 0) {
      faults.add(source, 0, "holds no `.psv` file; give the folder of a training set");
    }
    return faults.none() ? new ImportOutcome.Imported(writer.finish()) : faults.refused();
  }

  private void add(String file, byte[] bytes) {
    files++;
    Optional<Stay> read = PsvFile.read(file, bytes, faults);
    read.filter(stay -> !ids.add(stay.id()))
        .ifPresent(
            stay ->
                faults.add(
                    file, 0, "stay `" + stay.id() + "` is there already; give one set at a time"));
    if (read.isPresent() && faults.none()) {
      writer.add(read.get());
    }
    progress.accept(files);
  }
}
