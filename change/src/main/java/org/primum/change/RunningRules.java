package org.primum.change;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.change.command.RunningCommand;
import org.primum.change.command.RunningCommand.Activate;
import org.primum.change.command.RunningCommand.AgreeToResume;
import org.primum.change.command.RunningCommand.Attest;
import org.primum.change.command.RunningCommand.ConfirmEmergency;
import org.primum.change.command.RunningCommand.DeclareEmergency;
import org.primum.change.command.RunningCommand.Reconcile;
import org.primum.change.command.RunningCommand.RegisterExternal;
import org.primum.change.command.RunningCommand.Retire;
import org.primum.change.command.RunningCommand.Suspend;
import org.primum.change.command.RunningCommand.Verify;
import org.primum.change.command.RunningCommand.WaiveSilentTrial;
import org.primum.change.event.RunningEvent;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.charter.Chamber;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.RoleId;

/// Starting inside Primum, stopping anywhere. Stopping is always allowed, by one chamber alone;
/// starting never is.
final class RunningRules {
  private final Scene scene;
  private final ChangeState state;
  private final Hats hats;
  private final Readiness readiness;

  RunningRules(Scene scene) {
    this.scene = scene;
    state = scene.state();
    hats = new Hats(scene);
    readiness = new Readiness(scene);
  }

  ChangeDecision decide(RunningCommand command) {
    return switch (command) {
      case WaiveSilentTrial waive -> waive(waive);
      case Activate activate -> activate(activate);
      case Suspend suspend -> suspend(suspend);
      case AgreeToResume agree -> agree(agree);
      case Retire retire -> retire(retire);
      case RegisterExternal register -> new ExternalRules(scene).register(register);
      case Attest attest -> new ExternalRules(scene).attest(attest);
      case Verify verify -> new ExternalRules(scene).verify(verify);
      case Reconcile reconcile -> new ExternalRules(scene).reconcile(reconcile);
      case DeclareEmergency declare -> new EmergencyRules(scene).declare(declare);
      case ConfirmEmergency confirm -> new EmergencyRules(scene).confirm(confirm);
    };
  }

  private ChangeDecision waive(WaiveSilentTrial waive) {
    ChoiceRules choice = new ChoiceRules(scene);
    choice.reason(waive.reasonClass(), "doing without a silent trial");
    choice.leadership("accepting that there is no silent trial");
    Optional<Digest> approved = chosenArtifact();
    return scene.clear()
        ? scene.accept(
            new RunningEvent.SilentTrialWaived(
                approved.orElseThrow(), waive.reasonClass(), waive.reason(), choice.chamber()))
        : scene.refused();
  }

  private Optional<Digest> chosenArtifact() {
    Optional<Digest> approved = state.chosen().flatMap(readiness::approved);
    scene.require(
        approved.isPresent(),
        "part-missing",
        "no artifact is attached for a chosen option; adjudicate and attach it first");
    return approved;
  }

  /// Those who may carry out what was decided: the Responsible and the Accountable of the
  /// decisions.
  static SortedSet<RoleId> executors(Scene scene) {
    Hats hats = new Hats(scene);
    SortedSet<RoleId> roles = new TreeSet<>(hats.responsible());
    roles.addAll(hats.accountable());
    return roles;
  }

  private ChangeDecision activate(Activate activate) {
    hats.oneOf(executors(scene), "activating what was decided");
    scene.require(
        state.running().external().isEmpty(),
        "runs-outside",
        "what is approved is registered as running outside; the implementer attests it and a second"
            + " person verifies it instead");
    Mode mode = activate.mode();
    state
        .running()
        .at(scene.at())
        .filter(live -> mode == Mode.SILENT || (live.mode() == mode && !live.override()))
        .ifPresent(
            live ->
                scene.refuse(
                    "already-running",
                    live.id()
                        + " runs in mode `"
                        + live.mode().word()
                        + "`; to stop it, suspend it"));
    if (!readiness.holds(mode)) {
      return scene.refused();
    }
    OptionId option = state.chosen().orElseThrow();
    approved(activate, option);
    Optional<Digest> trial = Optional.empty();
    Optional<Long> waiver = Optional.empty();
    if (mode == Mode.ACTIVE) {
      trial = readiness.silentTrial(option, activate.hash());
      waiver = waiver(activate.hash());
      scene.require(
          trial.isPresent() || waiver.isPresent(),
          "silent-trial-missing",
          "an active permit needs the report of a silent trial of artifact "
              + activate.hash().brief()
              + ", or a signed acceptance by clinical leadership that there is none; "
              + (state.running().trial().hashes().contains(activate.hash())
                  ? "it has run silently: attach the silent-trial-report"
                  : "activate it silently first"));
    }
    return scene.clear()
        ? scene.accept(
            new RunningEvent.Activated(
                new RunningEvent.Artifact(
                    activate.artifact(), option, activate.hash(), activate.engineBuild()),
                mode,
                activate.conduct(),
                readiness.foundation(mode, trial, waiver)))
        : scene.refused();
  }

