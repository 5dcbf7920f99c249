package org.primum.risk.layers.merging;

import java.util.List;
import org.primum.risk.layers.defence.Estimate;
import org.primum.risk.layers.defence.Hole;

/// One hazard with the roles apart and merged.
///
/// @param guardians the layers that the merging roles stand for before this hazard
/// @param others the other layers before it
/// @param apart everybody with the roles apart and independent
/// @param joined the same with what the two have in common
/// @param merged the same with one person in all the roles
/// @param toIndependent what passes `merged` over what passes `apart`
/// @param toDependent what passes `merged` over what passes `joined`
public record HoleMerge(
    Hole hazard,
    List<String> guardians,
    List<String> others,
    Arrangement apart,
    Arrangement joined,
    Arrangement merged,
    Estimate toIndependent,
    Estimate toDependent) {
  public HoleMerge {
    guardians = List.copyOf(guardians);
    others = List.copyOf(others);
  }

  /// The probability of passing everybody with the roles apart and independent.
  public Estimate independent() {
    return apart.through();
  }

  /// The same with what the two have in common.
  public Estimate dependent() {
    return joined.through();
  }

  /// The same with one person in all the roles.
  public Estimate oneLeader() {
    return merged.through();
  }

  /// How many independent looks there are with two people.
  public int looksApart() {
    return apart.looks();
  }

  /// How many are left where all guardians are one person.
  public int looksMerged() {
    return merged.looks();
  }
}
