package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SeverityScale;

/// What comes out for one option while the blocks are drawn.
final class OptionTally {
  private final HarmOption option;
  private final List<String> subgroups;
  private final double[] weights;
  private final List<Term> terms;
  private final List<Moments> perHazard = new ArrayList<>();
  private final List<Mover> movers = new ArrayList<>();
  private final ExclusiveOutcomes exclusive;
  private final Optional<Double> exactMean;
  private final int minutesColumn;
  private final double[] harm = new double[BlockDraws.BLOCK];
  private final double[] spare = new double[BlockDraws.BLOCK];
  private final double[] total = new double[BlockDraws.BLOCK];

  /// Weight 1 per word of the scale, then what no word weighs: `[steps + 1][draws]`.
  final double[][] net;

  /// Likewise, only what adds harm, summed over the draws: `[steps + 1]`.
  final double[] addedSums;

  final double[] added;
  final double[] averted;
  final double[] minutes;

  /// The signed contributions of each subgroup, `[subgroups][draws]`.
  final double[][] bySubgroup;

  /// Likewise, only what adds harm, summed over the draws.
  final double[] subgroupAdded;

  double privacyAdded;
  double privacyAverted;

  OptionTally(HarmOption option, List<SeverityScale.Step> steps, BlockDraws block, int draws) {
    this.option = option;
    this.weights = weights(steps);
    List<String> words = steps.stream().map(SeverityScale.Step::word).toList();
    this.terms = option.hazards().stream().map(hazard -> new Term(hazard, block, words)).toList();
    this.exclusive = new ExclusiveOutcomes(terms);
    MeanHarm means = new MeanHarm(option);
    this.exactMean =
        means.exact(block.correlated()) ? Optional.of(means.total()) : Optional.empty();
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
    this.subgroups =
        option.hazards().stream()
            .flatMap(hazard -> hazard.subgroup().stream())
            .distinct()
            .sorted()
            .toList();
    this.bySubgroup = new double[subgroups.size()][draws];
    this.subgroupAdded = new double[subgroups.size()];
  }

  /// The signed value of each word, then 1 for what no word weighs.
  private static double[] weights(List<SeverityScale.Step> steps) {
    double[] weights = new double[steps.size() + 1];
    for (int row = 0; row < steps.size(); row++) {
      weights[row] = steps.get(row).value().doubleValue();
    }
    weights[steps.size()] = 1;
    return weights;
  }

  HarmOption option() {
    return option;
  }

  /// The mean ΔH per year in closed form; empty where factors depend on each other.
  Optional<Double> exactMean() {
    return exactMean;
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

  /// The subgroups that some hazard of the option names, sorted.
  List<String> subgroups() {
    return subgroups;
  }

  void add(BlockDraws block, int from, int size) {
    Arrays.fill(total, 0, size, 0);
    for (int k = 0; k < terms.size(); k++) {
      terms.get(k).perYear(block, size, harm, spare);
      addTerm(k, from, size);
    }
    for (Mover mover : movers) {
      mover.moments().addAll(block.values(mover.column()), total, size);
    }
    exclusive.check(block, size);
    if (minutesColumn >= 0) {
      System.arraycopy(block.values(minutesColumn), 0, minutes, from, size);
    }
  }

  /// Books the contributions of term `k`, which stand in [#harm] not yet weighed.
  private void addTerm(int k, int from, int size) {
    Term term = terms.get(k);
    int row = term.step() < 0 ? weights.length - 1 : term.step();
    double weight = weights[row];
    double[] own = net[row];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      own[from + i] += harm[i];
      sum += Math.max(harm[i], 0);
    }
    addedSums[row] += sum;
    for (int i = 0; i < size; i++) {
      double weighed = harm[i] * weight;
      harm[i] = weighed;
      total[i] += weighed;
      added[from + i] += Math.max(weighed, 0);
      averted[from + i] += Math.max(-weighed, 0);
    }
    perHazard.get(k).addAll(harm, harm, size);
    if (term.hazard().privacy()) {
      for (int i = 0; i < size; i++) {
        privacyAdded += Math.max(harm[i], 0);
        privacyAverted += Math.max(-harm[i], 0);
      }
    }
    term.hazard().subgroup().ifPresent(name -> addSubgroup(subgroups.indexOf(name), from, size));
  }

  private void addSubgroup(int group, int from, int size) {
    for (int i = 0; i < size; i++) {
      bySubgroup[group][from + i] += harm[i];
      subgroupAdded[group] += Math.max(harm[i], 0);
    }
  }
}
