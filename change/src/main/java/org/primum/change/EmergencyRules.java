package org.primum.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.change.command.RunningCommand.ConfirmEmergency;
import org.primum.change.command.RunningCommand.DeclareEmergency;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.RunningEvent;
import org.primum.change.event.RunningEvent.EmergencyOverride;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Verdict;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.change.state.Running;
import org.primum.charter.Chamber;
import org.primum.charter.Decision;
import org.primum.terms.OptionId;
import org.primum.terms.RoleId;

/// Starting in an emergency, before anything is decided: one signer of the clinical and one of the
/// technology chamber, a stated end, one renewal. It skips waiting, and never compliance.
final class EmergencyRules {
  private static final Duration LONGEST = Duration.ofDays(3);
  private static final int STARTS = 2;
  private static final Set<Chamber> CHAMBERS = Set.of(Chamber.CLINICAL, Chamber.TECHNOLOGY);

  private final Scene scene;
  private final ChangeState state;
  private final Hats hats;

  EmergencyRules(Scene scene) {
    this.scene = scene;
    state = scene.state();
    hats = new Hats(scene);
  }

  ChangeDecision declare(DeclareEmergency declare) {
    if (!signer()) {
      return scene.refused();
    }
    EmergencyOverride override = declare.override();
    allowed(override.artifact().option());
    Duration length = Duration.between(scene.at(), override.ends());
    scene.require(
        length.isPositive() && length.compareTo(LONGEST) <= 0,
        "emergency-end",
        "the emergency would end at "
            + override.ends()
            + "; its end is stated, later than now and at most 72 hours away, which is "
            + scene.at().plus(LONGEST));
    return scene.accept(
        new RunningEvent.EmergencyDeclared(
            override, declare.reason(), hats.chamber().orElseThrow()));
  }

  ChangeDecision confirm(ConfirmEmergency confirm) {
    if (!signer()) {
      return scene.refused();
    }
    Optional<Running.Declaration> held =
        state
            .running()
            .emergency()
            .declared()
            .filter(each -> each.stamp().seq() == confirm.declared());
    if (!scene.require(
        held.isPresent(),
        "emergency-not-declared",
        "act " + confirm.declared() + " declares no emergency that waits for a second signer")) {
      return scene.refused();
    }
    RunningEvent.EmergencyDeclared declared = held.get().event();
    Chamber chamber = hats.chamber().orElseThrow();
    scene.require(
        !declared.covers().equals(chamber)
            && !held.get().stamp().by().person().equals(scene.person()),
        "second-chamber",
        held.get().stamp().by()
            + " signed for the "
            + declared.covers()
            + " chamber; an emergency needs one clinical and one technology signer, never one"
            + " person or one chamber alone");
    allowed(declared.override().artifact().option());
    scene.require(
        scene.at().isBefore(declared.override().ends()),
        "emergency-end",
        "the emergency was to end at " + declared.override().ends() + "; declare it anew");
    return scene.clear() ? started(declared.override(), confirm, chamber) : scene.refused();
  }

  private ChangeDecision started(
      EmergencyOverride override, ConfirmEmergency confirm, Chamber chamber) {
    List<ChangeEvent> events = new ArrayList<>();
    override
        .system()
        .filter(system -> state.running().external().isEmpty())
        .ifPresent(
            system ->
                events.add(
                    new RunningEvent.ExternalRegistered(
                        override.artifact().id(),
                        override.artifact().option(),
                        system,
                        override.artifact().hash(),
                        Optional.empty())));
    events.add(
        new RunningEvent.EmergencyStarted(
            override,
            confirm.declared(),
            state.running().emergency().started() > 0,
            confirm.reason(),
            chamber));
    return scene.accept(events);
  }

  /// The actor signs for the clinical or the technology chamber.
  private boolean signer() {
    SortedSet<RoleId> signers = new TreeSet<>();
    for (Decision decision : scene.charter().decisions().values()) {
      if (CHAMBERS.contains(scene.charter().chamber(decision.id()))) {
        signers.add(decision.accountable());
      }
    }
    if (!hats.oneOf(signers, "signing an emergency")) {
      return false;
    }
    boolean licensed = hats.licensed();
    return hats.oneChamber(hats.chamber().orElseThrow()) && licensed;
  }

  private void allowed(OptionId option) {
    scene.require(
        state.content().has(option) && !option.equals(ChangeOption.DO_NOTHING),
        "unknown-option",
        "an emergency starts an option other than doing nothing; the options are "
            + Scene.list(state.content().optionIds()));
    Optional<Gates.Determination> made = state.gates().determination(option);
    scene.require(
        made.map(each -> each.verdict() != Verdict.NON_COMPLIANT).orElse(true),
        "non-compliant",
        "compliance refused "
            + option
            + "; an emergency may skip waiting, never a refusal by compliance");
    scene.require(
        made.map(each -> each.unmet(DuePoint.BEFORE_ACTIVE).isEmpty()).orElse(true),
        "condition-unmet",
        "compliance let "
            + option
            + " pass on conditions that are not met; an emergency does not skip them");
    scene.require(
        state.running().suspension().isEmpty(),
        "suspended",
        "it was stopped, and an emergency does not start what a chamber stopped; agree to start it"
            + " again first");
    scene.require(
        state.running().emergency().started() < STARTS,
        "emergency-renewed",
        "the emergency was renewed once; what follows is ordinary approval, or the fallback it"
            + " named");
    scene.require(
        state.running().at(scene.at()).map(Running.Live::override).orElse(true),
        "already-running",
        "what was decided runs; an emergency does not replace it; suspend it first");
  }
}
