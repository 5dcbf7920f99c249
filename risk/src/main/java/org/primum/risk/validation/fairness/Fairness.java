package org.primum.risk.validation.fairness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;

/// Whether an alert treats groups alike (S. Barocas, M. Hardt and A. Narayanan, Fairness and
/// Machine Learning, 2023, chapter 3; M. Hardt, E. Price and N. Srebro, NeurIPS 2016, for equalised
/// odds).
///
/// The measures cannot all be met at once where prevalence differs between groups (A. Chouldechova,
/// Big Data 5, 2017, doi 10.1089/big.2016.0047); which matters is for people to say.
///
/// @param groups by name
/// @param disparities of every rate, in the order of [RateKind]; that of the selection rate is
///   demographic parity
/// @param equalisedOdds the larger difference and the smaller ratio of sensitivity and
///   false-positive rate
public record Fairness(
    SortedMap<String, GroupTally> groups, List<Disparity> disparities, Disparity equalisedOdds) {
  public Fairness {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    disparities = List.copyOf(disparities);
  }

  /// Compares all pairs of `groups`.
  ///
  /// @param confidence at which all statements on one rate hold together, and all on equalised odds
  /// @throws IllegalArgumentException if there is no group
  public static Fairness of(
      SortedMap<String, GroupTally> groups, FairnessLimits limits, Confidence confidence) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("there are no groups to compare; give at least two");
    }
    int pairs = Math.max(1, groups.size() * (groups.size() - 1) / 2);
    List<Disparity> disparities = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      disparities.add(new GroupRates(kind, groups, limits, confidence.each(pairs)).disparity());
    }
    Confidence half = confidence.each(2 * pairs);
    Disparity sensitivity = new GroupRates(RateKind.SENSITIVITY, groups, limits, half).disparity();
    Disparity falsePositives =
        new GroupRates(RateKind.FALSE_POSITIVE_RATE, groups, limits, half).disparity();
    return new Fairness(groups, disparities, odds(sensitivity, falsePositives));
  }

  private static Disparity odds(Disparity sensitivity, Disparity falsePositives) {
    List<String> tooFew = new ArrayList<>(sensitivity.tooFew());
    tooFew.addAll(falsePositives.tooFew());
    return new Disparity(
        "equalisedOdds",
        worse(sensitivity.difference(), falsePositives.difference(), Math::max),
        worse(sensitivity.ratio(), falsePositives.ratio(), Math::min),
        tooFew,
        FairnessVerdict.together(List.of(sensitivity.verdict(), falsePositives.verdict())));
  }

  private static Figure worse(Figure first, Figure second, DoubleBinaryOperator worse) {
    OptionalDouble one = first.value();
    OptionalDouble two = second.value();
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() ? first : second;
    }
    Optional<Interval> range =
        first
            .interval()
            .flatMap(
                a ->
                    second
                        .interval()
                        .map(
                            b ->
                                new Interval(
                                    worse.applyAsDouble(a.lower(), b.lower()),
                                    worse.applyAsDouble(a.upper(), b.upper()))));
    return new Figure.Known(worse.applyAsDouble(one.getAsDouble(), two.getAsDouble()), range);
  }

  /// What the limits say about all rates together.
  public FairnessVerdict verdict() {
    return FairnessVerdict.together(disparities.stream().map(Disparity::verdict).toList());
  }
}
