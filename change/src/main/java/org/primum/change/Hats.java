package org.primum.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.change.reliance.Dossiers;
import org.primum.change.state.Coverage;
import org.primum.change.state.Stamp;
import org.primum.charter.Chamber;
import org.primum.charter.Decision;
import org.primum.charter.RaiserRule;
import org.primum.roster.Exclusion;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Judges whether a person may do a thing in the role worn: the matrix is the permission.
final class Hats {
  private final Scene scene;

  Hats(Scene scene) {
    this.scene = scene;
  }

  /// The person is on the roster and holds the role worn.
  boolean worn() {
    RoleId role = scene.role();
    if (!scene.require(
        scene.actor().isPresent(),
        "unknown-person",
        "`"
            + scene.person()
            + "` is not on the roster; only people on the roster act on a change; register the"
            + " person first")) {
      return false;
    }
    SortedSet<RoleId> held = scene.roster().actingRoles(scene.person(), scene.at());
    return scene.require(
        held.contains(role) && scene.charter().roles().containsKey(role),
        "role-not-held",
        scene.name()
            + " does not hold the role "
            + role
            + " on "
            + scene.facts().day()
            + "; held are "
            + (held.isEmpty() ? "none" : Scene.list(held))
            + "; act in a role that is held, or have it granted");
  }

  /// Static separation of duty: nobody acts in a role while holding one that excludes it.
  boolean apart() {
    SortedSet<RoleId> held = scene.roster().actingRoles(scene.person(), scene.at());
    for (Exclusion exclusion : scene.charter().exclusions()) {
      if (exclusion.concerns(scene.role()) && held.contains(exclusion.other(scene.role()))) {
        scene.refuse(
            "exclusive-roles",
            scene.name()
                + " acts as "
                + scene.role()
                + " and also holds "
                + exclusion.other(scene.role())
                + "; nobody holds both, because "
                + exclusion.why()
                + "; end one of the two roles first");
        return false;
      }
    }
    return true;
  }

  /// The role worn is one of `allowed`.
  boolean oneOf(SortedSet<RoleId> allowed, String what) {
    return scene.require(
        allowed.contains(scene.role()),
        "wrong-hat",
        scene.name()
            + " acts as "
            + scene.role()
            + "; "
            + what
            + " is for "
            + (allowed.isEmpty() ? "nobody under this charter" : Scene.list(allowed))
            + "; ask "
            + allowed.stream().map(scene::holders).distinct().collect(Collectors.joining(", ")));
  }

  /// The role worn is the decision's Accountable.
  boolean accountable(Decision decision) {
    return scene.require(
        decision.accountable().equals(scene.role()),
        "wrong-hat",
        scene.name()
            + " acts as "
            + scene.role()
            + "; "
            + Scene.titled(decision)
            + " is signed by the "
            + decision.accountable()
            + " ("
            + scene.holders(decision.accountable())
            + ")"
            + principle(decision.id())
            + "; "
            + next(decision));
  }

  private String next(Decision decision) {
    return scene.roster().actingRoles(scene.person(), scene.at()).contains(decision.accountable())
        ? "act as " + decision.accountable() + " to sign it"
        : "ask the " + decision.accountable() + " to decide, or put an objection on the record";
  }

  private String principle(DecisionId decision) {
    Chamber signs = scene.charter().chamber(decision);
    Chamber acts = chamber().orElse(signs);
    if (signs.equals(Chamber.CLINICAL) && acts.equals(Chamber.TECHNOLOGY)) {
      return "; a budget right is no veto over a clinical threshold";
    }
    if (signs.equals(Chamber.TECHNOLOGY) && acts.equals(Chamber.CLINICAL)) {
      return "; technical decisions are made by technologists";
    }
    return "";
  }

  /// The chamber of the role worn.
  Optional<Chamber> chamber() {
    return Optional.ofNullable(scene.charter().roles().get(scene.role()))
        .flatMap(role -> role.chamber());
  }

  /// The licence that the role worn asks for is active today.
  boolean licensed() {
    return scene
        .charter()
        .role(scene.role())
        .credential()
        .flatMap(
            credential -> scene.actor().flatMap(actor -> actor.licenceProblem(credential, today())))
        .map(
            problem ->
                scene.require(
                    false,
                    "licence-not-active",
                    scene.name()
                        + " acts as "
                        + scene.role()
                        + ", which signs only with an active "
                        + scene.charter().role(scene.role()).credential().orElseThrow()
                        + " on the day of signing, "
                        + today()
                        + ": "
                        + problem
                        + "; verify the licence with its source and record it first"))
        .orElse(true);
  }

  private LocalDate today() {
    return scene.facts().day();
  }

  /// Nobody covers two chambers of one change.
  boolean oneChamber(Chamber chamber) {
    List<Chamber> others =
        scene.state().remarks().coverage().stream()
            .filter(covered -> covered.person().equals(scene.person()))
            .map(Coverage::chamber)
            .filter(covered -> !covered.equals(chamber))
            .toList();
    return scene.require(
        others.isEmpty(),
        "two-chambers",
        scene.name()
            + " has covered the "
            + Scene.list(others)
            + " chamber in this change and, as "
            + scene.role()
            + ", would cover the "
            + chamber
            + " chamber too; one person covers one chamber of a change; another holder of "
            + scene.role()
            + " must act");
  }

