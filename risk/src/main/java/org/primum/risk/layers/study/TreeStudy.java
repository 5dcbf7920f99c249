package org.primum.risk.layers.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.tree.FaultTree;

/// Fault trees, what makes their events likely, and what is asked.
///
/// @param events the probability of every basic event, common causes unfolded
/// @param parameters shared by events, none resting on itself
/// @param sources of the events' probabilities in words, where they are stated
/// @param subjects at least one
/// @param missionHours how long the system is meant to work
public record TreeStudy(
    String title,
    FaultTree tree,
    Map<String, Expression> events,
    Map<String, Expression> parameters,
    Map<String, String> sources,
    List<Subject> subjects,
    double missionHours) {
  /// Hours of a year of 365 days, where a study names no mission time.
  public static final double YEAR_HOURS = 8760;

  public TreeStudy {
    events = Map.copyOf(events);
    parameters = Map.copyOf(parameters);
    sources = Map.copyOf(sources);
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("study `" + title + "` asks for nothing");
    }
    if (!(missionHours > 0 && missionHours < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "mission time is `" + missionHours + "` hours; give a number above 0");
    }
  }

  /// The study asking for `name` alone.
  ///
  /// @return empty where `name` is neither a subject nor a gate
  public Optional<TreeStudy> asking(String name) {
    Optional<Subject> known =
        subjects.stream().filter(subject -> subject.name().equals(name)).findFirst();
    Optional<Subject> asked =
        known.or(() -> tree.isGate(name) ? Optional.of(Subject.top(name)) : Optional.empty());
    return asked.map(
        subject ->
            new TreeStudy(
                title, tree, events, parameters, sources, List.of(subject), missionHours));
  }

  /// Everything uncertain in the study, sorted by name, each once.
  public List<Expression.Uncertain> uncertain() {
    Map<String, Expression.Uncertain> found = new TreeMap<>();
    List<Expression> roots = new ArrayList<>(events.values());
    roots.addAll(parameters.values());
    subjects.forEach(subject -> subject.ways().forEach(way -> roots.addAll(way.factors())));
    roots.forEach(root -> gather(root, found));
    return List.copyOf(found.values());
  }

  private static void gather(Expression expression, Map<String, Expression.Uncertain> found) {
    if (expression instanceof Expression.Uncertain uncertain) {
      found.put(uncertain.name(), uncertain);
    }
    expression.parts().forEach(part -> gather(part, found));
  }

  /// The events below `gates` whose probability names no source, sorted.
  public List<String> withoutSource(Collection<String> gates) {
    Set<String> open = new LinkedHashSet<>();
    for (String gate : gates) {
      tree.eventsBelow(gate).stream()
          .filter(event -> !sources.containsKey(event))
          .forEach(open::add);
    }
    return open.stream().sorted(Comparator.naturalOrder()).toList();
  }
}
