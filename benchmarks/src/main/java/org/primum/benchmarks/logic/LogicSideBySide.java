package org.primum.benchmarks.logic;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.psv.PsvImport;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.ReplayReport;
import org.primum.evidence.replay.Sample;
import org.primum.evidence.replay.Stay;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.Watch;
import org.primum.logic.compiled.CompiledEngine;
import org.primum.logic.compiled.CompiledProgram;
import org.primum.logic.reference.ReferenceEngine;

/// The sepsis rule on training set B. Arguments: `cold|warm|rates`, the archive or the cohort
/// folder. Each is a program of its own, so that `cold` is a fresh JVM.
public final class LogicSideBySide {
  private static final int SWEEP = 50;
  private static final int REFERENCE_STAYS = 60;
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;

  private LogicSideBySide() {}

  /// Runs one measurement.
  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    Path given = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "cold" -> cold(given, Path.of(arguments[2]), began);
      case "warm" -> warm(given, began);
      case "rates" -> rates(given);
      default -> throw new IllegalArgumentException("`" + arguments[0] + "`: cold, warm or rates");
    }
  }

  private static void cold(Path archive, Path out, long began) throws IOException {
    PsvImport.run(archive, out, files -> {});
    ReplayReport report = replay(CohortFolder.open(out));
    tell(
        "psv to report, fresh JVM: %.2f s, %.2f s of processor time (%s)",
        seconds(began), processorSeconds(), report.hash().hex());
  }

  private static void warm(Path folder, long began) throws IOException {
    ReplayReport report = replay(CohortFolder.open(folder));
    tell(
        "own file to report, fresh JVM: %.2f s, %.2f s of processor time (%s)",
        seconds(began), processorSeconds(), report.hash().hex());
    double used = processorSeconds();
    long again = System.nanoTime();
    replay(CohortFolder.open(folder));
    tell(
        "own file to report, second time in the same JVM: %.2f s, %.2f s of processor time",
        seconds(again), processorSeconds() - used);
  }

  private static ReplayReport replay(CohortFolder cohort) throws IOException {
    Program program = new CompiledEngine().prepare(rule());
    return Replay.run(program, cohort, ReplayOptions.on(2, System::nanoTime));
  }

  private static void rates(Path folder) throws IOException {
    CohortFolder cohort = CohortFolder.open(folder);
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < cohort.description().stays(); i++) {
      stays.add(cohort.stay(i));
    }
    CompiledProgram program = (CompiledProgram) new CompiledEngine().prepare(rule());
    double compiled =
        best("compiled", stays, i -> fired(program.watch(stays.get(i).timeline()), stays.get(i)));
    double handwritten = best("handwritten", stays, i -> fired(stays.get(i)));
    tell("compiled takes %.2f times the time of the handwritten rule", handwritten / compiled);
    double reference = reference(cohort);
    tell("compiled makes %.0f times the evaluations of the reference engine", compiled / reference);
    sweep(stays, program);
  }

  // Evaluations a second on one thread, the best of several rounds; the alerts are counted, so that
  // nothing can be left out.
  private static double best(String name, List<Stay> stays, IntToLongFunction evaluate) {
    long hours = stays.stream().mapToLong(Stay::hours).sum();
    double best = 0;
    long alerts = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double used = threadSeconds();
      alerts = 0;
      for (int i = 0; i < stays.size(); i++) {
        alerts += evaluate.applyAsLong(i);
      }
      best = Math.max(best, hours / (threadSeconds() - used));
    }
    tell(
        "%s: %.0f evaluations per second of processor time on one thread, %d alert hours",
        name, best, alerts);
    return best;
  }

  private static long fired(Watch watch, Stay stay) {
    long alerts = 0;
    for (int row = 0; row < stay.hours(); row++) {
      alerts += watch.at(stay.moment(row)).fires() ? 1 : 0;
    }
    return alerts;
  }

  private static long fired(Stay stay) {
    HandwrittenSepsis rule = new HandwrittenSepsis(stay.timeline());
    long alerts = 0;
    for (int row = 0; row < stay.hours(); row++) {
      Instant moment = stay.moment(row);
      alerts += rule.alerts(moment.toEpochMilli()) ? 1 : 0;
    }
    return alerts;
  }

  private static double reference(CohortFolder cohort) throws IOException {
    List<Stay> drawn =
        new Sample(REFERENCE_STAYS, 20_261_125).draw(cohort).stream().map(cohort::stay).toList();
    Program program = new ReferenceEngine().prepare(rule());
    double best = 0;
    long hours = drawn.stream().mapToLong(Stay::hours).sum();
    for (int round = 0; round < 3; round++) {
      double used = threadSeconds();
      drawn.forEach(stay -> fired(program.watch(stay.timeline()), stay));
      best = Math.max(best, hours / (threadSeconds() - used));
    }
    tell(
        "reference engine: %.0f evaluations per second of processor time on one thread (%d hours)",
        best, hours);
    return best;
  }

  private static void sweep(List<Stay> stays, CompiledProgram program) {
    List<CompiledProgram> variants = new ArrayList<>();
    for (int i = 0; i < SWEEP; i++) {
      variants.add(
          program.tuned(
              Map.of(
                  "HeartRateAbove",
                  new ParameterValue.Amount(BigDecimal.valueOf(80L + 3 * (i % 10)), "/min"),
                  "LactateAbove",
                  new ParameterValue.Amount(BigDecimal.valueOf(10L + 5 * (i / 10), 1), "mmol/L"))));
    }
    double used = processorSeconds();
    long began = System.nanoTime();
    long alerts =
        stays.parallelStream()
            .mapToLong(
                stay ->
                    program.watches(stay.timeline(), variants).stream()
                        .mapToLong(watch -> fired(watch, stay))
                        .sum())
            .sum();
    tell(
        "sweep of %d points over all stays: %.2f s, %.2f s of processor time (%d alert hours)",
        SWEEP, seconds(began), processorSeconds() - used, alerts);
  }

  private static TranslatedLogic rule() throws IOException {
    LogicSource source =
        LogicSource.of(file("SirsOrganDysfunctionAlert.cql"), file("LatestValue.cql"));
    return switch (Translation.of(source)) {
      case Translation.Sound(TranslatedLogic logic) -> logic;
      case Translation.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  private static LogicFile file(String name) throws IOException {
    return LogicFile.of(name, Files.readAllBytes(Path.of("examples/logic").resolve(name)));
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / NANOS;
  }

  // What the machine does besides does not count.
  private static double threadSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
  }

  private static double processorSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / NANOS;
  }

  private static void tell(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
