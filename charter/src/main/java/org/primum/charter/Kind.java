package org.primum.charter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;

/// A kind of change and what it needs. Every kind needs compliance's determination first.
///
/// @param decisions the decisions it needs, and when; at least one
/// @param hazards what every harm model of the kind must quantify, or say why it does not apply: a
///   stable word and its description
public record Kind(
    KindId id,
    String title,
    SortedMap<DecisionId, Need> decisions,
    SortedMap<String, String> hazards) {
  public Kind {
    Lines.require("title of kind `" + id + "`", title);
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    hazards = Collections.unmodifiableSortedMap(new TreeMap<>(hazards));
    if (decisions.isEmpty()) {
      throw new IllegalArgumentException("kind `" + id + "` needs no decision; name at least one");
    }
    hazards.forEach(
        (word, description) -> {
          if (!word.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                "hazard `" + word + "` must be lower-case words joined by `-`");
          }
          Lines.require("hazard `" + word + "`", description);
        });
  }
}
