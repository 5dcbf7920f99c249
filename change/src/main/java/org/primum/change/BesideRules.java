package org.primum.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.change.command.DecisionCommand.Recuse;
import org.primum.change.command.DecisionCommand.StateNoSpend;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent;
import org.primum.change.reliance.Voiding;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Progress;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.Need;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// What stands beside the work on a decision: silence and who is told of it, conflicts of interest,
/// receipts of the Informed, and the word that there is no spend.
final class BesideRules {
  private final Scene scene;
  private final ChangeState state;
  private final Hats hats;

  BesideRules(Scene scene) {
    this.scene = scene;
    state = scene.state();
    hats = new Hats(scene);
  }

  /// The decisions that a change would need if there were spend.
  static List<Decision> ifSpend(ChangeState state, Charter charter) {
    return charter.kind(state.raised().event().matter().kind()).decisions().entrySet().stream()
        .filter(entry -> entry.getValue() == Need.IF_SPEND && !state.needs(entry.getKey()))
        .map(entry -> charter.decision(entry.getKey()))
        .toList();
  }

  ChangeDecision silence(Decision decision) {
    SortedSet<RoleId> allowed = new TreeSet<>(decision.responsible());
    allowed.add(decision.accountable());
    if (!hats.isRaiser()) {
      hats.oneOf(allowed, "recording silence on " + Scene.titled(decision));
    }
    List<ChangeEvent> events = new ArrayList<>();
    List<RoleId> silent = new ArrayList<>();
    state
        .progress(decision.id())
        .consultation()
        .ifPresent(
            held ->
                held.deadlines()
                    .forEach(
                        (role, deadline) -> {
                          if (held.settled(role, scene.at()) && held.silentUnrecorded(role)) {
                            silent.add(role);
                            events.add(
                                new DecisionEvent.SilenceRecorded(decision.id(), role, deadline));
                          }
                        }));
    scene.require(
        !silent.isEmpty(),
        "nobody-silent",
        "nobody Consulted on "
            + Scene.titled(decision)
            + " has let a deadline pass without an answer that is not on record already");
    events.add(new DecisionEvent.Escalated(decision.id(), silent, decision.accountable()));
    return scene.accept(events);
  }

  ChangeDecision recuse(Recuse recuse, Decision decision) {
    PersonId person = recuse.person();
    if (!person.equals(scene.person())) {
      hats.oneOf(
          new TreeSet<>(List.of(hats.officer())),
          "declaring a conflict of interest of somebody else");
    }
    scene.require(
        scene.roster().find(person).isPresent(),
        "unknown-person",
        "`" + person + "` is not on the roster; name somebody who is");
    Progress progress = state.progress(decision.id());
    scene.require(
        !progress.beside().recused().containsKey(person),
        "recused-already",
        scene.nameOf(person) + " is recused from " + Scene.titled(decision) + " already");
    if (!scene.clear()) {
      return scene.refused();
    }
    List<ChangeEvent> events = new ArrayList<>();
    events.add(new DecisionEvent.Recused(decision.id(), person, recuse.reason()));
    if (tookPart(progress, person)) {
      events.addAll(
          new Voiding(state, scene.needed())
              .rejected(
                  decision.id(),
                  scene.nameOf(person) + " took part in " + decision.id() + " and is recused"));
    }
    return scene.accept(events);
  }

  private static boolean tookPart(Progress progress, PersonId person) {
    boolean worked =
        progress.work().prepared().values().stream()
                .anyMatch(stamp -> stamp.by().person().equals(person))
            || progress.work().votes().values().stream()
                .anyMatch(ballots -> ballots.containsKey(person));
    return worked || signed(progress.signature(), person) || signed(progress.evaluation(), person);
  }

  private static boolean signed(Optional<Progress.Signature> signature, PersonId person) {
    return signature.map(held -> held.stamp().by().person().equals(person)).orElse(false);
  }

  ChangeDecision acknowledge(Decision decision) {
    if (!hats.oneOf(
        new TreeSet<>(decision.informed()), "confirming receipt of " + Scene.titled(decision))) {
      return scene.refused();
    }
    Progress progress = state.progress(decision.id());
    if (!scene.require(
        progress.signed(),
        "not-signed",
        Scene.titled(decision) + " is not signed, so that there is nothing to confirm")) {
      return scene.refused();
    }
    scene.require(
        !progress.beside().receipts().containsKey(scene.role()),
        "acknowledged-already",
        "the " + scene.role() + " has confirmed receipt of " + Scene.titled(decision));
    return scene.accept(
        new DecisionEvent.Acknowledged(
            decision.id(), progress.signature().orElseThrow().stamp().seq()));
  }

  ChangeDecision noSpend(StateNoSpend stated) {
    DecisionId id = stated.decision();
    List<Decision> open = ifSpend(state, scene.charter());
    Optional<Decision> decision = open.stream().filter(each -> each.id().equals(id)).findFirst();
    if (decision.isEmpty()) {
      scene.refuse(
          "no-spend-unexpected",
          "decision `"
              + id
              + "` is not one that this change would need only where there is spend; such are "
              + (open.isEmpty() ? "none" : Scene.list(open.stream().map(Decision::id).toList())));
      return scene.refused();
    }
    if (!hats.oneOf(
        new TreeSet<>(decision.get().responsible()), "signing that there is no spend")) {
      return scene.refused();
    }
    hats.licensed();
    hats.notRecused(decision.get());
    scene.require(
        state.progress(id).beside().noSpend().isEmpty(),
        "no-spend-stated",
        "that there is no spend is signed already");
    return scene.accept(new DecisionEvent.NoSpendStated(id, stated.statement()));
  }
}
