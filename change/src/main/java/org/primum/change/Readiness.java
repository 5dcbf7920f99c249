package org.primum.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.primum.change.dossier.DecisionRef;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.event.RunningEvent.Foundation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.reliance.Dossiers;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Content;
import org.primum.change.state.Gates;
import org.primum.change.state.Progress;
import org.primum.change.state.Running;
import org.primum.charter.Chamber;
import org.primum.charter.Decision;
import org.primum.charter.PartKind;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;

/// Whether something may start: the gates, the conditions, the signatures and the agreement to
/// start again.
final class Readiness {
  private static final Set<PartKind> MONEY = Set.of(PartKind.CONTRACT, PartKind.BUDGET);

  private final Scene scene;
  private final ChangeState state;

  Readiness(Scene scene) {
    this.scene = scene;
    state = scene.state();
  }

  /// The decisions that a silent evaluation rests on: those on logic and architecture, which come
  /// after none but the safety statement and do not rest on money alone; where a kind has none of
  /// these, all of them.
  static List<Decision> silent(List<Decision> needed) {
    Set<DecisionId> ids = new HashSet<>(needed.stream().map(Decision::id).toList());
    ids.remove(Scene.SAFETY);
    List<Decision> chosen =
        needed.stream()
            .filter(decision -> ids.contains(decision.id()))
            .filter(decision -> Collections.disjoint(decision.after(), ids))
            .filter(decision -> !restsOnMoneyAlone(decision))
            .toList();
    return chosen.isEmpty() ? needed : chosen;
  }

  private static boolean restsOnMoneyAlone(Decision decision) {
    List<PartKind> parts =
        decision.restsOn().stream().filter(kind -> !Dossiers.madeAtTheGates(kind)).toList();
    return !parts.isEmpty() && MONEY.containsAll(parts);
  }

  /// Everything that must hold before something starts in `mode`.
  boolean holds(Mode mode) {
    String what = mode == Mode.SILENT ? "silent activation" : "activation";
    Order order = new Order(scene);
    if (!order.chosen(what)) {
      return false;
    }
    order.acceptanceHolds();
    conditions(mode);
    decisions(mode);
    if (mode == Mode.ACTIVE) {
      noSpend();
    }
    resumption();
    return scene.clear();
  }

  /// Where a kind needs a decision only if there is spend, somebody Responsible for it signs that
  /// there is none.
  private void noSpend() {
    for (Decision unneeded : BesideRules.ifSpend(state, scene.charter())) {
      scene.require(
          state.progress(unneeded.id()).beside().noSpend().isPresent(),
          "no-spend-unsigned",
          Scene.titled(unneeded)
              + " is needed only where there is spend, and the change says that there is none; the "
              + Scene.list(unneeded.responsible())
              + " must sign that there is no spend");
    }
  }

  private void conditions(Mode mode) {
    DuePoint point = mode == Mode.SILENT ? DuePoint.BEFORE_SILENT : DuePoint.BEFORE_ACTIVE;
    List<Condition> unmet =
        state
            .chosen()
            .flatMap(state.gates()::determination)
            .map(made -> made.unmet(point))
            .orElse(List.of());
    for (Condition condition : unmet) {
      scene.refuse(
          "condition-unmet",
          "compliance let "
              + state.chosen().orElseThrow()
              + " pass on the condition `"
              + condition.id()
              + "`, due "
              + condition.due().word()
              + ", which is not met; "
              + scene.nameOf(condition.owner())
              + " owns it and the "
              + scene.charter().compliance().officer()
              + " confirms it");
    }
  }

  /// The decisions that something in `mode` rests on.
  List<Decision> basis(Mode mode) {
    return switch (mode) {
      case SILENT -> silent(scene.needed());
      case ACTIVE -> scene.needed();
    };
  }

