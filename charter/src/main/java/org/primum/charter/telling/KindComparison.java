package org.primum.charter.telling;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.charter.Kind;
import org.primum.charter.Need;
import org.primum.charter.telling.Comparison.Difference;
import org.primum.terms.DecisionId;

/// What is otherwise in one kind of change.
final class KindComparison {
  private final List<Difference> found;
  private String subject = "";

  KindComparison(List<Difference> found) {
    this.found = found;
  }

  void compare(Kind old, Kind now) {
    subject = "kind " + now.id();
    if (!old.title().equals(now.title())) {
      say(
          "The kind %s is now called %s instead of %s."
              .formatted(now.id(), now.title(), old.title()));
    }
    needs("A major change of kind " + now.id(), old.decisions(), now.decisions());
    tier("minor", now, old.minor(), now.minor());
    Comparison.each(
        old.patterns(),
        now.patterns(),
        (pattern, was, is) -> tier("standard (" + pattern + ")", now, was, is));
    Comparison.each(old.hazards(), now.hazards(), (word, was, is) -> hazard(now, word, was, is));
  }

  private void tier(String size, Kind kind, Optional<Kind.Tier> was, Optional<Kind.Tier> is) {
    if (was.isPresent() && is.isPresent()) {
      if (!was.get().when().equals(is.get().when())) {
        say(
            "A change of kind %s is now %s where %s; it was where %s."
                .formatted(kind.id(), size, is.get().when(), was.get().when()));
      }
      needs(
          "A " + size + " change of kind " + kind.id(),
          was.get().decisions(),
          is.get().decisions());
    } else if (is.isPresent()) {
      say(
          "A change of kind %s is now %s where %s; then it needs %s only."
              .formatted(kind.id(), size, is.get().when(), Phrases.needs(is.get().decisions())));
    } else if (was.isPresent()) {
      say("No change of kind %s is %s any more.".formatted(kind.id(), size));
    }
  }

  private void needs(
      String what, SortedMap<DecisionId, Need> old, SortedMap<DecisionId, Need> now) {
    SortedMap<DecisionId, Need> more = new TreeMap<>(now);
    more.keySet().removeAll(old.keySet());
    SortedMap<DecisionId, Need> less = new TreeMap<>(old);
    less.keySet().removeAll(now.keySet());
    if (!more.isEmpty()) {
      say(what + " now also needs " + Phrases.needs(more) + ".");
    }
    if (!less.isEmpty()) {
      say(what + " no longer needs " + Phrases.ids(less.keySet()) + ".");
    }
    now.forEach(
        (decision, need) ->
            Optional.ofNullable(old.get(decision))
                .filter(was -> was != need)
                .ifPresent(
                    was ->
                        say(
                            "%s now needs %s %s instead of %s."
                                .formatted(what, decision, need.words(), was.words()))));
  }

  private void hazard(Kind kind, String word, Optional<String> was, Optional<String> is) {
    if (was.isEmpty()) {
      say(
          "Every harm model of kind %s now also answers for `%s`: %s."
              .formatted(kind.id(), word, is.orElse("")));
    } else if (is.isEmpty()) {
      say("No harm model of kind %s has to answer for `%s` any more.".formatted(kind.id(), word));
    } else if (!was.equals(is)) {
      say(
          "The hazard `%s` of kind %s now reads: %s; it read: %s."
              .formatted(word, kind.id(), is.get(), was.get()));
    }
  }

  private void say(String sentence) {
    found.add(new Difference(subject, sentence));
  }
}
