package org.primum.risk.layers.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gates by name, over basic events: every name that is no gate is a basic event. A directed graph
/// without loops; a gate or an event may be used in many places.
public final class FaultTree {
  private final Map<String, Formula> gates;

  /// @param gates in the order written
  /// @throws IllegalArgumentException if a gate rests on itself, see [#loop]
  public FaultTree(Map<String, Formula> gates) {
    this.gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    loop(gates)
        .ifPresent(
            loop -> {
              throw new IllegalArgumentException(
                  "gate `"
                      + loop.getFirst()
                      + "` rests on itself: "
                      + String.join(" → ", loop)
                      + "; a fault tree has no loops");
            });
  }

  /// The gates by name, in the order written.
  public Map<String, Formula> gates() {
    return gates;
  }

  /// True where `name` is a gate of this tree.
  public boolean isGate(String name) {
    return gates.containsKey(name);
  }

  /// This tree with more gates.
  ///
  /// @throws IllegalArgumentException if a name is taken by a gate or a loop arises
  public FaultTree with(Map<String, Formula> more) {
    Map<String, Formula> all = new LinkedHashMap<>(gates);
    more.forEach(
        (name, formula) -> {
          if (all.putIfAbsent(name, formula) != null) {
            throw new IllegalArgumentException("gate `" + name + "` is defined twice; keep one");
          }
        });
    return new FaultTree(all);
  }

  /// The gates that no gate uses, in the order written.
  public List<String> tops() {
    Set<String> used = new HashSet<>();
    gates.values().forEach(formula -> formula.names(used::add));
    return gates.keySet().stream().filter(name -> !used.contains(name)).toList();
  }

  /// The gates that `top` rests on, itself last, each after those it uses.
  ///
  /// @throws IllegalArgumentException if `top` is no gate
  public List<String> gatesBelow(String top) {
    if (!isGate(top)) {
      throw new IllegalArgumentException("`" + top + "` is no gate of this tree");
    }
    Descent descent = new Descent(gates);
    descent.from(top);
    return descent.finished();
  }

  /// The basic events that `top` rests on, in the order in which a walk from the left meets them.
  ///
  /// @throws IllegalArgumentException if `top` is no gate
  public List<String> eventsBelow(String top) {
    Set<String> events = new LinkedHashSet<>();
    for (String gate : gatesBelow(top)) {
      formula(gate)
          .names(
              name -> {
                if (!isGate(name)) {
                  events.add(name);
                }
              });
    }
    return List.copyOf(events);
  }

  /// The formula of a gate.
  ///
  /// @throws IllegalArgumentException if `gate` is none
  public Formula formula(String gate) {
    Formula formula = gates.get(gate);
    if (formula == null) {
      throw new IllegalArgumentException("`" + gate + "` is no gate of this tree");
    }
    return formula;
  }

  /// True where nothing that `top` rests on is a `not` or a `xor`.
  public boolean monotone(String top) {
    return gatesBelow(top).stream().allMatch(gate -> formula(gate).monotone());
  }

  /// A gate that rests on itself, with the way back to it, or nothing.
  public static Optional<List<String>> loop(Map<String, Formula> gates) {
    Descent descent = new Descent(gates);
    for (String gate : gates.keySet()) {
      Optional<List<String>> loop = descent.from(gate);
      if (loop.isPresent()) {
        return loop;
      }
    }
    return Optional.empty();
  }

  /// Walks down from gates, depth first, without the call stack, so that a tree may be as deep as
  /// memory allows.
  private static final class Descent {
    private final Map<String, Formula> gates;
    private final Set<String> done = new LinkedHashSet<>();

    Descent(Map<String, Formula> gates) {
      this.gates = gates;
    }

    private record Step(String gate, Iterator<String> uses) {}

    Optional<List<String>> from(String start) {
      Deque<Step> path = new ArrayDeque<>();
      Set<String> open = new LinkedHashSet<>();
      enter(start, path, open);
      while (!path.isEmpty()) {
        Step step = path.getLast();
        if (!step.uses().hasNext()) {
          path.removeLast();
          open.remove(step.gate());
          done.add(step.gate());
          continue;
        }
        String next = step.uses().next();
        if (open.contains(next)) {
          List<String> way = new ArrayList<>(open);
          List<String> loop = new ArrayList<>(way.subList(way.indexOf(next), way.size()));
          loop.add(next);
          return Optional.of(loop);
        }
        enter(next, path, open);
      }
      return Optional.empty();
    }

    private void enter(String gate, Deque<Step> path, Set<String> open) {
      Formula formula = gates.get(gate);
      if (formula != null && !done.contains(gate)) {
        List<String> uses = new ArrayList<>();
        formula.names(uses::add);
        open.add(gate);
        path.addLast(new Step(gate, uses.iterator()));
      }
    }

    List<String> finished() {
      return List.copyOf(done);
    }
  }
}
