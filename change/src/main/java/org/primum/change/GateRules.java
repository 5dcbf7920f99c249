package org.primum.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.change.command.GateCommand;
import org.primum.change.command.GateCommand.AcceptRisk;
import org.primum.change.command.GateCommand.Determine;
import org.primum.change.command.GateCommand.Judge;
import org.primum.change.command.GateCommand.MeetCondition;
import org.primum.change.command.GateCommand.RecordAdjudication;
import org.primum.change.dossier.PartSlot;
import org.primum.change.dossier.PartVersion;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Condition;
import org.primum.change.gate.Verdict;
import org.primum.change.reliance.Voiding;
import org.primum.change.state.Gates;
import org.primum.charter.Chamber;
import org.primum.terms.OptionId;

/// What compliance says. Nobody else can say it, and nobody can overrule it.
final class GateRules {
  private final Scene scene;
  private final Hats hats;

  GateRules(Scene scene) {
    this.scene = scene;
    hats = new Hats(scene);
  }

  ChangeDecision decide(GateCommand command) {
    return switch (command) {
      case Determine determine -> determine(determine);
      case MeetCondition met -> meet(met);
      case RecordAdjudication record -> new AdjudicationRules(scene).record(record);
      case Judge judge -> new ChoiceRules(scene).judge(judge);
      case AcceptRisk accept -> new ChoiceRules(scene).accept(accept);
    };
  }

  private ChangeDecision determine(Determine determine) {
    if (!officer(
        "determining whether an option keeps the law, which no other role can do or overrule")) {
      return scene.refused();
    }
    hats.oneChamber(chamber());
    option(determine.option());
    conditions(determine);
    new CitationRules(scene).check(determine);
    List<PartVersion> considered = considered(determine.opinion().considered());
    if (!scene.clear()) {
      return scene.refused();
    }
    List<ChangeEvent> events = new ArrayList<>();
    events.add(
        new GateEvent.Determined(
            determine.option(),
            determine.verdict(),
            new GateEvent.Grounds(
                determine.opinion().citations(), considered, determine.opinion().reason()),
            determine.conditions(),
            chamber()));
    String because =
        "option " + determine.option() + " was determined " + determine.verdict().word();
    events.addAll(
        new Voiding(scene.state(), scene.needed()).determined(determine.option(), because));
    if (determine.verdict() == Verdict.NON_COMPLIANT) {
      suspend(determine.option(), events);
    }
    return scene.accept(events);
  }

  private boolean officer(String what) {
    return hats.oneOf(new TreeSet<>(List.of(hats.officer())), what);
  }

  private Chamber chamber() {
    return scene.charter().role(hats.officer()).chamber().orElse(Chamber.COMPLIANCE);
  }

  private void option(OptionId option) {
    scene.require(
        scene.state().content().has(option),
        "unknown-option",
        "option `"
            + option
            + "` is not on the table; the options are "
            + Scene.list(scene.state().content().optionIds()));
  }

  private void conditions(Determine determine) {
    boolean conditional = determine.verdict() == Verdict.CONDITIONAL;
    scene.require(
        conditional != determine.conditions().isEmpty(),
        conditional ? "conditions-missing" : "conditions-unexpected",
        conditional
            ? "a conditional verdict on "
                + determine.option()
                + " names no condition; name each with its owner, evidence and due point"
            : "conditions belong to the verdict `"
                + Verdict.CONDITIONAL.word()
                + "`, the verdict on "
                + determine.option()
                + " is `"
                + determine.verdict().word()
                + "`");
    SortedSet<String> ids = new TreeSet<>();
    for (Condition condition : determine.conditions()) {
      scene.require(
          ids.add(condition.id()),
          "condition-twice",
          "condition `" + condition.id() + "` stands twice; give each its own id");
      scene.require(
          scene.roster().find(condition.owner()).isPresent(),
          "unknown-person",
          "the owner of condition `"
              + condition.id()
              + "`, `"
              + condition.owner()
              + "`, is not on the roster; name somebody who is");
    }
  }

  private List<PartVersion> considered(List<PartSlot> slots) {
    List<PartVersion> considered = new ArrayList<>();
    for (PartSlot slot : slots) {
      scene
          .state()
          .content()
          .part(slot)
          .ifPresentOrElse(
              held -> considered.add(held.part()),
              () ->
                  scene.refuse(
                      "part-missing",
                      "the " + slot + " was considered but is not attached; attach it first"));
    }
    return considered;
  }

  private void suspend(OptionId option, List<ChangeEvent> events) {
    scene
        .state()
        .running()
        .started()
        .filter(live -> live.option().equals(option))
        .ifPresent(
            live ->
                events.add(
                    new RunningEvent.Suspended(
                        chamber(),
                        live.fallback(),
                        RunningEvent.Cause.NON_COMPLIANT,
                        Optional.empty())));
  }

  private ChangeDecision meet(MeetCondition met) {
    officer("confirming that a condition of compliance is met");
    var made = scene.state().gates().determination(met.option());
    boolean known =
        made.stream()
            .flatMap(each -> each.made().conditions().stream())
            .anyMatch(each -> each.id().equals(met.condition()));
    scene.require(
        known,
        "unknown-condition",
        "the determination of "
            + met.option()
            + " has no condition `"
            + met.condition()
            + "`; its conditions are "
            + Scene.list(
                made.stream()
                    .flatMap(each -> each.made().conditions().stream())
                    .map(Condition::id)
                    .toList()));
    scene.require(
        !made.map(Gates.Determination::met)
            .map(all -> all.containsKey(met.condition()))
            .orElse(false),
        "already-met",
        "condition `" + met.condition() + "` of " + met.option() + " is met already");
    return scene.accept(new GateEvent.ConditionMet(met.option(), met.condition(), met.evidence()));
  }
}
