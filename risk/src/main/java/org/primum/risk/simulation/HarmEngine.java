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

/// Monte Carlo over a harm model.
///
/// # How
///
/// Every quantity has its own column of uniform numbers and is drawn as the quantile of the next
/// one; correlated quantities are drawn together through a Gaussian copula (P. Embrechts, A.
/// McNeil, D. Straumann, 2002). Draw `i` is one imagined world: in it a quantity that several
/// options name has one value, so that options are compared pair by pair and what they share
/// cancels.
///
/// Blocks of 8,192 draws keep the quantities in cache. Within a block the columns, then the
/// options, are worked on side by side by as many threads as there are; each column and each option
/// is summed in the order of its draws by one thread at a time, so that the bits do not depend on
/// their number.
public final class HarmEngine {
  private HarmEngine() {}

  /// The figures of [#simulate].
  ///
  /// @throws IllegalArgumentException as [#simulate]
  /// @throws org.primum.documents.MalformedDocument as [#simulate]
  public static HarmEstimate estimate(HarmModel model, DrawPlan plan) {
    return simulate(model, plan).estimate();
  }

  /// Draws the model.
  ///
  /// @throws IllegalArgumentException if the sampler cannot draw so many quantities
  /// @throws org.primum.documents.MalformedDocument if in some draw the outcomes of one exposure,
  ///   which exclude each other, sum beyond 1
  public static Simulation simulate(HarmModel model, DrawPlan plan) {
    return simulate(model, plan, (_, _, _) -> {});
  }

  /// Sees every block after it was drawn.
  interface Onlooker {
    /// The `size` draws from `from` on stand in `block`.
    void see(BlockDraws block, int from, int size);
  }

  static Simulation simulate(HarmModel model, DrawPlan plan, Onlooker onlooker) {
    List<SeverityScale.Step> steps = stepsUsed(model);
    BlockDraws block = new BlockDraws(model, plan);
    List<OptionTally> tallies = new ArrayList<>();
    for (HarmOption option : model.options()) {
      tallies.add(new OptionTally(option, steps, block, plan.draws()));
    }
    for (int from = 0; from < plan.draws(); from += BlockDraws.BLOCK) {
      int start = from;
      int size = Math.min(BlockDraws.BLOCK, plan.draws() - from);
      block.next(size);
      tallies.parallelStream().forEach(tally -> tally.add(block, start, size));
      onlooker.see(block, start, size);
    }
    Faults faults = new Faults();
    tallies.forEach(
        tally -> tally.exclusive().fault().ifPresent(fault -> faults.addAll(List.of(fault))));
    faults.throwIfAny();
    return new Simulation(model, plan, block.repetitions(), steps, tallies);
  }

  /// The words of the scale that weigh some hazard, from the mildest to the worst.
  static List<SeverityScale.Step> stepsUsed(HarmModel model) {
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
