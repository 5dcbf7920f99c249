package org.primum.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.change.command.GateCommand.RecordAdjudication;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.GateEvent;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Verdict;
import org.primum.change.reliance.Voiding;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.change.state.Progress;
import org.primum.charter.Charter;
import org.primum.charter.PartKind;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// What the record of an adjudication may say. The program computes it; whoever is Responsible for
/// the safety statement, or the compliance officer, runs the computation and puts it on the record.
/// The person adds nothing to it: the inputs must be those of the change, and the outcome must obey
/// the gates.
final class AdjudicationRules {
  private final Scene scene;
  private final ChangeState state;
  private final Hats hats;

  AdjudicationRules(Scene scene) {
    this.scene = scene;
    state = scene.state();
    hats = new Hats(scene);
  }

  static SortedMap<String, Digest> inputs(ChangeState state, Charter charter) {
    SortedMap<String, Digest> inputs = new TreeMap<>();
    inputs.put("charter", charter.digest());
    inputs.put("determinations", determinations(state));
    if (!allRefused(state)) {
      state.progress(Scene.SAFETY).signature().ifPresent(held -> safety(state, held, inputs));
    }
    return inputs;
  }

  private static void safety(
      ChangeState state, Progress.Signature held, SortedMap<String, Digest> inputs) {
    inputs.put("safety", held.basis().dossier().digest());
    state
        .content()
        .parts(PartKind.HARM_ESTIMATE, Optional.empty())
        .forEach(attached -> inputs.put(name(attached.part().slot()), attached.part().digest()));
  }

  private static String name(PartSlot slot) {
    return slot.option().map(id -> slot.kind() + "/" + id).orElse(slot.kind().value());
  }

  private static Digest determinations(ChangeState state) {
    List<Json> made = new ArrayList<>();
    state
        .gates()
        .determinations()
        .forEach(
            (option, each) ->
                made.add(
                    Json.object()
                        .put("option", option.value())
                        .put("verdict", each.verdict().word())
                        .put("seq", each.stamp().seq())
                        .build()));
    return Digest.of(new Json.Arr(made));
  }

  /// True where every option but doing nothing breaks the law.
  static boolean allRefused(ChangeState state) {
    return state.content().options().stream()
        .map(ChangeOption::id)
        .filter(option -> !option.equals(ChangeOption.DO_NOTHING))
        .allMatch(option -> refused(state, option));
  }

  private static boolean refused(ChangeState state, OptionId option) {
    return state
        .gates()
        .determination(option)
        .map(each -> each.verdict() == Verdict.NON_COMPLIANT)
        .orElse(false);
  }

  /// Options that compliance has not settled.
  static List<OptionId> undetermined(ChangeState state) {
    return state.content().optionIds().stream()
        .filter(
            option ->
                !state
                    .gates()
                    .determination(option)
                    .map(each -> each.verdict().settled())
                    .orElse(false))
        .toList();
  }

  ChangeDecision record(RecordAdjudication command) {
    AdjudicationRecord record = command.record();
    hats.oneOf(runners(), "recording the adjudication");
    state
        .gates()
        .adjudication()
        .ifPresent(
            held ->
                scene.refuse(
                    "already-adjudicated",
                    "the adjudication of act "
                        + held.stamp().seq()
                        + " stands, and nothing it was computed from has changed"));
    List<OptionId> undetermined = undetermined(state);
    if (!scene.require(
        undetermined.isEmpty(),
        "not-determined",
        "the adjudication comes after compliance has determined every option; open are "
            + Scene.list(undetermined)
            + "; the "
            + hats.officer()
            + " ("
            + scene.holders(hats.officer())
            + ") must determine them first")) {
      return scene.refused();
    }
    safetySigned();
    inputs(record);
    verdicts(record);
    outcome(record);
    remediation(command);
    return scene.clear() ? accepted(command) : scene.refused();
  }

  private SortedSet<RoleId> runners() {
    SortedSet<RoleId> roles = new TreeSet<>();
    if (state.needs(Scene.SAFETY)) {
      var safety = scene.charter().decision(Scene.SAFETY);
      roles.addAll(safety.responsible());
      safety.committees().forEach(committee -> roles.add(committee.members()));
    } else {
      roles.addAll(hats.responsible());
    }
    roles.add(hats.officer());
    return roles;
  }

  private void safetySigned() {
    boolean needed = state.needs(Scene.SAFETY) && !allRefused(state);
    scene.require(
        !needed || state.progress(Scene.SAFETY).signed(),
        "safety-not-signed",
        "the adjudication comes after the safety statement S; it is not signed; "
            + (needed
                ? "the "
                    + scene.charter().decision(Scene.SAFETY).accountable()
                    + " must sign it first"
                : ""));
  }

  private void inputs(AdjudicationRecord record) {
    SortedMap<String, Digest> expected = inputs(state, scene.charter());
    SortedSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(record.inputs().keySet());
    for (String name : names) {
      Digest current = expected.get(name);
      Digest used = record.inputs().get(name);
      scene.require(
          current != null && current.equals(used),
          "inputs-differ",
          "the adjudication was computed from "
              + (used == null ? "no `" + name + "`" : "`" + name + "` " + used.brief())
              + ", the change now has "
              + (current == null ? "none" : current.brief())
              + "; compute it again");
    }
  }

