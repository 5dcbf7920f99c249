package org.primum.risk.validation.fairness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.primum.risk.validation.Clustered;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Counted;
import org.primum.risk.validation.Proportion;

/// What an alert did in one group. Tallies of parts of a group add up.
///
/// @param cases the group's cases by outcome and alert
/// @param clustered the same rates between clusters
/// @param independent true where every cluster holds one case
public record GroupTally(Confusion cases, Map<RateKind, Clustered> clustered, boolean independent) {
  /// The tally of no cluster.
  public static final GroupTally NONE = new GroupTally(Confusion.NONE, Map.of(), true);

  public GroupTally {
    EnumMap<RateKind, Clustered> all = new EnumMap<>(RateKind.class);
    for (RateKind kind : RateKind.values()) {
      all.put(kind, clustered.getOrDefault(kind, Clustered.NONE));
    }
    clustered = Collections.unmodifiableMap(all);
  }

  /// The tally of the cases that one cluster (a stay, a patient) has in this group.
  public static GroupTally ofCluster(Confusion cases) {
    EnumMap<RateKind, Clustered> one = new EnumMap<>(RateKind.class);
    for (RateKind kind : RateKind.values()) {
      Proportion rate = kind.of(cases);
      one.put(kind, Clustered.of(rate.events(), rate.trials()));
    }
    return new GroupTally(cases, one, cases.cases() <= 1);
  }

  /// The tally of independent cases.
  public static GroupTally ofIndependent(Confusion cases) {
    return new GroupTally(cases, Map.of(), true);
  }

  /// The tally of both sets of clusters, which must not overlap.
  public GroupTally plus(GroupTally other) {
    EnumMap<RateKind, Clustered> sum = new EnumMap<>(RateKind.class);
    for (RateKind kind : RateKind.values()) {
      Clustered mine = clustered.getOrDefault(kind, Clustered.NONE);
      sum.put(kind, mine.plus(other.clustered.getOrDefault(kind, Clustered.NONE)));
    }
    return new GroupTally(cases.plus(other.cases), sum, independent && other.independent);
  }

  /// The group's rate, with an interval that fits how its cases came.
  public Counted rate(RateKind kind) {
    return independent ? kind.of(cases) : clustered.getOrDefault(kind, Clustered.NONE);
  }
}
