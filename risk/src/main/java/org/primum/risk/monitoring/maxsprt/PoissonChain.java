package org.primum.risk.monitoring.maxsprt;

/// The number of events so far, where no signal came yet; time in expected events.
final class PoissonChain {
  /// Chances below this are left out; the sum of all that are left out stays far below 1e-15.
  private static final double NEGLIGIBLE = 1e-30;

  private final double ratio;
  private double now;
  private int lowest;
  private double[] chances = {1};
  private double signalled;
  private double timeBySignal;

  PoissonChain(double ratio) {
    this.ratio = ratio;
  }

  boolean reached(double horizon) {
    return now >= horizon;
  }

  double signalled() {
    return signalled;
  }

  /// Expected time of the signal, counting 0 where there is none.
  double timeBySignal() {
    return timeBySignal;
  }

  /// Goes on to `until`; the `limit`-th event signals on the way.
  void step(double until, int limit) {
    double mean = ratio * (until - now);
    double[] next = new double[limit - lowest];
    int longest = limit - lowest;
    double[] step = steps(mean, longest);
    double[] tails = tails(step, mean);
    for (int i = 0; i < chances.length; i++) {
      int from = lowest + i;
      int missing = limit - from;
      for (int more = 0; more < missing && more < step.length; more++) {
        next[i + more] += chances[i] * step[more];
      }
      double reaching = chances[i] * tails[missing];
      signalled += reaching;
      // Erlang's time to the event, cut at the end of the step: mean · P(one event more) over rate.
      timeBySignal += reaching * now + chances[i] * missing / ratio * tails[missing + 1];
    }
    chances = next;
    now = until;
    trim();
  }

  /// P(exactly k events), k from 0 to `longest` + 1.
  private static double[] steps(double mean, int longest) {
    double[] step = new double[longest + 2];
    step[0] = StrictMath.exp(-mean);
    for (int k = 1; k < step.length; k++) {
      step[k] = step[k - 1] * mean / k;
    }
    return step;
  }

  /// P(at least k events), k from 0 to `longest` + 1, summed from the far end so that small tails
  /// keep their digits.
  private static double[] tails(double[] step, double mean) {
    double[] tails = new double[step.length];
    int last = step.length - 1;
    double term = step[last];
    double beyond = term;
    for (int k = last + 1; term > beyond * 1e-17 || k < mean; k++) {
      term *= mean / k;
      beyond += term;
    }
    tails[last] = beyond;
    for (int k = last - 1; k >= 0; k--) {
      tails[k] = tails[k + 1] + step[k];
    }
    return tails;
  }

  private void trim() {
    int drop = 0;
    while (drop < chances.length - 1 && chances[drop] < NEGLIGIBLE) {
      drop++;
    }
    if (drop > 0) {
      double[] kept = new double[chances.length - drop];
      System.arraycopy(chances, drop, kept, 0, kept.length);
      chances = kept;
      lowest += drop;
    }
  }
}
