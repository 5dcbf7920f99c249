package org.primum.charter.telling;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.primum.charter.Charter;
import org.primum.charter.RaiserRule;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.charter.telling.Comparison.Difference;

/// What is otherwise in what a charter sets once.
final class SettingsComparison {
  private final Charter before;
  private final Charter after;
  private final List<Difference> found;

  SettingsComparison(Charter before, Charter after, List<Difference> found) {
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void compare() {
    compliance();
    limits();
    running();
  }

  private void compliance() {
    instead(
        "compliance",
        "Compliance is now determined by %s instead of %s.",
        charter -> Phrases.the(charter, charter.compliance().officer()));
    Comparison.each(
        scopes(before),
        scopes(after),
        (title, was, is) -> {
          if (!was.equals(is)) {
            say(
                "compliance",
                is.map(
                            scope ->
                                title
                                    + " now concerns "
                                    + scope
                                    + was.map(old -> " instead of " + old).orElse(""))
                        .orElse(title + " is no longer in force")
                    + ".");
          }
        });
    instead(
        "compliance",
        "%s",
        charter ->
            charter.raiserRule() == RaiserRule.NEVER
                ? "Whoever raises a change now never signs in it."
                : "Whoever raises a change may now sign in it what somebody else prepared.");
  }

  private static SortedMap<String, String> scopes(Charter charter) {
    SortedMap<String, String> scopes = new TreeMap<>();
    for (String id : charter.compliance().regulations()) {
      scopes.put(
          Phrases.regulation(id),
          Optional.ofNullable(charter.compliance().appliesTo().get(id))
              .map(kinds -> "only " + Phrases.ids(kinds))
              .orElse("every change"));
    }
    return scopes;
  }

  private void limits() {
    limit(
        "The margin by which an option may be worse than the best is now %s weighted harm a year"
            + " instead of %s.",
        each -> Phrases.figure(each.margin()));
    limit(
        "The accepted probability of being worse than the best by more than the margin is now %s"
            + " instead of %s.",
        each -> Phrases.figure(each.alpha()));
    limit(
        "An acceptance of risk is now needed where the probability of more harm than doing nothing"
            + " is above %s instead of %s.",
        each -> Phrases.figure(each.harmProbabilityLimit()));
    limit(
        "An acceptance of risk is now needed where the new harm is above %s a year instead of %s.",
        each -> Phrases.figure(each.newHarmLimit()));
    Comparison.each(
        weights(before),
        weights(after),
        (word, was, is) -> {
          if (!was.equals(is)) {
            say(
                "severity",
                is.map(
                        weight ->
                            "Harm called `%s` now weighs %s of a death%s."
                                .formatted(
                                    word, weight, was.map(old -> " instead of " + old).orElse("")))
                    .orElse("No harm is called `%s` any more.".formatted(word)));
          }
        });
  }

  private void limit(String template, Function<Precedence, String> what) {
    instead("precedence", template, charter -> what.apply(charter.precedence()));
  }

  private static SortedMap<String, String> weights(Charter charter) {
    SortedMap<String, String> weights = new TreeMap<>();
    for (SeverityLevel level : charter.severity().levels()) {
      weights.put(level.id(), Phrases.weight(level));
    }
    return weights;
  }

  private void running() {
    instead(
        "permitFreshness",
        "What runs now needs a permit over a checkpoint no older than %s instead of %s.",
        charter -> Phrases.time(charter.operation().permitFreshness()));
    instead(
        "outage",
        "In an outage what runs now %s; until now it %s.",
        charter -> Phrases.outage(charter.operation().outage()));
    instead(
        "licences",
        "A licence is now verified with its source again after %s instead of %s.",
        charter -> Phrases.time(charter.operation().licences().verifyEvery()));
    instead(
        "licences",
        "What is due of a licence is now flagged %s ahead instead of %s.",
        charter -> Phrases.time(charter.operation().licences().warnBefore()));
  }

  private void instead(String subject, String template, Function<Charter, String> what) {
    String was = what.apply(before);
    String is = what.apply(after);
    if (!was.equals(is)) {
      say(subject, template.formatted(is, was));
    }
  }

  private void say(String subject, String sentence) {
    found.add(new Difference(subject, sentence));
  }
}
