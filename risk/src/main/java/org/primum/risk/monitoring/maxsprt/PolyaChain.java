package org.primum.risk.monitoring.maxsprt;

/// The number of events so far where no signal came yet, of Pólya's process; time in past
/// exposures.
// The nodes stand as printed, so that they can be compared with the source.
@SuppressWarnings("FloatingPointLiteralPrecision")
final class PolyaChain {
  // Nodes and weights of Gauss–Legendre's rule with eight points on (−1, 1), DLMF 3.5(v).
  private static final double[] NODES = {
    0.183434642495649804939,
    0.525532409916328985818,
    0.796666477413626739592,
    0.960289856497536231684
  };
  private static final double[] WEIGHTS = {
    0.362683783378361982965,
    0.313706645877887287338,
    0.222381034453374470544,
    0.101228536290376259153
  };

  private final int size;
  private final double ratio;
  private double now;
  private double[] chances = {1};
  private double signalled;
  private double timeBySignal;

  PolyaChain(int size, double ratio) {
    this.size = size;
    this.ratio = ratio;
  }

  double now() {
    return now;
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
    double[] next = new double[limit];
    double stay = stay(until);
    for (int i = 0; i < chances.length; i++) {
      if (chances[i] == 0) {
        continue;
      }
      double chance = StrictMath.exp((size + i) * StrictMath.log(stay));
      double below = 0;
      for (int more = 0; i + more < limit; more++) {
        next[i + more] += chances[i] * chance;
        below += chance;
        chance *= (size + i + more) / (more + 1.0) * (1 - stay);
      }
      double reaching = Math.max(0, 1 - below);
      signalled += chances[i] * reaching;
      timeBySignal += chances[i] * (until * reaching - area(i, limit - i, until));
    }
    chances = next;
    now = until;
  }

  private double stay(double until) {
    return (1 + ratio * now) / (1 + ratio * until);
  }

  /// The integral, from now to `until`, of the probability that `missing` events have come.
  private double area(int events, int missing, double until) {
    double half = (until - now) / 2;
    double sum = 0;
    for (int node = 0; node < NODES.length; node++) {
      sum +=
          WEIGHTS[node]
              * (come(events, missing, now + half * (1 - NODES[node]))
                  + come(events, missing, now + half * (1 + NODES[node])));
    }
    return half * sum;
  }

  private double come(int events, int missing, double until) {
    double stay = stay(until);
    double chance = StrictMath.exp((size + events) * StrictMath.log(stay));
    double below = 0;
    for (int more = 0; more < missing; more++) {
      below += chance;
      chance *= (size + events + more) / (more + 1.0) * (1 - stay);
    }
    return Math.max(0, 1 - below);
  }
}
