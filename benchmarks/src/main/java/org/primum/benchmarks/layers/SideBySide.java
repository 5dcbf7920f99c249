package org.primum.benchmarks.layers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.diagram.TreeDiagram;
import org.primum.risk.layers.quantification.CutSetFigures;
import org.primum.risk.layers.quantification.TopEventFigures;

/// Prints how long a tree of a hundred events takes, exactly, with all its cut sets and the
/// importance of every event, at first and warm; and what three peers take for the probability
/// alone.
public final class SideBySide {
  private static final int TERMS = 20;
  private static final int WORLDS = 500_000;

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private SideBySide() {}

  private interface Work {
    void run() throws Exception;
  }

  /// Seconds on the clock, and of processor with compiling and sweeping. On a shared machine only
  /// the latter compare.
  private record Seconds(double clock, double processor) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.4f s of processor (%.4f s)", processor, clock);
    }
  }

  /// @param arguments the seed of the tree
  public static void main(String[] arguments) throws Exception {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    HundredEvents asked = HundredEvents.grown(seed);
    Seconds cold = seconds(() -> whole(asked));
    Seconds warm = mean(10, () -> whole(asked));
    Seconds alone = mean(50, () -> probability(asked));
    TreeDiagram diagram = TreeDiagram.of(asked.tree(), HundredEvents.TOP);
    TopEventFigures figures = whole(asked);
    CutSetFigures sets = figures.cutSets().orElseThrow();
    say(
        "tree of seed %d: %d events, %d nodes, %s minimal cut sets, probability %.12e",
        seed,
        diagram.graph().variables().size(),
        diagram.graph().nodes(),
        sets.count(),
        figures.probability());
    say("probability, cut sets, importance: %s in a fresh JVM, %s warm", cold, warm);
    say("probability, with cut sets found but not weighed: %s warm", alone);
    logicNg(asked, alone.processor());
    worlds(asked, figures.probability(), warm.processor());
    terms(asked, sets.likeliest());
  }

  private static TopEventFigures whole(HundredEvents asked) {
    return TopEventFigures.of(
        TreeDiagram.of(asked.tree(), HundredEvents.TOP), asked.probabilities(), 10_000);
  }

  private static double probability(HundredEvents asked) {
    TreeDiagram diagram = TreeDiagram.of(asked.tree(), HundredEvents.TOP);
    return diagram
        .graph()
        .evaluation()
        .probability(TopEventFigures.ordered(diagram.graph().variables(), asked.probabilities()));
  }

  private static void logicNg(HundredEvents asked, double ours) throws Exception {
    Seconds cold = seconds(() -> LogicNgDiagram.probability(asked));
    Seconds warm = mean(50, () -> LogicNgDiagram.probability(asked));
    say(
        "LogicNG, probability only: %.12e, %s at first, %s warm, %.1f times ours",
        LogicNgDiagram.probability(asked), cold, warm, warm.processor() / ours);
  }

  private static void worlds(HundredEvents asked, double exact, double ours) throws Exception {
    DrawnWorlds worlds = new DrawnWorlds(asked);
    double time = mean(1, () -> worlds.probability(1, WORLDS)).processor();
    double found = worlds.probability(1, WORLDS);
    double error = Math.sqrt(exact * (1 - exact) / WORLDS) / exact;
    double toPerMille = time * error * error / 1e-6;
    say(
        "drawn worlds on two threads: %.2f million a second of processor; %d give %.6e, standard error %.2f %%; one per"
            + " mille would take %.1f s (%.0f times ours for everything, exact)",
        WORLDS / time / 1e6, WORLDS, found, 100 * error, toPerMille, toPerMille / ours);
  }

  private static void terms(HundredEvents asked, List<CutSet> sets) throws Exception {
    InclusionExclusion sum = new InclusionExclusion(sets, asked.probabilities());
    int most = Math.min(TERMS, sets.size());
    double time = mean(5, () -> sum.probability(most)).processor();
    say(
        "inclusion–exclusion: the %d likeliest cut sets alone take %.3f s (%.1f million terms/s) and"
            + " give %.6e; each further cut set doubles that, there are %d listed",
        most, time, (Math.pow(2, most) - 1) / time / 1e6, sum.probability(most), sets.size());
  }

  private static Seconds mean(int times, Work work) throws Exception {
    Seconds all =
        seconds(
            () -> {
              for (int i = 0; i < times; i++) {
                work.run();
              }
            });
    return new Seconds(all.clock() / times, all.processor() / times);
  }

  private static Seconds seconds(Work work) throws Exception {
    long start = System.nanoTime();
    long used = MACHINE.getProcessCpuTime();
    work.run();
    return new Seconds(
        (System.nanoTime() - start) / 1e9, (MACHINE.getProcessCpuTime() - used) / 1e9);
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
