package org.primum.risk.layers.defence;

import java.util.Optional;

/// What is believed about guardians who are two people, and about one person who is both.
///
/// @param dependence the share of their misses that two people have in common
/// @param kept the share of a specialist's detection that is left where one person covers both
///   fields
/// @param yielding the probability that one person with both incentives lets pass what he has
///   noticed
/// @param oneMind the share of misses that two looks of one person have in common
public record Leadership(
    Optional<Belief> dependence, Belief kept, Belief yielding, Belief oneMind) {
  /// Nothing is known but that each lies from 0 to 1.
  public static Leadership unknown() {
    return new Leadership(
        Optional.empty(),
        Belief.unknown("leadership/specialisation-kept"),
        Belief.unknown("leadership/incentives-yield"),
        Belief.unknown("leadership/one-mind"));
  }
}
