package org.primum.benchmarks.layers;

import java.util.List;
import java.util.Locale;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.diagram.TreeDiagram;
import org.primum.risk.layers.quantification.CutSetFigures;
import org.primum.risk.layers.quantification.TopEventFigures;

/// Prints how long a tree of a hundred events takes, exactly, with all its cut sets and the
/// importance of every event, at first and warm; and what three peers take for the probability
/// alone, each as the best of five rounds.
public final class SideBySide {
  private static final int ROUNDS = 5;
  private static final int TERMS = 20;
  private static final int WORLDS = 4_000_000;

  private SideBySide() {}

  private interface Work {
    void run() throws Exception;
  }

  /// @param arguments the seed of the tree
  public static void main(String[] arguments) throws Exception {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    HundredEvents asked = HundredEvents.grown(seed);
    double cold = seconds(() -> whole(asked));
    double warm = best(() -> whole(asked));
    double alone = best(() -> probability(asked));
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
    say(
        "probability, cut sets, importance: %.3f s in a fresh machine, %.4f s warm; the probability"
            + " with its cut sets found but not weighed: %.4f s warm",
        cold, warm, alone);
    logicNg(asked, warm);
    worlds(asked, figures.probability(), warm);
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
    double cold = seconds(() -> LogicNgDiagram.probability(asked));
    double warm = best(() -> LogicNgDiagram.probability(asked));
    say(
        "LogicNG, probability only: %.12e, %.3f s at first, %.4f s warm (%.2f times ours for"
            + " everything)",
        LogicNgDiagram.probability(asked), cold, warm, warm / ours);
  }

  private static void worlds(HundredEvents asked, double exact, double ours) throws Exception {
    DrawnWorlds worlds = new DrawnWorlds(asked);
    double time = best(() -> worlds.probability(1, WORLDS));
    double found = worlds.probability(1, WORLDS);
    double error = Math.sqrt(exact * (1 - exact) / WORLDS) / exact;
    double toPerMille = time * error * error / 1e-6;
    say(
        "drawn worlds on two threads: %.2f million/s; %d give %.6e, standard error %.2f %%; one per"
            + " mille would take %.1f s (%.0f times ours for everything, exact)",
        WORLDS / time / 1e6, WORLDS, found, 100 * error, toPerMille, toPerMille / ours);
  }

  private static void terms(HundredEvents asked, List<CutSet> sets) throws Exception {
    InclusionExclusion sum = new InclusionExclusion(sets, asked.probabilities());
    int most = Math.min(TERMS, sets.size());
    double time = best(() -> sum.probability(most));
    say(
        "inclusion–exclusion: the %d likeliest cut sets alone take %.3f s (%.1f million terms/s) and"
            + " give %.6e; each further cut set doubles that, there are %d listed",
        most, time, (Math.pow(2, most) - 1) / time / 1e6, sum.probability(most), sets.size());
  }

  private static double best(Work work) throws Exception {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, seconds(work));
    }
    return best;
  }

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
