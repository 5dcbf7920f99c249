package org.primum.charter.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.Kind;
import org.primum.charter.Role;
import org.primum.roster.Exclusion;
import org.primum.terms.json.Json;

/// What a newer charter says otherwise than an older one, in words.
public final class Comparison {
  private final Charter before;
  private final Charter after;
  private final List<Difference> found = new ArrayList<>();

  private Comparison(Charter before, Charter after) {
    this.before = before;
    this.after = after;
  }

  /// One thing that is otherwise now.
  ///
  /// @param subject what it is about, e.g. `decision T2`
  /// @param sentence what is otherwise, e.g. `T2 now also consults the Director of Pharmacy, …`
  public record Difference(String subject, String sentence) {
    /// `{subject, sentence}`.
    public Json json() {
      return Json.object().put("subject", subject).put("sentence", sentence).build();
    }
  }

  /// Every difference, none exactly where the charters mean the same.
  public static List<Difference> of(Charter before, Charter after) {
    Comparison comparison = new Comparison(before, after);
    comparison.heading();
    comparison.roles();
    comparison.exclusions();
    each(before.decisions(), after.decisions(), comparison::decision);
    each(before.kinds(), after.kinds(), comparison::kind);
    new SettingsComparison(before, after, comparison.found).compare();
    return List.copyOf(comparison.found);
  }

  interface Pair<K, V> {
    void compare(K key, Optional<V> before, Optional<V> after);
  }

  static <K, V> void each(SortedMap<K, V> before, SortedMap<K, V> after, Pair<K, V> pair) {
    SortedSet<K> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.forEach(
        key ->
            pair.compare(
                key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))));
  }

  private void heading() {
    instead(
        "charter", "The institution is now called %s instead of %s.", old -> old.heading().name());
    instead("charter", "The version is now %s instead of %s.", old -> old.heading().version());
    instead(
        "charter",
        "Days now begin and end in %s instead of %s.",
        old -> old.heading().timezone().getId());
  }

  private void roles() {
    each(
        before.roles(),
        after.roles(),
        (id, old, now) -> {
          String subject = "role " + id;
          if (old.isEmpty() || now.isEmpty()) {
            found.add(
                new Difference(
                    subject,
                    now.isPresent()
                        ? "There is a new role, %s.".formatted(described(now.get()))
                        : "The role %s is gone.".formatted(described(old.orElseThrow()))));
            return;
          }
          String name = Phrases.the(after, id);
          instead(
              subject,
              "Role " + id + " is now called %s instead of %s.",
              old.get().title(),
              now.get().title());
          instead(
              subject,
              Phrases.upper(name) + " now belongs to %s instead of %s.",
              chamber(old.get()),
              chamber(now.get()));
          if (!old.get().credential().equals(now.get().credential())) {
            found.add(
                new Difference(
                    subject,
                    now.get()
                        .credential()
                        .map(each -> "%s now needs an active %s.".formatted(name, each))
                        .map(Phrases::upper)
                        .orElse(Phrases.upper(name) + " no longer needs a licence.")));
          }
        });
  }

  private static String described(Role role) {
    return role.title() + " (" + role.id() + ") of " + chamber(role);
  }

  private static String chamber(Role role) {
    return role.chamber().map(each -> "the " + each + " chamber").orElse("no chamber");
  }

  private void exclusions() {
    SortedMap<String, Exclusion> old = new TreeMap<>();
    before.exclusions().forEach(each -> old.put(each.pair(), each));
    SortedMap<String, Exclusion> now = new TreeMap<>();
    after.exclusions().forEach(each -> now.put(each.pair(), each));
    each(
        old,
        now,
        (pair, was, is) -> {
          Exclusion either = is.or(() -> was).orElseThrow();
          Charter charter = is.isPresent() ? after : before;
          String both =
              "both %s and %s"
                  .formatted(
                      Phrases.the(charter, either.first()), Phrases.the(charter, either.second()));
          if (was.isEmpty()) {
            found.add(
                new Difference(
                    "separation", "Nobody may now be %s: %s.".formatted(both, either.why())));
          } else if (is.isEmpty()) {
            found.add(new Difference("separation", "One person may now be %s.".formatted(both)));
          } else {
            instead(
                "separation",
                "The reason why nobody is " + both + " is now: %s; it was: %s.",
                was.get().why(),
                is.get().why());
          }
        });
  }

  private void decision(Object id, Optional<Decision> old, Optional<Decision> now) {
    if (old.isPresent() && now.isPresent()) {
      new DecisionComparison(before, after, found).compare(old.get(), now.get());
    } else {
      found.add(
          new Difference(
              "decision " + id,
              now.map(
                      each ->
                          "There is a new decision %s, %s, signed by %s."
                              .formatted(id, each.title(), Phrases.the(after, each.accountable())))
                  .orElse("Decision %s is gone.".formatted(id))));
    }
  }

  private void kind(Object id, Optional<Kind> old, Optional<Kind> now) {
    if (old.isPresent() && now.isPresent()) {
      new KindComparison(found).compare(old.get(), now.get());
    } else {
      found.add(
          new Difference(
              "kind " + id,
              now.map(
                      each ->
                          "There is a new kind of change, %s (%s), which needs %s."
                              .formatted(each.title(), id, Phrases.needs(each.decisions())))
                  .orElse("The kind of change %s is gone.".formatted(id))));
    }
  }

  private void instead(String subject, String template, Function<Charter, String> what) {
    instead(subject, template, what.apply(before), what.apply(after));
  }

  private void instead(String subject, String template, String was, String is) {
    if (!was.equals(is)) {
      found.add(new Difference(subject, template.formatted(is, was)));
    }
  }
}
