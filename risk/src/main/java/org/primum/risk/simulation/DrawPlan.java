package org.primum.risk.simulation;

import org.primum.risk.sampling.Sampler;
import org.primum.terms.json.Json;

/// How a model is drawn; the same plan for the same model gives the same figures, bit by bit.
///
/// @param seed 0 to 2^53 − 1, so that every JSON reader keeps it
/// @param draws 1,000 to 1,000,000
public record DrawPlan(Sampler sampler, long seed, int draws) {
  /// Enough draws for a simulation error near 1/300 of a standard deviation.
  public static final int USUAL_DRAWS = 100_000;

  /// Fewer cannot carry a 95 % quantile.
  public static final int FEWEST_DRAWS = 1_000;

  /// More would hold gigabytes of memory.
  public static final int MOST_DRAWS = 1_000_000;

  /// @throws IllegalArgumentException if `seed` or `draws` is out of range
  public DrawPlan {
    if (seed < 0 || seed > Json.LARGEST_INTEGER) {
      throw new IllegalArgumentException(
          "seed `" + seed + "` must lie between 0 and 9007199254740991");
    }
    if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "draws `" + draws + "` must lie between " + FEWEST_DRAWS + " and " + MOST_DRAWS);
    }
  }

  /// Pseudo-random draws.
  ///
  /// @throws IllegalArgumentException if `seed` or `draws` is out of range
  public static DrawPlan random(long seed, int draws) {
    return new DrawPlan(Sampler.RANDOM, seed, draws);
  }
}
