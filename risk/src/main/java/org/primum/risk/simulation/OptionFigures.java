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

/// Reads the figures of one option out of its tally.
final class OptionFigures {
  private static final double[] EXCEEDED = {.99, .95, .9, .75, .5, .25, .1, .05, .01};
  private static final double[] NOT_EXCEEDED = {.01, .05, .1, .25, .5, .75, .9, .95, .99};

  private OptionFigures() {}

  static OptionEstimate of(OptionTally tally, Draws harm, int draws) {
    Optional<Figures> minutes =
        tally.minutes.length > 0
            ? Optional.of(Draws.of(tally.minutes).figures())
            : Optional.empty();
    return new OptionEstimate(
        tally.option().id(),
        harm.figures(),
        Draws.of(tally.added).figures(),
        Draws.of(tally.averted).figures(),
        harm.exceeding(Draws.of(draws, i -> 0), 0),
        new OptionEstimate.Privacy(tally.privacyAdded / draws, tally.privacyAverted / draws),
        minutes,
        hazards(tally),
        drivers(tally),
        exceedance(harm));
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
      points.add(new OptionEstimate.Exceedance(EXCEEDED[i], values[i]));
    }
    return points;
  }
}
