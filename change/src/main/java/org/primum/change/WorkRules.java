package org.primum.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.DecisionCommand.Acknowledge;
import org.primum.change.command.DecisionCommand.AnswerConsultation;
import org.primum.change.command.DecisionCommand.CastVote;
import org.primum.change.command.DecisionCommand.Decide;
import org.primum.change.command.DecisionCommand.Prepare;
import org.primum.change.command.DecisionCommand.RecordSilence;
import org.primum.change.command.DecisionCommand.Recuse;
import org.primum.change.command.DecisionCommand.StateNoSpend;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent;
import org.primum.change.reliance.Dossiers;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Progress;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.PartKind;
import org.primum.terms.RoleId;

/// What the Responsible and the Consulted do before the Accountable signs.
final class WorkRules {
  private final Scene scene;
  private final ChangeState state;
  private final Hats hats;

  WorkRules(Scene scene) {
    this.scene = scene;
    state = scene.state();
    hats = new Hats(scene);
  }

  ChangeDecision decide(DecisionCommand command) {
    if (command instanceof StateNoSpend stated) {
      return new BesideRules(scene).noSpend(stated);
    }
    if (!scene.require(
        state.needs(command.decision()),
        "decision-not-needed",
        "decision `"
            + command.decision()
            + "` is not part of this change; it needs "
            + Scene.list(state.raised().event().needed()))) {
      return scene.refused();
    }
    Decision decision = scene.charter().decision(command.decision());
    return switch (command) {
      case Prepare prepare -> prepare(prepare, decision);
      case CastVote vote -> vote(vote, decision);
      case AnswerConsultation answer -> answer(answer, decision);
      case Decide decide -> new SigningRules(scene, decision).decide(decide);
      case RecordSilence silence -> new BesideRules(scene).silence(decision);
      case Recuse recuse -> new BesideRules(scene).recuse(recuse, decision);
      case Acknowledge acknowledge -> new BesideRules(scene).acknowledge(decision);
      case StateNoSpend stated -> new BesideRules(scene).noSpend(stated);
    };
  }

  /// True where everybody Responsible is done.
  static boolean prepared(ChangeState state, Decision decision) {
    Progress.Work work = state.progress(decision.id()).work();
    return done(decision, work.prepared().keySet(), work.passed().keySet());
  }

  private static boolean done(
      Decision decision, Collection<RoleId> prepared, Collection<String> passed) {
    return prepared.containsAll(decision.responsible())
        && decision.committees().stream().allMatch(each -> passed.contains(each.id()));
  }

  private ChangeDecision prepare(Prepare prepare, Decision decision) {
    if (!hats.oneOf(decision.responsible(), "preparing " + Scene.titled(decision))) {
      return scene.refused();
    }
    hats.licensed();
    hats.notRecused(decision);
    mayBegin(decision);
    Progress.Work work = state.progress(decision.id()).work();
    scene.require(
        !work.prepared().containsKey(scene.role()),
        "already-prepared",
        Scene.titled(decision) + " has been prepared by the " + scene.role());
    SortedSet<RoleId> roles = new TreeSet<>(work.prepared().keySet());
    roles.add(scene.role());
    List<ChangeEvent> events = new ArrayList<>();
    events.add(new DecisionEvent.Prepared(decision.id(), prepare.note()));
    if (done(decision, roles, work.passed().keySet())) {
      events.addAll(consultation(decision));
    }
    return scene.accept(events);
  }

  private void mayBegin(Decision decision) {
    new Order(scene).reached(decision);
    SortedSet<PartKind> missing = Dossiers.missing(state, decision);
    scene.require(
        missing.isEmpty(),
        "part-missing",
        Scene.titled(decision)
            + " rests on "
            + Scene.list(missing)
            + ", which "
            + (missing.size() == 1 ? "is" : "are")
            + " not attached; attach what is missing first");
    scene.require(
        !state.progress(decision.id()).signed(),
        "already-signed",
        Scene.titled(decision) + " is signed; object on the record, or attach what has changed");
  }