  private void verdicts(AdjudicationRecord record) {
    SortedSet<OptionId> judged = new TreeSet<>();
    for (OptionVerdict verdict : record.verdicts()) {
      scene.require(
          judged.add(verdict.option()) && state.content().has(verdict.option()),
          "verdict-unexpected",
          "the adjudication has a verdict on `"
              + verdict.option()
              + "`, which is not on the table or stands twice; compute it again");
    }
    List<OptionId> unjudged =
        state.content().optionIds().stream().filter(option -> !judged.contains(option)).toList();
    scene.require(
        unjudged.isEmpty(),
        "verdict-missing",
        "the adjudication has no verdict on "
            + Scene.list(unjudged)
            + "; every option needs one; compute it again");
  }

  private void outcome(AdjudicationRecord record) {
    boolean all = allRefused(state);
    boolean nothing = refused(state, ChangeOption.DO_NOTHING);
    switch (record.outcome()) {
      case Outcome.Proposed(OptionId option) -> {
        notAllRefused(all);
        lawful(option);
        scene.require(
            !needsAcceptance(record, option),
            "proposal-needs-acceptance",
            "the adjudication proposes "
                + option
                + ", which needs a signed acceptance of risk; the program never proposes such an"
                + " option; only clinical leadership can choose it, by accepting the risk");
      }
      case Outcome.Indeterminate(List<OptionId> options) -> {
        notAllRefused(all);
        options.forEach(this::lawful);
      }
      case Outcome.NoneProposed() -> {
        notAllRefused(all);
        List<OptionId> free =
            state.content().optionIds().stream()
                .filter(state.gates()::lawful)
                .filter(option -> !needsAcceptance(record, option))
                .toList();
        scene.require(
            free.isEmpty(),
            "proposal-missing",
            "the adjudication proposes none, but " + Scene.list(free) + " needs no acceptance");
      }
      case Outcome.AllRefused() ->
          scene.require(
              all && !nothing,
              "outcome-differs",
              "`all-refused` is for a change whose every option but doing nothing is"
                  + " non-compliant, and whose doing nothing is lawful");
      case Outcome.RemediationRequired() ->
          scene.require(
              all && nothing,
              "outcome-differs",
              "`remediation-required` is for a change whose every option is non-compliant, doing"
                  + " nothing among them");
    }
  }

  private void notAllRefused(boolean all) {
    scene.require(
        !all,
        "refused-by-compliance",
        "every option other than doing nothing is non-compliant, so that the discussion ends; the"
            + " record must say `all-refused`, or `remediation-required` where doing nothing is"
            + " non-compliant too");
  }

  private void lawful(OptionId option) {
    scene.require(
        state.gates().lawful(option),
        "non-compliant",
        "the adjudication chooses "
            + option
            + ", which compliance has not let pass; no role can overrule that; only a new"
            + " determination can");
  }

  private static boolean needsAcceptance(AdjudicationRecord record, OptionId option) {
    return record.verdict(option).map(OptionVerdict::needsAcceptance).orElse(true);
  }

  private void remediation(RecordAdjudication command) {
    boolean required = command.record().outcome() instanceof Outcome.RemediationRequired;
    scene.require(
        required == command.remediation().isPresent(),
        required ? "remediation-missing" : "remediation-unexpected",
        required
            ? "doing nothing is non-compliant and nothing else is lawful: remediation is"
                + " mandatory; name an interim control, a date and an owner"
            : "a remediation is named, but the outcome does not call for one");
    command
        .remediation()
        .ifPresent(
            remediation -> {
              scene.require(
                  !remediation.due().isBefore(scene.facts().day()),
                  "date-passed",
                  "the remediation is due on "
                      + remediation.due()
                      + ", which has passed; name a day from "
                      + scene.facts().day()
                      + " on");
              scene.require(
                  scene.roster().find(remediation.owner()).isPresent(),
                  "unknown-person",
                  "the owner of the remediation, `"
                      + remediation.owner()
                      + "`, is not on the roster; name somebody who is");
            });
  }

  private ChangeDecision accepted(RecordAdjudication command) {
    List<ChangeEvent> events = new ArrayList<>();
    events.add(new GateEvent.Adjudicated(command.record()));
    if (command.record().outcome() instanceof Outcome.Proposed(OptionId option)) {
      events.addAll(
          new Voiding(scene.state(), scene.needed())
              .chosen(option, "the adjudication now leads to " + option));
    }
    command.remediation().ifPresent(remediation -> events.add(opened(remediation)));
    return scene.accept(events);
  }

  private GateEvent.RemediationOpened opened(Remediation remediation) {
    SortedSet<String> told = new TreeSet<>();
    told.add(hats.officer().value());
    scene
        .charter()
        .roles()
        .values()
        .forEach(
            role ->
                role.chamber()
                    .filter(chamber -> chamber.value().equals("board"))
                    .ifPresent(board -> told.add(role.id().value())));
    return new GateEvent.RemediationOpened(remediation, List.copyOf(told));
  }

  /// The verdict of the standing adjudication on `option`.
  static Optional<OptionVerdict> verdict(Gates gates, OptionId option) {
    return gates.adjudication().flatMap(held -> held.record().verdict(option));
  }
}
