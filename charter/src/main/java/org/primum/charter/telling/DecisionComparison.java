package org.primum.charter.telling;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.telling.Comparison.Difference;
import org.primum.terms.RoleId;

/// What is otherwise in one row of the matrix.
final class DecisionComparison {
  private final Charter before;
  private final Charter after;
  private final List<Difference> found;

  DecisionComparison(Charter before, Charter after, List<Difference> found) {
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void compare(Decision old, Decision now) {
    String id = now.id().value();
    if (!old.title().equals(now.title())) {
      say(id, "is now called %s instead of %s".formatted(now.title(), old.title()));
    }
    if (!old.accountable().equals(now.accountable())) {
      say(
          id,
          "is now signed by %s instead of %s"
              .formatted(
                  Phrases.the(after, now.accountable()), Phrases.the(before, old.accountable())));
    }
    more(id, "is now also prepared by", now.responsible(), old.responsible());
    more(id, "is no longer prepared by", old.responsible(), now.responsible());
    committees(id, old, now);
    if (old.responsibleMayBeAccountable() != now.responsibleMayBeAccountable()) {
      say(
          id,
          now.responsibleMayBeAccountable()
              ? "may now be signed by whoever did the work"
              : "may no longer be signed by whoever did the work");
    }
    consulted(id, old, now);
    more(id, "now also informs", now.informed(), old.informed());
    more(id, "no longer informs", old.informed(), now.informed());
    words(id, "now also rests on", now.restsOn(), old.restsOn());
    words(id, "no longer rests on", old.restsOn(), now.restsOn());
    words(id, "now also comes after", now.after(), old.after());
    words(id, "no longer comes after", old.after(), now.after());
  }

  private void consulted(String id, Decision old, Decision now) {
    now.consulted()
        .forEach(
            (role, deadline) -> {
              String name = Phrases.the(after, role);
              if (!old.consulted().containsKey(role)) {
                say(
                    id,
                    "now also consults %s, with %s to answer"
                        .formatted(name, Phrases.time(deadline)));
              } else if (!Objects.equals(old.consulted().get(role), deadline)) {
                say(
                    id,
                    "now gives %s %s to answer instead of %s"
                        .formatted(
                            name,
                            Phrases.time(deadline),
                            Phrases.time(Objects.requireNonNull(old.consulted().get(role)))));
              }
            });
    more(id, "no longer consults", old.consulted().keySet(), now.consulted().keySet());
  }

  private void committees(String id, Decision old, Decision now) {
    for (Committee committee : now.committees()) {
      String title = "the " + committee.title();
      old.committees().stream()
          .filter(each -> each.id().equals(committee.id()))
          .findFirst()
          .ifPresentOrElse(
              was -> {
                if (!Phrases.passing(was).equals(Phrases.passing(committee))) {
                  say(
                      id,
                      "is now passed by %s %s; it was %s"
                          .formatted(title, Phrases.passing(committee), Phrases.passing(was)));
                }
                if (!was.members().equals(committee.members())) {
                  say(
                      id,
                      "is now passed by %s with %s as members instead of %s"
                          .formatted(
                              title,
                              Phrases.the(after, committee.members()),
                              named(was.members())));
                }
              },
              () ->
                  say(
                      id,
                      "is now also prepared by %s, %s"
                          .formatted(title, Phrases.passing(committee))));
    }
    for (Committee committee : old.committees()) {
      if (now.committees().stream().noneMatch(each -> each.id().equals(committee.id()))) {
        say(id, "is no longer prepared by the " + committee.title());
      }
    }
  }

  private void more(String id, String verb, Collection<RoleId> these, Collection<RoleId> those) {
    SortedSet<RoleId> extra = new TreeSet<>(these);
    extra.removeAll(those);
    if (!extra.isEmpty()) {
      say(id, verb + " " + Phrases.and(extra.stream().map(this::named).toList()));
    }
  }

  /// As the newer charter calls the role, or the older one where it is gone.
  private String named(RoleId role) {
    return Phrases.the(after.roles().containsKey(role) ? after : before, role);
  }

  private <T extends Comparable<T>> void words(
      String id, String verb, Collection<T> these, Collection<T> those) {
    SortedSet<T> extra = new TreeSet<>(these);
    extra.removeAll(those);
    if (!extra.isEmpty()) {
      say(id, verb + " " + Phrases.ids(extra));
    }
  }

  private void say(String id, String clause) {
    found.add(new Difference("decision " + id, id + " " + clause + "."));
  }
}
