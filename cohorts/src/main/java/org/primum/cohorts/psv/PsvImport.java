package org.primum.cohorts.psv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.EncodedStay;
import org.primum.cohorts.folder.FileTrouble;
import org.primum.cohorts.folder.StayColumns;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.cohorts.quality.FaultList;
import org.primum.cohorts.quality.ImportOutcome;

/// Makes a cohort folder from a set of `.psv` files.
///
/// One thread takes the files out of the source and writes the stays, in the order of the source;
/// others parse and encode. What is waiting is bounded, so memory does not grow with the set.
public final class PsvImport {
  private static final int WAITING = 512;

  private final String source;
  private final CohortWriter writer;
  private final IntConsumer progress;
  private final ExecutorService parsers;
  private final ThreadLocal<StayColumns> columns =
      ThreadLocal.withInitial(() -> new StayColumns(Physionet2019.outline()));
  private final Queue<CompletableFuture<Parsed>> waiting = new ArrayDeque<>();
  private final FaultList faults = new FaultList();
  private final Set<String> ids = new HashSet<>();
  private int files;

  private record Parsed(String file, Optional<EncodedStay> stay, FaultList faults) {}

  private PsvImport(
      Path source, CohortWriter writer, ExecutorService parsers, IntConsumer progress) {
    this.source = source.toString();
    this.writer = writer;
    this.parsers = parsers;
    this.progress = progress;
  }

  /// Imports every `.psv` file of `source` on as many threads as there are processors; all of them,
  /// or nothing.
  ///
  /// @param source a folder, a `.tar` or a `.tar.zst`
  /// @param out the folder to make; it must not exist, the folder above it must
  /// @param progress told the number of files read so far
  /// @throws UnwritableCohort if `out` cannot be written
  public static ImportOutcome run(Path source, Path out, IntConsumer progress) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (CohortWriter writer = CohortWriter.create(out, Physionet2019.outline());
        ExecutorService parsers = Executors.newFixedThreadPool(threads)) {
      try {
        return new PsvImport(source, writer, parsers, progress).run(source);
      } finally {
        parsers.shutdownNow();
      }
    }
  }

  private ImportOutcome run(Path from) {
    try {
      PsvSource.forEach(from, this::submit);
      while (!waiting.isEmpty()) {
        take();
      }
    } catch (IOException e) {
      faults.add(source, 0, "cannot be read: " + FileTrouble.of(e));
      return faults.refused();
    }
    if (files == 0) {
      faults.add(source, 0, "holds no `.psv` file; give the folder of a training set");
    }
    return faults.none() ? new ImportOutcome.Imported(writer.finish()) : faults.refused();
  }

  private void submit(String file, PsvSource.Content content) throws IOException {
    waiting.add(CompletableFuture.supplyAsync(() -> parse(file, content), parsers));
    if (waiting.size() > WAITING) {
      take();
    }
  }

  private Parsed parse(String file, PsvSource.Content content) {
    try {
      FaultList found = new FaultList();
      return new Parsed(file, PsvFile.read(file, content.bytes(), columns.get(), found), found);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private void take() throws IOException {
    try {
      add(waiting.remove().join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw e;
    }
  }

  private void add(Parsed parsed) {
    files++;
    faults.add(parsed.faults());
    parsed
        .stay()
        .filter(stay -> !ids.add(stay.id()))
        .ifPresent(
            stay ->
                faults.add(
                    parsed.file(),
                    0,
                    "stay `" + stay.id() + "` is there already; give one set at a time"));
    if (parsed.stay().isPresent() && faults.none()) {
      writer.add(parsed.stay().get());
    }
    progress.accept(files);
  }
}
