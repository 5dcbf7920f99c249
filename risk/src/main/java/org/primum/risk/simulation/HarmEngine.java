package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.primum.documents.Faults;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Severity;
import org.primum.risk.model.SeverityScale;
import org.primum.terms.json.Json;

/// Monte Carlo over a harm model.
///
/// # How
///
/// Every quantity has its own stream of uniform numbers, seeded by the run's seed and its name, and
/// is drawn as the quantile of the next one; correlated quantities are drawn together through a
/// Gaussian copula (P. Embrechts, A. McNeil, D. Straumann, 2002). Draw `i` is one imagined world:
/// in it a quantity that several options name has one value, so that options are compared pair by
/// pair and what they share cancels. Blocks of 1,024 draws keep the quantities in cache.
public final class HarmEngine {
  /// Enough draws for a simulation error near 1/300 of a standard deviation.
  public static final int USUAL_DRAWS = 100_000;

  /// Fewer cannot carry a 95 % quantile.
  public static final int FEWEST_DRAWS = 1_000;

  /// More would hold gigabytes of memory.
  public static final int MOST_DRAWS = 1_000_000;

  private HarmEngine() {}

  /// The figures of [#simulate].
  ///
  /// @throws IllegalArgumentException as [#simulate]
  /// @throws org.primum.documents.MalformedDocument as [#simulate]
  public static HarmEstimate estimate(HarmModel model, long seed, int draws) {
    return simulate(model, seed, draws).estimate();
  }

  /// Draws the model.
  ///
  /// @param seed 0 to 2^53 − 1, so that every JSON reader keeps it
  /// @param draws 1,000 to 1,000,000
  /// @throws IllegalArgumentException if `seed` or `draws` is out of range
  /// @throws org.primum.documents.MalformedDocument if in some draw the outcomes of one exposure,
  ///   which exclude each other, sum beyond 1
  public static Simulation simulate(HarmModel model, long seed, int draws) {
    if (seed < 0 || seed > Json.LARGEST_INTEGER) {
      throw new IllegalArgumentException(
          "seed `" + seed + "` must lie between 0 and 9007199254740991");
    }
    if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "draws `" + draws + "` must lie between " + FEWEST_DRAWS + " and " + MOST_DRAWS);
    }
    List<SeverityScale.Step> steps = stepsUsed(model);
    BlockDraws block = new BlockDraws(model, seed);
    List<OptionTally> tallies = new ArrayList<>();
    for (HarmOption option : model.options()) {
      tallies.add(new OptionTally(option, steps, block, draws));
    }
    for (int from = 0; from < draws; from += BlockDraws.BLOCK) {
      int size = Math.min(BlockDraws.BLOCK, draws - from);
      block.next(size);
      for (OptionTally tally : tallies) {
        tally.add(block, from, size);
      }
    }
    Faults faults = new Faults();
    tallies.forEach(
        tally -> tally.exclusive().fault().ifPresent(fault -> faults.addAll(List.of(fault))));
    faults.throwIfAny();
    return new Simulation(model, seed, draws, steps, tallies);
  }

  /// The words of the scale that weigh some hazard, from the mildest to the worst.
  private static List<SeverityScale.Step> stepsUsed(HarmModel model) {
    Set<SeverityScale.Step> used = new LinkedHashSet<>();
    for (HarmOption option : model.options()) {
      for (Hazard hazard : option.hazards()) {
        if (hazard instanceof Hazard.Exposed exposed
            && exposed.severity() instanceof Severity.Scaled(SeverityScale.Step step)) {
          used.add(step);
        }
      }
    }
    return model.scale().steps().stream().filter(used::contains).toList();
  }
}