  private void decisions(Mode mode) {
    for (Decision decision : basis(mode)) {
      Optional<Progress.Signature> held = signature(decision, mode);
      scene.require(
          held.isPresent(),
          "decision-missing",
          Scene.titled(decision)
              + " is not signed; "
              + (mode == Mode.SILENT ? "silent activation" : "activation")
              + " needs it; the "
              + decision.accountable()
              + " ("
              + scene.holders(decision.accountable())
              + ") must sign it first");
      Digest current = Dossiers.of(state, decision).reference().digest();
      held.ifPresent(
          signature ->
              scene.require(
                  signature.basis().dossier().digest().equals(current),
                  "signature-outdated",
                  "the signature of "
                      + Scene.titled(decision)
                      + " covers dossier "
                      + signature.basis().dossier().digest().brief()
                      + ", it is now "
                      + current.brief()
                      + "; the "
                      + decision.accountable()
                      + " must sign it again"));
    }
  }

  private Optional<Progress.Signature> signature(Decision decision, Mode mode) {
    Progress progress = state.progress(decision.id());
    return mode == Mode.SILENT
        ? progress.signature().or(progress::evaluation)
        : progress.signature();
  }

  private void resumption() {
    state
        .running()
        .suspension()
        .ifPresent(
            suspension -> {
              List<Chamber> missing = new ArrayList<>(chambers(suspension));
              missing.removeAll(suspension.agreed());
              scene.require(
                  missing.isEmpty(),
                  "resumption-not-agreed",
                  "the "
                      + suspension.event().chamber()
                      + " chamber suspended it; stopping needs one chamber, starting needs all:"
                      + " still to agree are "
                      + Scene.list(missing));
            });
  }

  /// The chambers that must agree before something suspended starts again: those that signed, and
  /// the one that stopped it.
  Set<Chamber> chambers(Running.Suspension suspension) {
    Set<Chamber> chambers = new TreeSet<>();
    scene.needed().forEach(decision -> chambers.add(scene.charter().chamber(decision.id())));
    chambers.add(suspension.event().chamber());
    return chambers;
  }

  /// The digest of the artifact that the decisions approve for `option`.
  Optional<Digest> approved(OptionId option) {
    return state
        .content()
        .part(PartSlot.of(PartKind.ARTIFACT, option))
        .or(() -> state.content().part(PartSlot.whole(PartKind.ARTIFACT)))
        .map(attached -> attached.part().digest());
  }

  /// The report of the silent trial of the artifact, attached after it had run silently.
  Optional<Digest> silentTrial(OptionId option, Digest hash) {
    if (!state.running().trial().hashes().contains(hash)) {
      return Optional.empty();
    }
    return state.content().parts(PartKind.SILENT_TRIAL_REPORT, Optional.of(option)).stream()
        .map(Content.Attached::part)
        .map(part -> part.digest())
        .findFirst();
  }

  /// The acts that something in `mode` rests on.
  Foundation foundation(Mode mode, Optional<Digest> silentTrial, Optional<Long> waiver) {
    List<DecisionRef> decisions = new ArrayList<>();
    for (Decision decision : basis(mode)) {
      signature(decision, mode)
          .ifPresent(held -> decisions.add(new DecisionRef(decision.id(), held.stamp().seq())));
    }
    Gates gates = state.gates();
    Gates.Choice choice = gates.choice().orElseThrow();
    return new Foundation(
        decisions,
        gates.determination(choice.option()).orElseThrow().stamp().seq(),
        gates.adjudication().orElseThrow().stamp().seq(),
        choice.reason() instanceof Gates.Reason.Proposed
            ? Optional.empty()
            : Optional.of(choice.stamp().seq()),
        silentTrial,
        waiver,
        choice.reason() instanceof Gates.Reason.Accepted(AcceptanceTerms terms)
            ? Optional.of(
                terms
                    .expiresOn()
                    .plusDays(1)
                    .atStartOfDay(scene.charter().heading().timezone())
                    .toInstant())
            : Optional.empty());
  }
}
