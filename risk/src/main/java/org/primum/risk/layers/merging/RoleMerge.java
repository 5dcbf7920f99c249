package org.primum.risk.layers.merging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.DefenceEvaluation;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.defence.Estimate;
import org.primum.risk.layers.defence.Estimator;
import org.primum.risk.layers.defence.Hole;
import org.primum.risk.layers.defence.Layer;
import org.primum.risk.layers.defence.Leadership;
import org.primum.risk.layers.defence.Look;
import org.primum.risk.layers.defence.Passage;
import org.primum.risk.layers.defence.SharedCause;
import org.primum.risk.layers.study.Sampling;
import org.primum.terms.RoleId;

/// Gives several roles to one person and looks at every hazard before and after.
///
/// # Three worlds
///
/// *Independent guardians*: the roles' layers miss for reasons of their own. *Dependent guardians*:
/// a shared cause joins them, with the share the model states. *One leader*: every look of the
/// merged roles detects only the share that is kept without specialisation and not yielded to the
/// other incentive, and a shared cause joins them, with the share of one mind. The layers of other
/// roles, and what those have in common, are the same in all three.
///
/// Where only one of the roles looks at a hazard, there is no second guardian to depend on: merging
/// worsens that look and shares nothing.
public final class RoleMerge {
  private final DefenceModel model;
  private final List<RoleId> roles;
  private final Leadership leadership;
  private final Estimator estimator;

  private RoleMerge(DefenceModel model, List<RoleId> roles, Sampling sampling) {
    this.model = model;
    this.roles = roles;
    this.leadership = model.leadership();
    this.estimator = new Estimator(sampling);
  }

  /// What merging `roles` does.
  ///
  /// @param roles two or more, each once, each with a layer of its own
  /// @throws IllegalArgumentException if they are not, or if a layer of theirs shares a cause with
  ///   a layer of others, so that what merging does to it is not stated
  public static MergeFigures merge(DefenceModel model, List<RoleId> roles, Sampling sampling) {
    check(model, roles);
    RoleMerge merge = new RoleMerge(model, roles, sampling);
    List<HoleMerge> found = new ArrayList<>();
    model.hazards().forEach(hazard -> found.add(merge.hazard(hazard)));
    return new MergeFigures(model.title(), roles, found);
  }

  private static void check(DefenceModel model, List<RoleId> roles) {
    if (roles.size() < 2 || new HashSet<>(roles).size() < roles.size()) {
      throw new IllegalArgumentException(
          "merging needs two or more different roles, found " + roles);
    }
    List<RoleId> known = model.layers().stream().flatMap(layer -> layer.role().stream()).toList();
    for (RoleId role : roles) {
      if (!known.contains(role)) {
        throw new IllegalArgumentException(
            "no layer belongs to the role `"
                + role
                + "`; roles with layers are "
                + known.stream().distinct().toList());
      }
    }
    List<String> guardians =
        model.layers().stream()
            .filter(layer -> layer.role().filter(roles::contains).isPresent())
            .map(Layer::id)
            .toList();
    for (SharedCause cause : model.causes()) {
      boolean some = cause.layers().stream().anyMatch(guardians::contains);
      if (some && !guardians.containsAll(cause.layers())) {
        throw new IllegalArgumentException(
            "the shared cause of "
                + cause.layers()
                + " joins layers of the merging roles with others, so that merging is not"
                + " defined; state it among layers of these roles only, or among others only");
      }
    }
  }

  private HoleMerge hazard(Hole hazard) {
    List<Layer> before = model.before(hazard);
    List<Layer> guardians = before.stream().filter(this::merges).toList();
    List<String> ids = guardians.stream().map(Layer::id).toList();
    List<String> all = before.stream().map(Layer::id).toList();
    List<SharedCause> stated = DefenceEvaluation.among(all, model.causes());
    List<SharedCause> foreign =
        stated.stream().filter(cause -> !ids.containsAll(cause.layers())).toList();
    Set<RoleId> holders = new HashSet<>();
    guardians.forEach(layer -> layer.role().ifPresent(holders::add));
    boolean two = holders.size() > 1;
    // One person's own layers keep what they have in common, whoever else there is.
    List<SharedCause> own = stated.stream().filter(cause -> !foreign.contains(cause)).toList();
    List<SharedCause> withinRoles =
        own.stream().filter(cause -> rolesOf(guardians, cause).size() == 1).toList();
    Passage independent = new Passage(looks(before, hazard, false), with(foreign, withinRoles));
    Passage dependent =
        two
            ? new Passage(
                looks(before, hazard, false),
                with(foreign, List.of(new SharedCause(ids, dependence(own), model.sharing()))))
            : independent;
    Passage merged =
        new Passage(
            looks(before, hazard, true),
            two
                ? with(
                    foreign, List.of(new SharedCause(ids, leadership.oneMind(), model.sharing())))
                : with(foreign, withinRoles));
    return new HoleMerge(
        hazard,
        ids,
        all.stream().filter(id -> !ids.contains(id)).toList(),
        arranged(independent),
        arranged(dependent),
        arranged(merged),
        ratio(merged, independent),
        ratio(merged, dependent));
  }

  private boolean merges(Layer layer) {
    return layer.role().filter(roles::contains).isPresent();
  }

  private static Set<RoleId> rolesOf(List<Layer> layers, SharedCause cause) {
    Set<RoleId> found = new HashSet<>();
    layers.stream()
        .filter(layer -> cause.layers().contains(layer.id()))
        .forEach(layer -> layer.role().ifPresent(found::add));
    return found;
  }

  private static List<SharedCause> with(List<SharedCause> some, List<SharedCause> more) {
    List<SharedCause> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /// The share two guardians have in common: as stated for guardians, else as their layers share a
  /// cause, else unknown.
  private Belief dependence(List<SharedCause> own) {
    return leadership
        .dependence()
        .or(() -> own.stream().findFirst().map(SharedCause::share))
        .orElseGet(() -> Belief.unknown("leadership/dependence"));
  }

  private List<Look> looks(List<Layer> before, Hole hazard, boolean merged) {
    List<Look> looks = new ArrayList<>();
    for (Layer layer : before) {
      Optional<Leadership> worsened =
          merged && merges(layer) ? Optional.of(leadership) : Optional.empty();
      layer
          .detection(hazard)
          .ifPresent(detection -> looks.add(new Look(layer.id(), detection, worsened)));
    }
    return looks;
  }

  private Arrangement arranged(Passage passage) {
    Map<String, Estimate> misses = new LinkedHashMap<>();
    for (Look look : passage.looks()) {
      misses.put(look.layer(), estimator.of(look.beliefs(), look::miss));
    }
    return new Arrangement(
        misses, passage.causes(), estimator.of(passage.beliefs(), passage::probability));
  }

  private Estimate ratio(Passage above, Passage below) {
    Map<String, Belief> all = new LinkedHashMap<>();
    above.beliefs().forEach(belief -> all.put(belief.name(), belief));
    below.beliefs().forEach(belief -> all.put(belief.name(), belief));
    ToDoubleFunction<ToDoubleFunction<Belief>> ratio =
        values -> above.probability(values) / below.probability(values);
    return estimator.of(all.values(), ratio);
  }
}
