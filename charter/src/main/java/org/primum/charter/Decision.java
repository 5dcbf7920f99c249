package org.primum.charter;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.terms.DecisionId;
import org.primum.terms.RoleId;

/// One row of the RACI matrix. Exactly one role is Accountable, at least one role or committee is
/// Responsible, and the Accountable role is neither Consulted nor Informed.
///
/// @param responsible roles that do the work
/// @param committees bodies that do the work together, in the order of the charter
/// @param consulted roles heard beforehand, each with the time they have to answer
/// @param informed roles told afterwards
/// @param restsOn kinds of parts whose change voids the decision
/// @param after earlier decisions whose voiding voids this one; where a kind of change needs them,
///   they come first
/// @param responsibleMayBeAccountable true where somebody who did the work may also sign for it
public record Decision(
    DecisionId id,
    String title,
    RoleId accountable,
    SortedSet<RoleId> responsible,
    List<Committee> committees,
    SortedMap<RoleId, Period> consulted,
    SortedSet<RoleId> informed,
    SortedSet<PartKind> restsOn,
    SortedSet<DecisionId> after,
    boolean responsibleMayBeAccountable) {
  /// A letter of the matrix.
  public enum Letter {
    /// Does the work.
    RESPONSIBLE,
    /// Owns the outcome.
    ACCOUNTABLE,
    /// Gives input.
    CONSULTED,
    /// Is kept up to date.
    INFORMED
  }

  public Decision {
    Lines.require("title of decision `" + id + "`", title);
    responsible = Collections.unmodifiableSortedSet(new TreeSet<>(responsible));
    committees = List.copyOf(committees);
    consulted = Collections.unmodifiableSortedMap(new TreeMap<>(consulted));
    informed = Collections.unmodifiableSortedSet(new TreeSet<>(informed));
    restsOn = Collections.unmodifiableSortedSet(new TreeSet<>(restsOn));
    after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
    require(!(responsible.isEmpty() && committees.isEmpty()), id, "has nobody Responsible");
    require(!consulted.containsKey(accountable), id, "consults its Accountable role");
    require(!informed.contains(accountable), id, "informs its Accountable role");
    require(
        responsibleMayBeAccountable || !responsible.contains(accountable),
        id,
        "has its Accountable role Responsible, which it does not allow");
    require(!after.contains(id), id, "comes after itself");
    Set<String> names = new HashSet<>();
    for (Committee committee : committees) {
      require(names.add(committee.id()), id, "names committee `" + committee.id() + "` twice");
    }
    for (Period deadline : consulted.values()) {
      require(
          !deadline.isNegative() && !deadline.isZero(),
          id,
          "gives the Consulted `" + deadline + "` to answer, which must be at least a day");
    }
  }

  /// The letters `role` has in this row, none where it has no part in it. Members of a committee
  /// are Responsible.
  public Set<Letter> letters(RoleId role) {
    Set<Letter> letters = EnumSet.noneOf(Letter.class);
    if (responsible.contains(role)
        || committees.stream().anyMatch(committee -> committee.members().equals(role))) {
      letters.add(Letter.RESPONSIBLE);
    }
    if (accountable.equals(role)) {
      letters.add(Letter.ACCOUNTABLE);
    }
    if (consulted.containsKey(role)) {
      letters.add(Letter.CONSULTED);
    }
    if (informed.contains(role)) {
      letters.add(Letter.INFORMED);
    }
    return Collections.unmodifiableSet(letters);
  }

  /// Decisions in the order in which they can be made: each after those it comes after, otherwise
  /// by id.
  ///
  /// @throws IllegalArgumentException if they wait for each other in a circle
  public static List<Decision> ordered(Collection<Decision> decisions) {
    SortedMap<DecisionId, Decision> byId = new TreeMap<>();
    decisions.forEach(decision -> byId.put(decision.id(), decision));
    Map<DecisionId, Integer> waits = new HashMap<>();
    Map<DecisionId, List<DecisionId>> awaitedBy = new HashMap<>();
    for (Decision decision : byId.values()) {
      for (DecisionId earlier : decision.after()) {
        if (byId.containsKey(earlier)) {
          waits.merge(decision.id(), 1, Integer::sum);
          awaitedBy.computeIfAbsent(earlier, any -> new ArrayList<>()).add(decision.id());
        }
      }
    }
    NavigableMap<DecisionId, Decision> ready = new TreeMap<>(byId);
    ready.keySet().removeAll(waits.keySet());
    List<Decision> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      Decision next = ready.pollFirstEntry().getValue();
      ordered.add(next);
      byId.remove(next.id());
      for (DecisionId later : awaitedBy.getOrDefault(next.id(), List.of())) {
        if (waits.merge(later, -1, Integer::sum) == 0) {
          ready.put(later, Objects.requireNonNull(byId.get(later)));
        }
      }
    }
    if (!byId.isEmpty()) {
      throw new IllegalArgumentException(
          "decisions `" + byId.keySet() + "` come after each other in a circle");
    }
    return List.copyOf(ordered);
  }

  private static void require(boolean holds, DecisionId id, String found) {
    if (!holds) {
      throw new IllegalArgumentException("decision `" + id + "` " + found);
    }
  }
}