  private List<ChangeEvent> consultation(Decision decision) {
    SortedMap<RoleId, Instant> deadlines = new TreeMap<>();
    decision
        .consulted()
        .forEach(
            (role, period) ->
                deadlines.put(
                    role,
                    scene
                        .at()
                        .atZone(scene.charter().heading().timezone())
                        .plus(period)
                        .toInstant()));
    return deadlines.isEmpty()
        ? List.of()
        : List.of(new DecisionEvent.ConsultationOpened(decision.id(), deadlines));
  }

  private ChangeDecision vote(CastVote cast, Decision decision) {
    Optional<Committee> found =
        decision.committees().stream().filter(each -> each.id().equals(cast.committee())).findAny();
    if (found.isEmpty()) {
      scene.refuse(
          "unknown-committee",
          Scene.titled(decision)
              + " has no committee `"
              + cast.committee()
              + "`; its committees are "
              + Scene.list(decision.committees().stream().map(Committee::id).toList()));
      return scene.refused();
    }
    Committee committee = found.get();
    if (!hats.oneOf(
        new TreeSet<>(List.of(committee.members())),
        "voting in the committee " + committee.id() + " on " + Scene.titled(decision))) {
      return scene.refused();
    }
    hats.licensed();
    hats.notRecused(decision);
    hats.inPerson("a vote in the committee " + committee.id());
    hats.oneChamber(scene.charter().chamber(decision.id()));
    mayBegin(decision);
    scene.require(
        !state.progress(decision.id()).work().passed().containsKey(committee.id()),
        "committee-passed",
        "the committee "
            + committee.id()
            + " has passed "
            + Scene.titled(decision)
            + "; put an objection on the record instead");
    scene.require(
        cast.ballot() != DecisionEvent.Vote.AGAINST || cast.reason().isPresent(),
        "dissent-needs-reason",
        scene.name() + " votes against without a reason; dissent is recorded with its reason");
    CommitteeCount count = new CommitteeCount(scene, decision, committee);
    Optional<String> profession = count.profession(cast.profession());
    if (!scene.clear()) {
      return scene.refused();
    }
    DecisionEvent.Voted vote =
        new DecisionEvent.Voted(
            decision.id(),
            committee.id(),
            cast.ballot(),
            profession,
            cast.reason(),
            scene.charter().chamber(decision.id()));
    List<ChangeEvent> events = new ArrayList<>();
    events.add(vote);
    count.passage(vote).ifPresent(passed -> passed(decision, passed, events));
    return scene.accept(events);
  }

  private void passed(
      Decision decision, DecisionEvent.CommitteePassed passed, List<ChangeEvent> events) {
    events.add(passed);
    Progress.Work work = state.progress(decision.id()).work();
    SortedSet<String> committees = new TreeSet<>(work.passed().keySet());
    committees.add(passed.committee());
    if (done(decision, work.prepared().keySet(), committees)) {
      events.addAll(consultation(decision));
    }
  }

  private ChangeDecision answer(AnswerConsultation answer, Decision decision) {
    if (!hats.oneOf(
        new TreeSet<>(decision.consulted().keySet()),
        "answering the consultation on " + Scene.titled(decision))) {
      return scene.refused();
    }
    hats.notRecused(decision);
    Progress progress = state.progress(decision.id());
    scene.require(
        progress.consultation().isPresent(),
        "consultation-not-open",
        "the consultation on "
            + Scene.titled(decision)
            + " opens once everybody Responsible is done; until then put an objection on the"
            + " record");
    scene.require(
        !progress.signed(),
        "already-signed",
        Scene.titled(decision) + " is signed; put an objection on the record");
    return scene.accept(new DecisionEvent.Consulted(decision.id(), answer.answer()));
  }
}
