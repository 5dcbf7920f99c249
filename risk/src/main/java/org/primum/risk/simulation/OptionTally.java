package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.List;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SeverityScale;

/// What comes out for one option while the blocks are drawn.
final class OptionTally {
  private final HarmOption option;
  private final List<SeverityScale.Step> steps;
  private final List<Term> terms;
  private final List<Moments> perHazard = new ArrayList<>();
  private final List<Mover> movers = new ArrayList<>();
  private final ExclusiveOutcomes exclusive;
  private final int minutesColumn;

  /// Weight 1 per word of the scale, then what no word weighs: `[steps + 1][draws]`.
  final double[][] net;

  /// Likewise, only what adds harm, summed over the draws: `[steps + 1]`.
  final double[] addedSums;

  final double[] added;
  final double[] averted;
  final double[] minutes;
  double privacyAdded;
  double privacyAverted;

  OptionTally(HarmOption option, List<SeverityScale.Step> steps, BlockDraws block, int draws) {
    this.option = option;
    this.steps = steps;
    List<String> words = steps.stream().map(SeverityScale.Step::word).toList();
    this.terms = option.hazards().stream().map(hazard -> new Term(hazard, block, words)).toList();
    this.exclusive = new ExclusiveOutcomes(terms);
    MeanHarm means = new MeanHarm(option);
    for (Term term : terms) {
      perHazard.add(new Moments(means.of(term.hazard()), 0));
    }
    for (Quantity quantity : means.quantities()) {
      movers.add(Mover.of(quantity, means, block));
    }
    this.net = new double[steps.size() + 1][draws];
    this.addedSums = new double[steps.size() + 1];
    this.added = new double[draws];
    this.averted = new double[draws];
    this.minutes = new double[option.minutesSaved().isPresent() ? draws : 0];
    this.minutesColumn =
        option.minutesSaved().map(quantity -> block.column(quantity.name())).orElse(-1);
  }

  HarmOption option() {
    return option;
  }

  List<Moments> perHazard() {
    return perHazard;
  }

  List<Mover> movers() {
    return movers;
  }

  ExclusiveOutcomes exclusive() {
    return exclusive;
  }

  void add(BlockDraws block, int from, int size) {
    for (int i = 0; i < size; i++) {
      addDraw(block, from + i, i);
    }
    exclusive.check(block, size);
    if (minutesColumn >= 0) {
      System.arraycopy(block.values(minutesColumn), 0, minutes, from, size);
    }
  }

  private void addDraw(BlockDraws block, int draw, int i) {
    double total = 0;
    for (int k = 0; k < terms.size(); k++) {
      Term term = terms.get(k);
      int row = term.step() < 0 ? steps.size() : term.step();
      double unweighted = term.perYear(block, i);
      double harm = unweighted * weight(row);
      total += harm;
      net[row][draw] += unweighted;
      perHazard.get(k).add(harm, 0);
      if (unweighted > 0) {
        addedSums[row] += unweighted;
        added[draw] += harm;
        privacyAdded += term.hazard().privacy() ? harm : 0;
      } else {
        averted[draw] -= harm;
        privacyAverted -= term.hazard().privacy() ? harm : 0;
      }
    }
    for (Mover mover : movers) {
      mover.moments().add(block.values(mover.column())[i], total);
    }
  }

  /// The severity of a row of [#net] at the signed values.
  private double weight(int row) {
    return row < steps.size() ? steps.get(row).value().doubleValue() : 1;
  }
}
