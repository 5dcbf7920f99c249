package org.primum.risk.monitoring.cusum;

import java.util.List;
import org.primum.risk.monitoring.Assuming;

/// The CUSUM of counts (J. M. Lucas, Technometrics 27, 1985, doi 10.1080/00401706.1985.10488030)
/// and of yes-or-no (M. R. Reynolds and Z. G. Stoumbos, Journal of Quality Technology 31, 1999): S
/// = max(0, S + X − k), a signal once S reaches h.
///
/// With k = p/q the sum moves on multiples of 1/q, so that the chain of Brook and Evans is exact:
/// no discretisation, errors of rounding alone.
///
/// @param reference k
/// @param thresholdSteps h in steps of 1/q, 1 to 3000
public record CountCusum(Reference reference, int thresholdSteps) implements Assuming {
  private static final int MOST_STATES = 3_000;

  public CountCusum {
    if (thresholdSteps < 1 || thresholdSteps > MOST_STATES) {
      throw new IllegalArgumentException(
          "threshold is `"
              + thresholdSteps
              + "` steps of 1/"
              + reference.denominator()
              + "; give 1 to "
              + MOST_STATES
              + ", or a coarser reference value");
    }
  }

  /// The reference value that finds the rise from mean `normal` to `wrong` soonest: the slope of
  /// the likelihood ratio, (λ₁ − λ₀)/ln(λ₁/λ₀).
  ///
  /// @param wrong more than `normal`
  public static double referenceOf(CountLaw.Poisson normal, CountLaw.Poisson wrong) {
    requireRise(normal.mean(), wrong.mean());
    return (wrong.mean() - normal.mean()) / StrictMath.log(wrong.mean() / normal.mean());
  }

  /// The reference value that finds the rise from `normal` to `wrong` soonest: −ln((1 − p₁)/(1 −
  /// p₀))/ln of the odds ratio.
  ///
  /// @param wrong more than `normal`
  public static double referenceOf(CountLaw.Bernoulli normal, CountLaw.Bernoulli wrong) {
    requireRise(normal.chance(), wrong.chance());
    double staysAway = StrictMath.log1p(-normal.chance()) - StrictMath.log1p(-wrong.chance());
    return staysAway / (StrictMath.log(wrong.chance() / normal.chance()) + staysAway);
  }

  private static void requireRise(double normal, double wrong) {
    if (!(wrong > normal)) {
      throw new IllegalArgumentException(
          "what would be wrong is `"
              + wrong
              + "`; give more than what is normal, `"
              + normal
              + "`, for a chart watches rises");
    }
  }

  /// The chart with the least threshold whose average run length is at least `runLength` where
  /// counts come as `normal`.
  ///
  /// @param runLength more than 1, at most 1e9
  /// @throws IllegalArgumentException if that takes more than 3000 steps
  public static CountCusum withRunLength(Reference reference, CountLaw normal, double runLength) {
    if (!(runLength > 1 && runLength <= 1e9)) {
      throw new IllegalArgumentException(
          "run length to a false alarm is `" + runLength + "`; give more than 1, at most 1e9");
    }
    int high = 1;
    while (new CountCusum(reference, high).capped(normal) < runLength) {
      if (high == MOST_STATES) {
        throw new IllegalArgumentException(
            "run length `"
                + runLength
                + "` needs a threshold beyond `"
                + (double) MOST_STATES / reference.denominator()
                + "`; ask for a shorter one, or count over longer periods");
      }
      high = Math.min(MOST_STATES, 2 * high);
    }
    int low = high / 2;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (new CountCusum(reference, middle).capped(normal) < runLength) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new CountCusum(reference, high);
  }

  /// h as a number.
  public double threshold() {
    return (double) thresholdSteps / reference.denominator();
  }

  /// The number of counts to a signal on average, from a sum of 0, where they come as `law`.
  ///
  /// @throws IllegalArgumentException if no count can ever reach the threshold
  public double averageRunLength(CountLaw law) {
    return RunLengths.told(capped(law));
  }

  private double capped(CountLaw law) {
    int n = thresholdSteps;
    int down = reference.numerator();
    int up = reference.denominator();
    if ((long) law.most() * up <= down) {
      throw new IllegalArgumentException(
          "reference value `" + reference.value() + "` is never exceeded; give less than 1");
    }
    int most = Math.min(law.most(), (n + down) / up + 1);
    double[] chances = law.chances(most);
    double[][] moves = new double[n][n];
    for (int from = 0; from < n; from++) {
      for (int x = 0; x <= most; x++) {
        long to = Math.max(0, from + (long) up * x - down);
        if (to < n) {
          moves[from][(int) to] += chances[x];
        }
      }
    }
    return RunLengths.fromLowest(moves, Math.min(down, n));
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Counts come independently of each other; outbreaks and repeats for one patient do not.",
        "The mean when nothing is wrong is known without error, and alike in every period.",
        "Reference value and threshold were set before the first look.");
  }
}
