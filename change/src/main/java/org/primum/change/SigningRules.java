package org.primum.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.primum.change.command.DecisionCommand.Decide;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.dossier.Dossier;
import org.primum.change.dossier.PartVersion;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.DecisionEvent.Basis;
import org.primum.change.event.DecisionEvent.Extent;
import org.primum.change.reliance.Dossiers;
import org.primum.change.reliance.Voiding;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Progress;
import org.primum.charter.Committee;
import org.primum.charter.Decision;

/// What the Accountable may sign, and when.
final class SigningRules {
  private final Scene scene;
  private final Decision decision;
  private final ChangeState state;
  private final Progress progress;
  private final Hats hats;

  SigningRules(Scene scene, Decision decision) {
    this.scene = scene;
    this.decision = decision;
    state = scene.state();
    progress = state.progress(decision.id());
    hats = new Hats(scene);
  }

  ChangeDecision decide(Decide decide) {
    if (!maySign()) {
      return scene.refused();
    }
    Order order = new Order(scene);
    if (!order.reached(decision)) {
      return scene.refused();
    }
    Dossier dossier = Dossiers.of(state, decision);
    if (decide.ruling() == Ruling.REJECT) {
      return reject(decide, dossier);
    }
    if (!Scene.isSafety(decision.id())) {
      order.acceptanceHolds();
    }
    order.after(decision);
    scene.require(
        !progress.signed(), "already-signed", Scene.titled(decision) + " is signed already");
    evaluation(decide);
    work();
    List<ChangeEvent> events = new ArrayList<>(consultation());
    covers(decide, dossier);
    events.add(
        new DecisionEvent.Signed(
            decision.id(),
            decide.ruling() == Ruling.APPROVE ? Extent.FULL : Extent.EVALUATION,
            basis(dossier),
            scene.charter().chamber(decision.id()),
            List.copyOf(decision.informed()),
            decide.statement()));
    return scene.accept(events);
  }

  /// Judges the person alone: hat, licence, own work, having raised it, another chamber.
  ///
  /// @return false only where the hat is wrong, so that nothing further can be judged
  boolean maySign() {
    if (!hats.accountable(decision)) {
      return false;
    }
    hats.licensed();
    hats.notRecused(decision);
    hats.notOwnWork(decision);
    hats.raiserMaySign(decision);
    hats.oneChamber(scene.charter().chamber(decision.id()));
    return true;
  }

  private Basis basis(Dossier dossier) {
    return new Basis(Dossiers.option(state, decision), dossier.reference());
  }

  private void evaluation(Decide decide) {
    if (decide.ruling() == Ruling.APPROVE_FOR_EVALUATION) {
      scene.require(
          Readiness.silent(scene.needed()).contains(decision),
          "no-evaluation",
          Scene.titled(decision)
              + " is not among the decisions a silent evaluation rests on; approve it in full or"
              + " reject it");
      scene.require(
          progress.evaluation().isEmpty(),
          "already-signed",
          Scene.titled(decision) + " is approved for evaluation already");
    }
  }

  private void work() {
    Progress.Work work = progress.work();
    List<String> open = new ArrayList<>();
    decision.responsible().stream()
        .filter(role -> !work.prepared().containsKey(role))
        .forEach(role -> open.add(role + " (" + scene.holders(role) + ")"));
    decision.committees().stream()
        .map(Committee::id)
        .filter(committee -> !work.passed().containsKey(committee))
        .forEach(committee -> open.add("committee " + committee));
    scene.require(
        open.isEmpty(),
        "not-prepared",
        Scene.titled(decision)
            + " is signed after everybody Responsible has done the work; open: "
            + String.join(", ", open));
  }

  /// The Consulted have answered or their time is up; silence goes on the record.
  private List<ChangeEvent> consultation() {
    List<ChangeEvent> silences = new ArrayList<>();
    Optional<Progress.Consultation> consultation = progress.consultation();
    if (consultation.isEmpty()) {
      return silences;
    }
    List<String> waiting = new ArrayList<>();
    consultation
        .get()
        .deadlines()
        .forEach(
            (role, deadline) -> {
              if (!consultation.get().settled(role, scene.at())) {
                waiting.add(role + " (" + scene.holders(role) + ") until " + deadline);
              } else if (consultation.get().silentUnrecorded(role)) {
                silences.add(new DecisionEvent.SilenceRecorded(decision.id(), role, deadline));
              }
            });
    scene.require(
        waiting.isEmpty(),
        "consultation-open",
        Scene.titled(decision)
            + " is signed after the Consulted are heard or their deadline has passed; waiting for "
            + String.join(", ", waiting));
    return silences;
  }

  private void covers(Decide decide, Dossier current) {
    SortedSet<?> missing = Dossiers.missing(state, decision);
    scene.require(
        missing.isEmpty(),
        "part-missing",
        Scene.titled(decision) + " rests on " + Scene.list(missing) + ", not attached");
    scene.require(
        decide.dossier().digest().equals(current.reference().digest()),
        "dossier-changed",
        scene.name()
            + " signed version "
            + decide.dossier().version()
            + " of the dossier of "
            + Scene.titled(decision)
            + " ("
            + decide.dossier().digest().brief()
            + "), it is now version "
            + current.version()
            + " ("
            + current.reference().digest().brief()
            + ")"
            + since(decide.dossier().version())
            + "; read it again and sign what it says now");
  }

  private String since(long version) {
    String newer =
        decision.restsOn().stream()
            .flatMap(kind -> state.content().parts(kind, Dossiers.option(state, decision)).stream())
            .filter(attached -> attached.stamp().seq() > version)
            .map(attached -> attached.part())
            .sorted()
            .map(SigningRules::described)
            .collect(Collectors.joining(", "));
    return newer.isEmpty() ? "" : ": " + newer;
  }

  private static String described(PartVersion part) {
    return part.slot() + " is now version " + part.version();
  }

  private ChangeDecision reject(Decide decide, Dossier dossier) {
    scene.require(
        decide.statement().isPresent(),
        "say-what-must-change",
        "a rejection of " + Scene.titled(decision) + " says what must change; add it");
    scene.require(
        !progress.work().untouched(),
        "not-prepared",
        Scene.titled(decision) + " has not been prepared, so that there is nothing to reject");
    covers(decide, dossier);
    scene.require(
        !runs() || !progress.signed(),
        "is-running",
        "what "
            + Scene.titled(decision)
            + " approved is running; suspend it first, which either chamber may do alone");
    if (!scene.clear()) {
      return scene.refused();
    }
    List<ChangeEvent> events = new ArrayList<>();
    events.add(
        new DecisionEvent.Rejected(
            decision.id(),
            basis(dossier),
            scene.charter().chamber(decision.id()),
            decide.statement().orElseThrow()));
    events.addAll(
        new Voiding(scene.state(), scene.needed())
            .rejected(decision.id(), decision.id() + " was rejected"));
    return scene.accept(events);
  }

  private boolean runs() {
    return state.running().at(scene.at()).filter(live -> !live.override()).isPresent();
  }
}
