package org.primum.risk.layers.merging;

import java.util.List;
import org.primum.risk.layers.defence.Estimate;
import org.primum.risk.layers.defence.Hole;

/// One hazard with the roles apart and merged.
///
/// @param guardians the layers that the merging roles stand for before this hazard
/// @param others the other layers before it
/// @param independent the probability of passing everybody with the roles apart and independent
/// @param dependent the same with what the two have in common
/// @param oneLeader the same with one person in all the roles
/// @param toIndependent `oneLeader` over `independent`
/// @param toDependent `oneLeader` over `dependent`
/// @param looksApart how many independent looks there are with two people
/// @param looksMerged how many are left where all guardians are one person
public record HoleMerge(
    Hole hazard,
    List<String> guardians,
    List<String> others,
    Estimate independent,
    Estimate dependent,
    Estimate oneLeader,
    Estimate toIndependent,
    Estimate toDependent,
    int looksApart,
    int looksMerged) {
  public HoleMerge {
    guardians = List.copyOf(guardians);
    others = List.copyOf(others);
  }
}
