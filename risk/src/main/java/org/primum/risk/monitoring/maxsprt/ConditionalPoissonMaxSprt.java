package org.primum.risk.monitoring.maxsprt;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.primum.risk.monitoring.Assuming;

/// The conditional Poisson maximised sequential probability ratio test: the rate after go-live
/// against a rate that is itself known from few events of the past (L. Li and M. Kulldorff,
/// Statistics in Medicine 29, 2010, doi 10.1002/sim.3780; exact critical values as I. R. Silva, L.
/// Li and M. Kulldorff, Sequential Analysis 38, 2019, doi 10.1080/07474946.2019.1574446, ask for).
///
/// *The test.* `pastEvents` came over a past exposure. Time r is exposure since go-live over that
/// past exposure. After k events at time r the statistic is (c + k) times the divergence of the
/// share k/(c + k) seen from the share r/(1 + r) expected, where the first is larger, else 0.
///
/// *The computation.* Given that the past rate could be anything, events come as a mixture of
/// Poisson processes over a gamma distribution of shape c: Pólya's process, itself a Markov chain.
/// Given i events by r, the number up to s is negative binomial of size c + i and chance (1 + r)/(1
/// + s). With that for its steps, the chain is that of [PoissonMaxSprt], exact but for rounding.
///
/// @param pastEvents c, at least 1
/// @param horizon exposure over past exposure at which watching ends, if it ends by time
/// @param mostEvents events at which watching ends, if it ends by events; at most 2000
/// @param fewestEvents to signal, at least 1
public record ConditionalPoissonMaxSprt(
    int pastEvents, OptionalDouble horizon, OptionalInt mostEvents, int fewestEvents)
    implements Assuming {
  private static final int LONGEST = 2_000;

  public ConditionalPoissonMaxSprt {
    if (pastEvents < 1 || pastEvents > 1_000_000) {
      throw new IllegalArgumentException("past events are `" + pastEvents + "`; give 1 to 1000000");
    }
    if (fewestEvents < 1 || fewestEvents > 1_000) {
      throw new IllegalArgumentException(
          "fewest events are `" + fewestEvents + "`; give 1 to 1000");
    }
    if (horizon.isPresent() == mostEvents.isPresent()) {
      throw new IllegalArgumentException(
          "watching must end by time or by events; give one of the two");
    }
    if (horizon.isPresent() && !(horizon.getAsDouble() > 0 && horizon.getAsDouble() <= 100)) {
      throw new IllegalArgumentException(
          "horizon is `"
              + horizon.getAsDouble()
              + "` past exposures; give more than 0, at most 100");
    }
    if (mostEvents.isPresent()
        && (mostEvents.getAsInt() < fewestEvents || mostEvents.getAsInt() > LONGEST)) {
      throw new IllegalArgumentException(
          "most events are `"
              + mostEvents.getAsInt()
              + "`; give at least the fewest that signal, at most "
              + LONGEST);
    }
  }

  /// The statistic after `events` at time `ratio`.
  ///
  /// @param events 0 or more
  /// @param ratio exposure over past exposure, more than 0
  public double statistic(long events, double ratio) {
    double total = (double) events + pastEvents;
    double seen = events / total;
    double expected = ratio / (1 + ratio);
    return seen > expected ? total * divergence(seen, expected) : 0;
  }

  private static double divergence(double seen, double expected) {
    double other = seen == 1 ? 0 : (1 - seen) * StrictMath.log((1 - seen) / (1 - expected));
    return seen * StrictMath.log(seen / expected) + other;
  }

  /// The critical value at which a signal without harm has probability `alpha`.
  ///
  /// @param alpha in (0, 1)
  /// @throws IllegalArgumentException if it lies outside, or cannot be spent
  public double criticalValue(double alpha) {
    return SequentialLimits.spending(alpha, value -> performance(value, 1).signals());
  }

  /// What the test does where events come at `rateRatio` times the past rate. Times are in past
  /// exposures; where watching ends by events, the length is that to the last time at which the
  /// last event could still signal.
  ///
  /// @param criticalValue more than 0
  /// @param rateRatio more than 0, at most 1000
  public Performance performance(double criticalValue, double rateRatio) {
    SequentialLimits.requireRatio(rateRatio);
    PolyaChain chain = new PolyaChain(pastEvents, rateRatio);
    double end = horizon.orElse(Double.POSITIVE_INFINITY);
    int last = mostEvents.orElse(LONGEST + pastEvents);
    for (int n = fewestEvents; n <= last && !(chain.now() >= end); n++) {
      chain.step(Math.min(end, latest(n, criticalValue)), n);
    }
    return Performance.of(chain.signalled(), chain.timeBySignal(), chain.now());
  }

  /// The time by which `events` must have come to signal, in past exposures.
  ///
  /// @param events at least 1
  /// @param criticalValue more than 0
  public double latest(long events, double criticalValue) {
    double total = (double) events + pastEvents;
    double seen = events / total;
    // In the logit y of the expected share the divergence is convex, and falls to the left of seen.
    double top = StrictMath.log((double) events / pastEvents);
    double y = top - 1;
    while (total * divergence(seen, logistic(y)) < criticalValue) {
      y = top - 2 * (top - y);
    }
    for (int step = 0; step < 200; step++) {
      double expected = logistic(y);
      double excess = total * divergence(seen, expected) - criticalValue;
      double next = y - excess / (total * (expected - seen));
      if (!(next > y)) {
        break;
      }
      y = next;
    }
    return StrictMath.exp(y);
  }

  private static double logistic(double y) {
    return 1 / (1 + StrictMath.exp(-y));
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Events before and after go-live come independently of each other, at one rate each.",
        "Exposure is counted alike before and after, and who was exposed is alike in kind.",
        "The end, the fewest events and alpha were set before the first look.",
        "Looking less often than continuously only lowers the probability of a false alarm.");
  }
}
