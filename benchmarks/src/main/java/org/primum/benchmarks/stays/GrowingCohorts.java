package org.primum.benchmarks.stays;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.synthetic.SyntheticCohort;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.ReplayReport;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.compiled.AssignedEngine;

/// Makes and replays cohorts of growing size: microseconds an hour, the largest heap, and that one
/// thread and two give the same report.
public final class GrowingCohorts {
  private GrowingCohorts() {}

  /// Prints a line for each size.
  ///
  /// @param arguments the CQL file, the library it includes, then the numbers of stays
  public static void main(String[] arguments) throws IOException {
    Program rule = new AssignedEngine().prepare(translated(arguments[0], arguments[1]));
    for (String stays : List.of(arguments).subList(2, arguments.length)) {
      measure(rule, Integer.parseInt(stays));
    }
  }

  private static TranslatedLogic translated(String main, String included) throws IOException {
    return switch (Translation.of(LogicSource.of(file(main), file(included)))) {
      case Translation.Sound(TranslatedLogic logic) -> logic;
      case Translation.Faulty(var faults) -> throw new IllegalArgumentException(faults.toString());
    };
  }

  private static LogicFile file(String path) throws IOException {
    return LogicFile.of(
        String.valueOf(Path.of(path).getFileName()), Files.readAllBytes(Path.of(path)));
  }

  private static void measure(Program rule, int stays) throws IOException {
    Path folder = Files.createTempDirectory("primum-stays-");
    try {
      Path out = folder.resolve("cohort");
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      long began = System.nanoTime();
      SyntheticCohort.generate(out, stays, 1, made -> {});
      long made = System.nanoTime();
      CohortFolder cohort = CohortFolder.open(out);
      ReplayReport two = Replay.run(rule, cohort, ReplayOptions.on(2, System::nanoTime));
      long replayed = System.nanoTime();
      ReplayReport one = Replay.run(rule, cohort, ReplayOptions.on(1, System::nanoTime));
      long again = System.nanoTime();
      long hours = cohort.manifest().hours();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%,d stays, %,d hours: made %.2f µs/h, replayed on 2 threads %.2f µs/h, on 1 %.2f"
                  + " µs/h; peak heap %d MB; report %s on both: %b",
              stays,
              hours,
              (made - began) / 1e3 / hours,
              (replayed - made) / 1e3 / hours,
              (again - replayed) / 1e3 / hours,
              heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
              two.hash().brief(),
              one.hash().equals(two.hash())));
    } finally {
      remove(folder);
    }
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
