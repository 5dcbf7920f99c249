package org.primum.risk.validation.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Counted;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;

/// One rate of all groups, compared pair by pair.
final class GroupRates {
  private final RateKind kind;
  private final FairnessLimits limits;
  private final List<Counted> rates = new ArrayList<>();
  private final List<String> tooFew = new ArrayList<>();
  private final List<RateComparison> pairs = new ArrayList<>();
  private final int undefined;

  /// @param confidence of every single comparison
  GroupRates(
      RateKind kind,
      SortedMap<String, GroupTally> groups,
      FairnessLimits limits,
      Confidence confidence) {
    this.kind = kind;
    this.limits = limits;
    int missing = 0;
    for (Map.Entry<String, GroupTally> group : groups.entrySet()) {
      Counted rate = group.getValue().rate(kind);
      if (rate.trials() < limits.fewest()) {
        tooFew.add(
            "group `%s` has %d %s, fewer than %d"
                .formatted(group.getKey(), rate.trials(), kind.counted(), limits.fewest()));
      }
      missing += rate.trials() == 0 ? 1 : 0;
      rates.add(rate);
    }
    this.undefined = missing;
    for (int i = 0; i < rates.size(); i++) {
      for (int j = 0; j < rates.size(); j++) {
        if (i != j) {
          RateComparison.of(rates.get(i), rates.get(j), confidence).ifPresent(pairs::add);
        }
      }
    }
  }

  Disparity disparity() {
    return new Disparity(kind.field(), difference(), ratio(), tooFew, verdict());
  }

  private boolean allPairs() {
    return pairs.size() == rates.size() * (rates.size() - 1) && rates.size() > 1;
  }

  private double highest() {
    return rates.stream().mapToDouble(r -> r.value().orElse(Double.NaN)).max().orElse(Double.NaN);
  }

  private double lowest() {
    return rates.stream().mapToDouble(r -> r.value().orElse(Double.NaN)).min().orElse(Double.NaN);
  }

  private String why() {
    return rates.size() < 2
        ? "there is one group only"
        : undefined > 0 ? "a group has no " + kind.counted() : "no group has a rate above 0";
  }

  Figure difference() {
    Optional<Interval> range =
        allPairs()
            ? Optional.of(
                new Interval(
                    Math.max(
                        0,
                        pairs.stream()
                            .mapToDouble(p -> p.difference().lower())
                            .max()
                            .orElseThrow()),
                    pairs.stream().mapToDouble(p -> p.difference().upper()).max().orElseThrow()))
            : Optional.empty();
    return Figure.of(rates.size() < 2 ? Double.NaN : highest() - lowest(), range, why());
  }

  Figure ratio() {
    Optional<Interval> range =
        allPairs()
            ? Optional.of(
                new Interval(
                    pairs.stream().mapToDouble(p -> p.ratio().lower()).min().orElseThrow(),
                    Math.min(
                        1, pairs.stream().mapToDouble(p -> p.ratio().upper()).min().orElseThrow())))
            : Optional.empty();
    return Figure.of(rates.size() < 2 ? Double.NaN : lowest() / highest(), range, why());
  }

  /// Beyond where any pair is, whoever is too few; within only where every pair is and none is too
  /// few.
  FairnessVerdict verdict() {
    boolean everyPair = allPairs() && tooFew.isEmpty();
    List<FairnessVerdict> verdicts = new ArrayList<>();
    limits
        .mostDifference()
        .ifPresent(
            most ->
                verdicts.add(
                    judged(
                        pairs.stream().anyMatch(p -> p.difference().lower() > most),
                        everyPair
                            && pairs.stream().allMatch(p -> p.difference().upper() <= most))));
    limits
        .leastRatio()
        .ifPresent(
            least ->
                verdicts.add(
                    judged(
                        pairs.stream().anyMatch(p -> p.ratio().upper() < least),
                        everyPair && pairs.stream().allMatch(p -> p.ratio().lower() >= least))));
    return FairnessVerdict.together(verdicts);
  }

  private static FairnessVerdict judged(boolean beyond, boolean within) {
    if (beyond) {
      return FairnessVerdict.BEYOND;
    }
    return within ? FairnessVerdict.WITHIN : FairnessVerdict.UNKNOWN;
  }
}
