package org.primum.charter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;

/// A kind of change and what it needs. Every kind needs compliance's determination first.
///
/// @param decisions the decisions it needs, and when; at least one
/// @param hazards what every harm model of the kind must quantify, or say why it does not apply: a
///   stable word and its description
/// @param minor what a minor change needs instead, where the kind knows minor ones
/// @param patterns what a standard change needs instead: a pattern approved with this charter
public record Kind(
    KindId id,
    String title,
    SortedMap<DecisionId, Need> decisions,
    SortedMap<String, String> hazards,
    Optional<Tier> minor,
    SortedMap<String, Tier> patterns) {
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

  /// A kind all of whose changes are major.
  public Kind(
      KindId id,
      String title,
      SortedMap<DecisionId, Need> decisions,
      SortedMap<String, String> hazards) {
    this(id, title, decisions, hazards, Optional.empty(), new TreeMap<>());
  }

  public Kind {
    patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
    Lines.require("title of kind `" + id + "`", title);
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    hazards = Collections.unmodifiableSortedMap(new TreeMap<>(hazards));
    if (decisions.isEmpty()) {
      throw new IllegalArgumentException("kind `" + id + "` needs no decision; name at least one");
    }
    SortedMap<DecisionId, Need> all = decisions;
    hazards.forEach(
        (word, description) -> {
          if (!Lines.kebab(word)) {
            throw new IllegalArgumentException(
                "hazard `" + word + "` must be lower-case words joined by `-`");
          }
          Lines.require("hazard `" + word + "`", description);
        });
    minor.ifPresent(tier -> requireFewer(id, "a minor change", tier, all));
    patterns.forEach(
        (pattern, tier) -> {
          new Proportion.Standard(pattern);
          requireFewer(id, "pattern `" + pattern + "`", tier, all);
        });
  }

  /// What a change of this kind and `proportion` needs; empty where the kind has no such changes.
  public Optional<SortedMap<DecisionId, Need>> needs(Proportion proportion) {
    return switch (proportion) {
      case Proportion.Major major -> Optional.of(decisions);
      case Proportion.Minor any -> minor.map(Tier::decisions);
      case Proportion.Standard(String pattern) ->
          Optional.ofNullable(patterns.get(pattern)).map(Tier::decisions);
    };
  }

  /// Every proportion the kind has changes of, the largest first.
  public List<Proportion> proportions() {
    List<Proportion> proportions = new ArrayList<>();
    proportions.add(new Proportion.Major());
    minor.ifPresent(any -> proportions.add(new Proportion.Minor()));
    patterns.keySet().forEach(pattern -> proportions.add(new Proportion.Standard(pattern)));
    return proportions;
  }

  private static void requireFewer(
      KindId id, String what, Tier tier, SortedMap<DecisionId, Need> major) {
    if (!major.keySet().containsAll(tier.decisions().keySet())
        || tier.decisions().size() >= major.size()) {
      throw new IllegalArgumentException(
          "kind `"
              + id
              + "` asks of "
              + what
              + " the decisions `"
              + tier.decisions().keySet()
              + "`, allowed are fewer than those of a major one, `"
              + major.keySet()
              + "`");
    }
  }
}
