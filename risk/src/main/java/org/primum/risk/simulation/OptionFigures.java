package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.draws.Draws;
import org.primum.risk.draws.Figures;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SeverityScale;
import org.primum.risk.validation.Interval;

/// Reads the figures of one option out of its tally.
final class OptionFigures {
  private static final double[] NOT_EXCEEDED = {
    .01, .025, .05, .1, .15, .2, .25, .3, .35, .4, .45, .5, .55, .6, .65, .7, .75, .8, .85, .9, .95,
    .975, .99
  };

  /// Five standard errors: by chance in fewer than one estimate in a million.
  private static final double MISSED = 5;

  /// What sums of a million rounded terms may be off by.
  private static final double ROUNDING = 1e-6;

  private final OptionTally tally;
  private final List<SeverityScale.Step> steps;
  private final int repetitions;

  /// @param steps the words of the scale in use, as the tally was given them
  /// @param repetitions in how many independent runs the draws come
  OptionFigures(OptionTally tally, List<SeverityScale.Step> steps, int repetitions) {
    this.tally = tally;
    this.steps = steps;
    this.repetitions = repetitions;
  }

  OptionEstimate of(Draws harm) {
    int draws = harm.size();
    Optional<Figures> minutes =
        tally.minutes.length > 0 ? Optional.of(figures(tally.minutes)) : Optional.empty();
    return new OptionEstimate(
        tally.option().id(),
        harm.figures(),
        figures(tally.added),
        figures(tally.averted),
        harm.exceeding(0),
        new OptionEstimate.Privacy(tally.privacyAdded / draws, tally.privacyAverted / draws),
        minutes,
        hazards(tally),
        subgroups(draws),
        drivers(tally),
        severities(harm.mean()),
        tally.exactMean().filter(exact -> misses(harm, exact)),
        exceedance(harm));
  }

  private static boolean misses(Draws harm, double exact) {
    double off = Math.abs(harm.mean() - exact);
    return off > MISSED * harm.standardError() && off > ROUNDING * Math.abs(exact);
  }

  private Figures figures(double[] values) {
    return Draws.repeated(values, repetitions).figures();
  }

  private List<OptionEstimate.SubgroupShare> subgroups(int draws) {
    List<OptionEstimate.SubgroupShare> shares = new ArrayList<>();
    for (int group = 0; group < tally.subgroups().size(); group++) {
      Draws harm = Draws.repeated(tally.bySubgroup[group], repetitions);
      double added = tally.subgroupAdded[group] / draws;
      shares.add(
          new OptionEstimate.SubgroupShare(
              tally.subgroups().get(group), harm.figures(), added, harm.exceeding(0)));
    }
    return shares;
  }

  /// Mean harm is linear in each severity, so that its ends are those of the range.
  private List<OptionEstimate.SeverityMove> severities(double mean) {
    List<OptionEstimate.SeverityMove> moves = new ArrayList<>();
    for (int row = 0; row < steps.size(); row++) {
      SeverityScale.Step step = steps.get(row);
      double unweighted = Draws.repeated(tally.net[row], repetitions).mean();
      if (step.ranged() && unweighted != 0) {
        double value = step.value().doubleValue();
        moves.add(
            new OptionEstimate.SeverityMove(
                step.word(),
                new Interval(step.low().doubleValue(), step.high().doubleValue()),
                mean + (step.low().doubleValue() - value) * unweighted,
                mean + (step.high().doubleValue() - value) * unweighted));
      }
    }
    return moves;
  }

  private static List<OptionEstimate.HazardShare> hazards(OptionTally tally) {
    List<OptionEstimate.HazardShare> shares = new ArrayList<>();
    for (int i = 0; i < tally.perHazard().size(); i++) {
      Hazard hazard = tally.option().hazards().get(i);
      Moments moments = tally.perHazard().get(i);
      shares.add(
          new OptionEstimate.HazardShare(
              hazard.id(), hazard.sign(), hazard.privacy(), moments.meanX(), moments.sdX()));
    }
    return shares;
  }

  private static List<OptionEstimate.Driver> drivers(OptionTally tally) {
    List<OptionEstimate.Driver> drivers = new ArrayList<>();
    for (Mover mover : tally.movers()) {
      Quantity quantity = mover.quantity();
      if (!(quantity.distribution() instanceof Fixed)) {
        drivers.add(
            new OptionEstimate.Driver(
                quantity.name(),
                mover.low(),
                mover.high(),
                mover.moments().squaredCorrelation(),
                quantity.source().description()));
      }
    }
    return drivers.stream()
        .sorted(
            Comparator.comparingDouble(OptionEstimate.Driver::swing)
                .reversed()
                .thenComparing(OptionEstimate.Driver::quantity))
        .toList();
  }

  private static List<OptionEstimate.Exceedance> exceedance(Draws harm) {
    List<OptionEstimate.Exceedance> points = new ArrayList<>();
    double[] values = harm.quantiles(NOT_EXCEEDED);
    for (int i = 0; i < values.length; i++) {
      points.add(new OptionEstimate.Exceedance(exceeded(NOT_EXCEEDED[i]), values[i]));
    }
    return points;
  }

  /// One minus a probability of at most three decimals, without the dust of binary fractions.
  private static double exceeded(double probability) {
    return Math.round((1 - probability) * 1000) / 1000.0;
  }
}
