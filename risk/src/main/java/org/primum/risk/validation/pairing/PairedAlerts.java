package org.primum.risk.validation.pairing;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;

/// The same cases under two alerts. Among cases with the outcome the difference is one of
/// sensitivity, among those without one of false-positive rate. Tallies add up.
///
/// Assumes independent cases; where they come in clusters, see [ClusteredPairs].
///
/// @param both cases on which both alerted
/// @param onlyFirst cases on which only the first did
/// @param onlySecond cases on which only the second did
/// @param neither cases on which none did
public record PairedAlerts(long both, long onlyFirst, long onlySecond, long neither) {
  /// The tally of no case.
  public static final PairedAlerts NONE = new PairedAlerts(0, 0, 0, 0);

  public PairedAlerts {
    if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
      throw new IllegalArgumentException(
          "counts `%d, %d, %d, %d` of paired alerts must not be negative"
              .formatted(both, onlyFirst, onlySecond, neither));
    }
    Math.toIntExact(Math.addExact(onlyFirst, onlySecond));
  }

  /// The tally of one case.
  public static PairedAlerts of(boolean first, boolean second) {
    return new PairedAlerts(
        first && second ? 1 : 0,
        first && !second ? 1 : 0,
        !first && second ? 1 : 0,
        !first && !second ? 1 : 0);
  }

  /// The tally of both sets of cases, which must not overlap.
  public PairedAlerts plus(PairedAlerts other) {
    return new PairedAlerts(
        both + other.both,
        onlyFirst + other.onlyFirst,
        onlySecond + other.onlySecond,
        neither + other.neither);
  }

  /// All cases.
  public long cases() {
    return both + onlyFirst + onlySecond + neither;
  }

  /// Share on which the first alerted less share on which the second did; interval after D. G.
  /// Bonett and R. M. Price, Statistics in Medicine 31, 2012, doi 10.1002/sim.4479: Wald's with one
  /// case added to either discordant cell.
  public Figure difference(Confidence confidence) {
    double n = cases();
    double first = (onlyFirst + 1) / (n + 2);
    double second = (onlySecond + 1) / (n + 2);
    double gap = first - second;
    double reach = confidence.z() * Math.sqrt((first + second - gap * gap) / (n + 2));
    return Figure.of(
        (onlyFirst - onlySecond) / n,
        Optional.of(new Interval(Math.max(-1, gap - reach), Math.min(1, gap + reach))),
        "there are no cases");
  }

  /// McNemar's exact two-sided p-value: twice the binomial tail of the rarer discordance, at most
  /// 1; 1 without discordance (M. W. Fagerland, S. Lydersen and P. Laake, BMC Medical Research
  /// Methodology 13:91, 2013, doi 10.1186/1471-2288-13-91).
  public double exactP() {
    return Math.min(1, 2 * rarer().cumulativeProbability(least()));
  }

  /// McNemar's mid-p: the exact one less the probability of what was seen; the one to use, being
  /// neither too cautious nor too bold (same source). Where both discordances are alike, 1 less
  /// that probability.
  public double midP() {
    if (onlyFirst + onlySecond == 0) {
      return 1;
    }
    double seen = rarer().probability(least());
    return onlyFirst == onlySecond ? 1 - seen : exactP() - seen;
  }

  /// McNemar's asymptotic p-value without continuity correction; 1 without discordance.
  public double asymptoticP() {
    double discordant = onlyFirst + onlySecond;
    double gap = onlyFirst - onlySecond;
    return discordant == 0
        ? 1
        : ChiSquaredDistribution.of(1).survivalProbability(gap * gap / discordant);
  }

  private BinomialDistribution rarer() {
    return BinomialDistribution.of((int) (onlyFirst + onlySecond), 0.5);
  }

  private int least() {
    return (int) Math.min(onlyFirst, onlySecond);
  }
}
