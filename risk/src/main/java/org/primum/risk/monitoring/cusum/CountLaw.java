package org.primum.risk.monitoring.cusum;

/// How counts come.
public sealed interface CountLaw {
  /// The most that can come at once; `Integer.MAX_VALUE` where there is no end.
  int most();

  /// The probabilities of 0, 1, 2, … `upTo`.
  double[] chances(int upTo);

  /// Events of a period.
  ///
  /// @param mean a period, more than 0, at most 500
  record Poisson(double mean) implements CountLaw {
    public Poisson {
      if (!(mean > 0 && mean <= 500)) {
        throw new IllegalArgumentException(
            "mean count is `" + mean + "`; give more than 0, at most 500");
      }
    }

    @Override
    public int most() {
      return Integer.MAX_VALUE;
    }

    @Override
    public double[] chances(int upTo) {
      double[] chances = new double[upTo + 1];
      double chance = StrictMath.exp(-mean);
      for (int x = 0; x <= upTo; x++) {
        chances[x] = chance;
        chance *= mean / (x + 1);
      }
      return chances;
    }
  }

  /// Yes or no.
  ///
  /// @param chance of yes, in (0, 1)
  record Bernoulli(double chance) implements CountLaw {
    public Bernoulli {
      if (!(chance > 0 && chance < 1)) {
        throw new IllegalArgumentException(
            "probability is `" + chance + "`; give more than 0, less than 1");
      }
    }

    @Override
    public int most() {
      return 1;
    }

    @Override
    public double[] chances(int upTo) {
      return upTo == 0 ? new double[] {1 - chance} : new double[] {1 - chance, chance};
    }
  }
}
