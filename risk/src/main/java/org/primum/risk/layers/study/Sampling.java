package org.primum.risk.layers.study;

/// How a study is evaluated.
///
/// @param seed 0 to 2^53 − 1; the same seed gives the same figures, bit by bit
/// @param draws worlds, 100 to 1,000,000
/// @param listed how many cut sets are listed, 1 to 1,000,000
public record Sampling(long seed, int draws, int listed) {
  /// Enough for a 95 % quantile within about half a per cent of probability.
  public static final int USUAL_DRAWS = 10_000;

  /// As many cut sets as a machine may want at once.
  public static final int USUAL_LISTED = 10_000;

  private static final long LARGEST_SEED = (1L << 53) - 1;
  private static final int FEWEST_DRAWS = 100;
  private static final int MOST = 1_000_000;

  public Sampling {
    within("seed", seed, 0, LARGEST_SEED);
    within("draws", draws, FEWEST_DRAWS, MOST);
    within("listed cut sets", listed, 1, MOST);
  }

  private static void within(String name, long found, long least, long most) {
    if (found < least || found > most) {
      throw new IllegalArgumentException(
          name + " is `" + found + "`; give " + least + " to " + most);
    }
  }
}