  private void approved(Activate activate, OptionId option) {
    Optional<Digest> approved = readiness.approved(option);
    scene.require(
        approved.map(activate.hash()::equals).orElse(false),
        "hash-differs",
        "artifact "
            + activate.artifact()
            + " has hash "
            + activate.hash().brief()
            + ", approved is "
            + approved.map(Digest::brief).orElse("none")
            + "; whatever changed after approval, by one character or more, must be attached and"
            + " approved anew");
  }

  private Optional<Long> waiver(Digest hash) {
    return state
        .running()
        .trial()
        .waiver()
        .filter(held -> held.artifact().equals(hash))
        .map(held -> held.stamp().seq());
  }

  private ChangeDecision suspend(Suspend suspend) {
    Optional<Chamber> chamber = stopper();
    scene.require(
        state.running().started().isPresent(),
        "nothing-runs",
        "nothing was started that could be stopped");
    return scene.clear()
        ? scene.accept(
            new RunningEvent.Suspended(
                chamber.orElseThrow(),
                suspend.fallback(),
                RunningEvent.Cause.PERSON,
                suspend.reason()))
        : scene.refused();
  }

  private Optional<Chamber> stopper() {
    List<Chamber> may = List.of(Chamber.CLINICAL, Chamber.TECHNOLOGY, Chamber.COMPLIANCE);
    Optional<Chamber> chamber = hats.chamber().filter(may::contains);
    scene.require(
        chamber.isPresent(),
        "wrong-hat",
        scene.name()
            + " acts as "
            + scene.role()
            + "; stopping is for every role of the clinical, technology or compliance chamber,"
            + " alone; ask one of them to stop it");
    return chamber;
  }

  private ChangeDecision agree(AgreeToResume agree) {
    Optional<Running.Suspension> suspension = state.running().suspension();
    if (!scene.require(
        suspension.isPresent(), "not-suspended", "nothing is suspended that could start again")) {
      return scene.refused();
    }
    SortedSet<RoleId> allowed = new TreeSet<>(hats.accountable());
    allowed.add(hats.officer());
    if (!hats.oneOf(allowed, "agreeing that something suspended starts again")) {
      return scene.refused();
    }
    hats.licensed();
    Chamber chamber = hats.chamber().orElseThrow();
    hats.oneChamber(chamber);
    scene.require(
        readiness.chambers(suspension.get()).contains(chamber),
        "agreement-not-needed",
        "the agreement of the " + chamber + " chamber is not needed to start it again");
    scene.require(
        !suspension.get().agreed().contains(chamber),
        "already-agreed",
        "the " + chamber + " chamber has agreed already");
    return scene.accept(new RunningEvent.ResumptionAgreed(chamber, agree.reason()));
  }

  private ChangeDecision retire(Retire retire) {
    SortedSet<RoleId> allowed = new TreeSet<>(hats.accountable());
    allowed.add(hats.officer());
    hats.oneOf(allowed, "retiring what runs");
    scene.require(
        state.running().live().isPresent(),
        "nothing-runs",
        "nothing has been started that could be retired; withdraw the change instead");
    return scene.clear()
        ? scene.accept(
            new RunningEvent.Retired(
                hats.chamber().orElseThrow(), retire.fallback(), retire.reason()))
        : scene.refused();
  }
}
