package org.primum.risk.validation;

import java.util.Optional;
import java.util.OptionalDouble;

/// A proportion whose trials come in clusters: alert episodes of one stay, stays of one patient.
/// What happens within a cluster may depend on itself in any way; clusters are independent.
///
/// Holds sums of whole numbers only, so that tallies of parts of a cohort add up to the same whole
/// in any order.
///
/// *The interval.* The variance of the ratio estimate is linearised between clusters (W. G.
/// Cochran, Sampling Techniques, 3rd ed. 1977, §6.3 and §9A). It tells how many independent trials
/// would be worth as much, and that number enters Wilson's interval in place of the number of
/// trials, with Student's t on one degree of freedom less than there are clusters (E. L. Korn and
/// B. I. Graubard, Survey Methodology 24, 1998, for their interval). Clusters never make an
/// interval narrower than independent trials would. Where the proportion is 0 or 1, no variance can
/// be seen and each cluster counts as one trial.
///
/// @param clusters clusters with at least one trial
/// @param events sum over clusters of their events
/// @param trials sum over clusters of their trials
/// @param eventsSquared sum over clusters of events²
/// @param eventsByTrials sum over clusters of events · trials
/// @param trialsSquared sum over clusters of trials²
public record Clustered(
    long clusters,
    long events,
    long trials,
    long eventsSquared,
    long eventsByTrials,
    long trialsSquared)
    implements Counted {
  /// The tally of no cluster.
  public static final Clustered NONE = new Clustered(0, 0, 0, 0, 0, 0);

  public Clustered {
    if (clusters < 0 || clusters > trials || events < 0 || events > trials) {
      throw new IllegalArgumentException(
          "cannot form a proportion of `"
              + events
              + "` in `"
              + trials
              + "` trials of `"
              + clusters
              + "` clusters");
    }
  }

  /// The tally of one cluster; one without trials counts as none.
  ///
  /// @param events 0 to `trials`
  public static Clustered of(long events, long trials) {
    Proportion one = new Proportion(events, trials);
    return new Clustered(
        one.trials() == 0 ? 0 : 1,
        events,
        trials,
        Math.multiplyExact(events, events),
        Math.multiplyExact(events, trials),
        Math.multiplyExact(trials, trials));
  }

  /// The tally of both sets of clusters, which must not overlap.
  public Clustered plus(Clustered other) {
    return new Clustered(
        Math.addExact(clusters, other.clusters),
        Math.addExact(events, other.events),
        Math.addExact(trials, other.trials),
        Math.addExact(eventsSquared, other.eventsSquared),
        Math.addExact(eventsByTrials, other.eventsByTrials),
        Math.addExact(trialsSquared, other.trialsSquared));
  }

  /// The same counts, taken as independent trials.
  public Proportion proportion() {
    return new Proportion(events, trials);
  }

  /// How many independent trials would say as much, at most `trials`; empty where fewer than two
  /// clusters leave no way to tell.
  public OptionalDouble effectiveTrials() {
    if (clusters < 2) {
      return OptionalDouble.empty();
    }
    if (events == 0 || events == trials) {
      return OptionalDouble.of((double) clusters);
    }
    double ratio = (double) events / trials;
    double residuals =
        eventsSquared - 2 * ratio * eventsByTrials + ratio * ratio * (double) trialsSquared;
    double total = (double) trials;
    double variance = clusters / (clusters - 1.0) * Math.max(0, residuals) / (total * total);
    return OptionalDouble.of(Math.min(total, ratio * (1 - ratio) / variance));
  }

  @Override
  public Optional<Interval> interval(Confidence confidence) {
    OptionalDouble effective = effectiveTrials();
    return effective.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ScoreInterval.of(
                (double) events / trials, effective.getAsDouble(), confidence.t(clusters - 1)));
  }
}
