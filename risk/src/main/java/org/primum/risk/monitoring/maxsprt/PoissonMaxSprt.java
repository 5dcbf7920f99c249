package org.primum.risk.monitoring.maxsprt;

import java.util.List;
import org.primum.risk.monitoring.Assuming;

/// The Poisson maximised sequential probability ratio test: events against a number expected
/// without harm, looked at continuously (M. Kulldorff, R. L. Davis, M. Kolczak, E. Lewis, T. Lieu
/// and R. Platt, Sequential Analysis 30, 2011, doi 10.1080/07474946.2011.539924; the fewest events
/// that may signal after M. Kulldorff and I. R. Silva, REVSTAT 15, 2017).
///
/// *The test.* Time runs in expected events. The statistic after n events at time μ is μ − n + n
/// ln(n/μ) where n > μ, else 0. It signals once that reaches the critical value with at least
/// `fewestEvents`, up to the horizon.
///
/// *The computation.* n events signal exactly where they came by a time t(n), the root of the
/// statistic below n. So the test has not signalled by t(n) if and only if fewer than m events came
/// by t(m) for every m to n: a Markov chain over the times t(n) whose steps are Poisson. It is
/// exact but for rounding; nothing is divided into small steps.
///
/// @param horizon expected events at which watching ends, more than 0, at most 5000
/// @param fewestEvents to signal, at least 1
public record PoissonMaxSprt(double horizon, int fewestEvents) implements Assuming {
  private static final double LONGEST = 5_000;

  public PoissonMaxSprt {
    if (!(horizon > 0 && horizon <= LONGEST)) {
      throw new IllegalArgumentException(
          "horizon is `" + horizon + "` expected events; give more than 0, at most 5000");
    }
    if (fewestEvents < 1 || fewestEvents > 1_000) {
      throw new IllegalArgumentException(
          "fewest events are `" + fewestEvents + "`; give 1 to 1000");
    }
  }

  /// The statistic after `events` where `expected` were expected.
  ///
  /// @param events 0 or more
  /// @param expected more than 0
  public static double statistic(long events, double expected) {
    return events <= expected ? 0 : expected - events + events * StrictMath.log(events / expected);
  }

  /// The critical value at which a signal without harm has probability `alpha`.
  ///
  /// @param alpha in (0, 1)
  /// @throws IllegalArgumentException if it lies outside, or cannot be spent within the horizon
  public double criticalValue(double alpha) {
    return SequentialLimits.spending(alpha, value -> performance(value, 1).signals());
  }

  /// What the test does where events come at `rateRatio` times the expected rate.
  ///
  /// @param criticalValue more than 0
  /// @param rateRatio more than 0, at most 1000
  public Performance performance(double criticalValue, double rateRatio) {
    SequentialLimits.requireRatio(rateRatio);
    PoissonChain chain = new PoissonChain(rateRatio);
    for (int n = fewestEvents; !chain.reached(horizon); n++) {
      chain.step(Math.min(horizon, latest(n, criticalValue)), n);
    }
    return Performance.of(chain.signalled(), chain.timeBySignal(), horizon);
  }

  /// The time by which `events` must have come to signal: the root below `events` of the statistic
  /// less `criticalValue`. With μ = n e^u it is e^u − 1 − u = c/n, convex in u, so that Newton's
  /// steps from u = −(c/n + 1) never overshoot.
  ///
  /// @param events at least 1
  /// @param criticalValue more than 0
  public static double latest(long events, double criticalValue) {
    double level = criticalValue / events;
    double u = -(level + 1);
    for (int step = 0; step < 200; step++) {
      double excess = StrictMath.expm1(u) - u - level;
      double next = u - excess / StrictMath.expm1(u);
      if (!(next > u)) {
        break;
      }
      u = next;
    }
    return events * StrictMath.exp(u);
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "The expected number of events is known without error; where it rests on few events of the"
            + " past, the conditional test is the one to use.",
        "Events come independently of each other, at a rate ratio that does not change.",
        "The horizon, the fewest events and alpha were set before the first look.",
        "Looking less often than continuously only lowers the probability of a false alarm.");
  }
}
