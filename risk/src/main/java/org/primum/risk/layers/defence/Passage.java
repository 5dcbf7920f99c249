package org.primum.risk.layers.defence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// How one hazard passes all layers before it.
///
/// # Arithmetic
///
/// Layers miss independently, but for shared causes. A cause with share b over layers with miss
/// probabilities qᵢ strikes with c = b · min qᵢ and leaves each layer rᵢ of its own: all miss with
/// 1 − (1 − c)(1 − Π rᵢ). The least of the qᵢ is the most that the layers can have in common. What
/// rᵢ is, [Sharing] says; with qᵢ − c and equal q it is the beta-factor of the Open-PSA format.
///
/// The format means rare failures. People miss often, and for large q and small b its arithmetic
/// falls below Π qᵢ, as if sharing a blind spot helped. Our departure: it never does. Where the
/// formula falls below Π qᵢ, the cause strikes with probability 0 and Π qᵢ stands.
///
/// @param looks at least none: where nobody looks, everything passes
/// @param causes over layers among the looks, two or more each, no layer in two of them
public record Passage(List<Look> looks, List<SharedCause> causes) {
  /// The top gate of [#tree].
  public static final String TOP = "passes all layers";

  public Passage {
    looks = List.copyOf(looks);
    causes = List.copyOf(causes);
  }

  /// The probability that the hazard passes all layers.
  public double probability(ToDoubleFunction<Belief> values) {
    Map<String, Double> misses = new LinkedHashMap<>();
    looks.forEach(look -> misses.put(look.layer(), look.miss(values)));
    double through = 1;
    for (SharedCause cause : causes) {
      List<Double> own = cause.layers().stream().map(misses::remove).toList();
      through *= all(own, common(cause, own, values), cause.sharing());
    }
    for (double miss : misses.values()) {
      through *= miss;
    }
    return through;
  }

  /// How likely the cause strikes all its layers at once.
  private static double common(
      SharedCause cause, List<Double> misses, ToDoubleFunction<Belief> values) {
    double least = misses.stream().mapToDouble(miss -> miss).min().orElse(0);
    double common = values.applyAsDouble(cause.share()) * least;
    double together = all(misses, common, cause.sharing());
    return together < all(misses, 0, cause.sharing()) ? 0 : common;
  }

  /// How likely all miss, as c + (1 − c) · Π rᵢ, which keeps small numbers exact.
  private static double all(List<Double> misses, double common, Sharing sharing) {
    double alone = 1;
    for (double miss : misses) {
      alone *= sharing.alone(miss, common);
    }
    return common + (1 - common) * alone;
  }

  /// How many looks are left when those with a common cause count as one.
  public int independentLooks() {
    int shared = causes.stream().mapToInt(cause -> cause.layers().size() - 1).sum();
    return looks.size() - shared;
  }

  /// Everything that the probability rests on, each once.
  public List<Belief> beliefs() {
    Map<String, Belief> all = new LinkedHashMap<>();
    looks.forEach(look -> look.beliefs().forEach(belief -> all.put(belief.name(), belief)));
    causes.forEach(cause -> all.put(cause.share().name(), cause.share()));
    return List.copyOf(all.values());
  }

  /// The same as a fault tree: a layer alone misses as the event of its name; a layer with others
  /// as `[layer]` by itself or as `[one other]` with all of them.
  public FaultTree tree() {
    Map<String, Formula> gates = new LinkedHashMap<>();
    List<Formula> all = new ArrayList<>();
    for (Look look : looks) {
      List<Formula> any = new ArrayList<>();
      for (SharedCause cause : causes) {
        if (cause.layers().contains(look.layer())) {
          any.add(Formula.named(together(cause)));
          any.add(Formula.named(alone(look.layer())));
        }
      }
      all.add(any.isEmpty() ? Formula.named(look.layer()) : new Formula.Or(any));
    }
    gates.put(TOP, all.isEmpty() ? new Formula.Constant(true) : new Formula.And(all));
    return new FaultTree(gates);
  }

  /// The probabilities of the events of [#tree].
  public Map<String, Double> events(ToDoubleFunction<Belief> values) {
    Map<String, Double> events = new LinkedHashMap<>();
    looks.forEach(look -> events.put(look.layer(), look.miss(values)));
    for (SharedCause cause : causes) {
      List<Double> own = cause.layers().stream().map(events::remove).toList();
      double common = common(cause, own, values);
      events.put(together(cause), common);
      for (int i = 0; i < own.size(); i++) {
        events.put(alone(cause.layers().get(i)), cause.sharing().alone(own.get(i), common));
      }
    }
    return events;
  }

  private static String alone(String layer) {
    return "[" + layer + "]";
  }

  private static String together(SharedCause cause) {
    return "[" + String.join(" ", cause.layers()) + "]";
  }
}
