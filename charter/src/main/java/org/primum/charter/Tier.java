package org.primum.charter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.DecisionId;

/// What a smaller change of a kind needs, in proportion to what it can do.
///
/// @param when the change must be so, in words that a reader can check it by
/// @param decisions at least one, all of them also needed by a major change of the kind
public record Tier(String when, SortedMap<DecisionId, Need> decisions) {
  public Tier {
    Lines.require("`when`", when);
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    if (decisions.isEmpty()) {
      throw new IllegalArgumentException(
          "a change where `" + when + "` needs no decision; name at least one");
    }
  }
}