  /// Whoever is recused from a decision takes no part in it.
  boolean notRecused(Decision decision) {
    Stamp recused = scene.state().progress(decision.id()).beside().recused().get(scene.person());
    return recused == null
        || scene.require(
            false,
            "recused",
            scene.name()
                + " is recused from "
                + Scene.titled(decision)
                + " for a conflict of interest, on record since "
                + scene.charter().day(recused.at())
                + "; another holder of "
                + scene.role()
                + ", or a deputy, steps in");
  }

  /// The role worn is held, not merely delegated.
  boolean inPerson(String what) {
    return scene
        .roster()
        .deputyship(scene.person(), scene.role(), scene.at())
        .map(
            deputyship ->
                scene.require(
                    false,
                    "deputy-in-committee",
                    scene.name()
                        + " is the deputy of "
                        + scene.nameOf(deputyship.principal())
                        + " as "
                        + scene.role()
                        + "; "
                        + what
                        + " is for its members in person, since quorum and passage count members"))
        .orElse(true);
  }

  /// Somebody who did the work signs only where the charter says so.
  boolean notOwnWork(Decision decision) {
    return scene.require(
        decision.responsibleMayBeAccountable() || !didTheWork(decision, scene.person()),
        "own-work",
        scene.name()
            + " did Responsible work for "
            + Scene.titled(decision)
            + " and acts as "
            + scene.role()
            + "; whoever did the work may sign it only where the charter says so; another holder of "
            + decision.accountable()
            + " must sign");
  }

  private boolean didTheWork(Decision decision, PersonId person) {
    return workers(decision).contains(person);
  }

  private SortedSet<PersonId> workers(Decision decision) {
    var work = scene.state().progress(decision.id()).work();
    SortedSet<PersonId> people = new TreeSet<>();
    work.prepared().values().forEach(stamp -> people.add(stamp.by().person()));
    work.votes().values().forEach(ballots -> people.addAll(ballots.keySet()));
    return people;
  }

  /// The raiser signs only where somebody else is Responsible and authored the evidence.
  boolean raiserMaySign(Decision decision) {
    if (!isRaiser()) {
      return true;
    }
    boolean allowed =
        switch (scene.charter().raiserRule()) {
          case NEVER -> false;
          case IF_ANOTHER_IS_RESPONSIBLE ->
              !didTheWork(decision, scene.person()) && !authored(decision);
        };
    return scene.require(
        allowed,
        "raiser-signs",
        scene.name()
            + " raised this change and acts as "
            + scene.role()
            + "; whoever raised a change "
            + (scene.charter().raiserRule() == RaiserRule.NEVER
                ? "is never Accountable in it under this charter"
                : "may sign in it only where somebody else is Responsible and authored what the"
                    + " decision rests on")
            + "; another holder of "
            + scene.role()
            + " must sign "
            + Scene.titled(decision));
  }

  /// Acts that choose an option are Accountable acts too.
  boolean raiserMayChoose() {
    return scene.require(
        !isRaiser() || scene.charter().raiserRule() != RaiserRule.NEVER,
        "raiser-signs",
        scene.name()
            + " raised this change and acts as "
            + scene.role()
            + "; whoever raised a change is never Accountable in it under this charter; another"
            + " holder of "
            + scene.role()
            + " must act");
  }

  boolean isRaiser() {
    return scene.state().raised().stamp().by().person().equals(scene.person());
  }

  private boolean authored(Decision decision) {
    return decision.restsOn().stream()
        .flatMap(
            kind ->
                scene
                    .state()
                    .content()
                    .parts(kind, Dossiers.option(scene.state(), decision))
                    .stream())
        .anyMatch(attached -> attached.stamp().by().person().equals(scene.person()));
  }

  /// Clinical leadership: the Accountable of the safety statement.
  boolean clinicalLeadership(String what) {
    SortedSet<RoleId> roles = new TreeSet<>();
    if (scene.charter().decisions().containsKey(Scene.SAFETY)) {
      roles.add(scene.charter().decision(Scene.SAFETY).accountable());
    }
    return oneOf(roles, what) && licensed();
  }

  /// Roles that do the work of some needed decision, committees left aside.
  SortedSet<RoleId> responsible() {
    SortedSet<RoleId> roles = new TreeSet<>();
    scene.needed().forEach(decision -> roles.addAll(decision.responsible()));
    return roles;
  }

  /// Roles that sign some needed decision.
  SortedSet<RoleId> accountable() {
    SortedSet<RoleId> roles = new TreeSet<>();
    scene.needed().forEach(decision -> roles.add(decision.accountable()));
    return roles;
  }

  /// Roles whose holders sit in a committee of some needed decision.
  SortedSet<RoleId> committees() {
    SortedSet<RoleId> roles = new TreeSet<>();
    scene
        .needed()
        .forEach(decision -> decision.committees().forEach(each -> roles.add(each.members())));
    return roles;
  }

  RoleId officer() {
    return scene.charter().compliance().officer();
  }
}
