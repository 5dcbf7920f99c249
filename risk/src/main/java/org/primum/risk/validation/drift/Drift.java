package org.primum.risk.validation.drift;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.primum.risk.validation.Figure;

/// How far the shares of classes have moved.
///
/// The tests assume independent cases; where cases come in clusters their p-values are too small.
///
/// @param stabilityIndex the population stability index, Σ (q − p) ln(q/p), p then and q now: the
///   symmetrised divergence of H. Jeffreys (Proc. R. Soc. A 186, 1946); unknown where a class was
///   seen on one side only, since it is infinite there
/// @param stabilityP how likely an index at least as large is without any drift, from its
///   chi-square limit: index · nm/(n + m) on classes − 1 degrees of freedom (B. Yurdakul and J.
///   Naranjo, Journal of Risk Model Validation 14, 2020); empty where the index is unknown
/// @param jensenShannon the Jensen–Shannon distance, √ of the divergence to base 2, 0 to 1 (D. M.
///   Endres and J. E. Schindelin, IEEE Trans. Information Theory 49, 2003, doi
///   10.1109/TIT.2003.813506)
/// @param hellinger the Hellinger distance, √(½ Σ (√p − √q)²), 0 to 1
/// @param againstReference Pearson's chi-square of the current counts against the reference shares
///   taken as known
/// @param homogeneity Pearson's chi-square of both samples being drawn from the same shares; the
///   one to use where the reference is itself a sample of no great size
public record Drift(
    Figure stabilityIndex,
    OptionalDouble stabilityP,
    double jensenShannon,
    double hellinger,
    ChiSquare againstReference,
    ChiSquare homogeneity) {
  /// A chi-square test.
  ///
  /// @param statistic unknown where a class seen now was never seen then
  /// @param degrees degrees of freedom, at least 0
  /// @param p empty where the statistic is unknown
  /// @param thin classes with fewer than five expected, where the p-value is rough (W. G. Cochran,
  ///   Biometrics 10, 1954)
  public record ChiSquare(Figure statistic, int degrees, OptionalDouble p, int thin) {}

  /// The distances and tests of `counts`.
  public static Drift of(ClassCounts counts) {
    int classes = counts.classes().size();
    double index = 0;
    double divergence = 0;
    double squares = 0;
    for (int i = 0; i < classes; i++) {
      double p = counts.before(i);
      double q = counts.now(i);
      index += p == q ? 0 : (q - p) * (StrictMath.log(q) - StrictMath.log(p));
      divergence += (share(p, (p + q) / 2) + share(q, (p + q) / 2)) / 2;
      squares += (Math.sqrt(p) - Math.sqrt(q)) * (Math.sqrt(p) - Math.sqrt(q));
    }
    double n = counts.referenceTotal();
    double m = counts.currentTotal();
    return new Drift(
        Figure.of(index, Optional.empty(), "a class was seen on one side only"),
        Double.isFinite(index)
            ? OptionalDouble.of(tail(index * n * m / (n + m), classes - 1))
            : OptionalDouble.empty(),
        Math.sqrt(Math.max(0, divergence)),
        Math.sqrt(squares / 2),
        againstReference(counts),
        homogeneity(counts));
  }

  /// p log2(p/m), 0 where p is.
  private static double share(double p, double middle) {
    return p == 0 ? 0 : p * StrictMath.log(p / middle) / StrictMath.log(2);
  }

  private static ChiSquare againstReference(ClassCounts counts) {
    double sum = 0;
    int degrees = -1;
    int thin = 0;
    for (int i = 0; i < counts.classes().size(); i++) {
      double expected = counts.before(i) * counts.currentTotal();
      double gap = counts.current().get(i) - expected;
      sum += gap == 0 ? 0 : gap * gap / expected;
      degrees += expected > 0 ? 1 : 0;
      thin += expected > 0 && expected < 5 ? 1 : 0;
    }
    return test(sum, degrees, thin);
  }

  private static ChiSquare homogeneity(ClassCounts counts) {
    double n = counts.referenceTotal();
    double m = counts.currentTotal();
    double sum = 0;
    int degrees = -1;
    int thin = 0;
    for (int i = 0; i < counts.classes().size(); i++) {
      double both = (double) counts.reference().get(i) + counts.current().get(i);
      double before = both * n / (n + m);
      double now = both * m / (n + m);
      double gap = counts.current().get(i) - now;
      sum += both == 0 ? 0 : gap * gap * (1 / before + 1 / now);
      degrees += both > 0 ? 1 : 0;
      thin += both > 0 && Math.min(before, now) < 5 ? 1 : 0;
    }
    return test(sum, degrees, thin);
  }

  private static ChiSquare test(double statistic, int degrees, int thin) {
    return new ChiSquare(
        Figure.of(statistic, Optional.empty(), "a class seen now was never seen in the reference"),
        degrees,
        Double.isFinite(statistic)
            ? OptionalDouble.of(tail(statistic, degrees))
            : OptionalDouble.empty(),
        thin);
  }

  private static double tail(double statistic, int degrees) {
    return degrees < 1 ? 1 : ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
  }
}
