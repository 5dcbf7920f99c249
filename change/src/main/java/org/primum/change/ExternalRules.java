package org.primum.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.change.command.RunningCommand.Attest;
import org.primum.change.command.RunningCommand.Reconcile;
import org.primum.change.command.RunningCommand.RegisterExternal;
import org.primum.change.command.RunningCommand.Verify;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.RunningEvent;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.RoleId;

/// What runs outside Primum: registered, attested by whoever installed it, verified by a second
/// person, reconciled with production.
final class ExternalRules {
  private static final int LONGEST_SYSTEM = 120;

  private final Scene scene;
  private final ChangeState state;
  private final Hats hats;
  private final Readiness readiness;

  ExternalRules(Scene scene) {
    this.scene = scene;
    state = scene.state();
    hats = new Hats(scene);
    readiness = new Readiness(scene);
  }

  ChangeDecision register(RegisterExternal register) {
    hats.oneOf(RunningRules.executors(scene), "registering what runs outside");
    scene.require(
        !register.system().isBlank() && register.system().length() <= LONGEST_SYSTEM,
        "system-name",
        "the system has " + register.system().length() + " characters; allowed are 1 to 120");
    scene.require(
        state.running().at(scene.at()).map(Running.Live::override).orElse(true),
        "already-running",
        "something of this change runs; suspend it first");
    scene.require(
        register.reconcileEvery().map(each -> !each.isNegative() && !each.isZero()).orElse(true),
        "reconcile-period",
        "production is compared at least every day or more, found "
            + register.reconcileEvery().map(Object::toString).orElse(""));
    if (!new Order(scene).chosen("registering what runs outside")) {
      return scene.refused();
    }
    OptionId option = state.chosen().orElseThrow();
    Optional<Digest> approved = readiness.approved(option);
    scene.require(
        approved.isPresent(),
        "part-missing",
        "no artifact is attached for " + option + "; attach its manifest first");
    return scene.clear()
        ? scene.accept(
            new RunningEvent.ExternalRegistered(
                register.artifact(),
                option,
                register.system(),
                approved.orElseThrow(),
                register.reconcileEvery()))
        : scene.refused();
  }

  private Optional<Running.External> registered(ArtifactId artifact) {
    Optional<Running.External> external =
        state.running().external().filter(held -> held.registration().id().equals(artifact));
    scene.require(
        external.isPresent(),
        "not-registered",
        "artifact `" + artifact + "` is not registered as running outside; register it first");
    return external;
  }

  /// What is registered is what the decisions approve now.
  private void current(Running.External external) {
    Digest approved = external.registration().approved();
    boolean same =
        state.chosen().equals(Optional.of(external.registration().option()))
            && readiness.approved(external.registration().option()).equals(Optional.of(approved));
    scene.require(
        same,
        "registration-outdated",
        "artifact "
            + external.registration().id()
            + " was registered with "
            + approved.brief()
            + ", which is not what the decisions are about now; register it again");
  }

  ChangeDecision attest(Attest attest) {
    hats.oneOf(hats.responsible(), "attesting what was installed");
    Optional<Running.External> external = registered(attest.artifact());
    if (external.isEmpty()) {
      return scene.refused();
    }
    current(external.get());
    notRunning();
    readiness.holds(Mode.ACTIVE);
    Digest approved = external.get().registration().approved();
    scene.require(
        attest.installed().equals(approved),
        "hash-differs",
        "installed is "
            + attest.installed().brief()
            + ", approved is "
            + approved.brief()
            + "; install what was approved, or have what is installed approved");
    return scene.accept(
        new RunningEvent.ExternalAttested(attest.artifact(), attest.installed(), attest.note()));
  }

  private void notRunning() {
    scene.require(
        state.running().at(scene.at()).map(Running.Live::override).orElse(true),
        "already-running",
        "it is in force already; reconcile it with production instead");
  }

  ChangeDecision verify(Verify verify) {
    hats.oneOf(witnesses(), "verifying what was installed");
    Optional<Running.External> external = registered(verify.artifact());
    if (external.isEmpty()) {
      return scene.refused();
    }
    current(external.get());
    notRunning();
    readiness.holds(Mode.ACTIVE);
    Optional<Running.Attestation> attestation = external.get().attestation().filter(this::fresh);
    scene.require(
        attestation.isPresent(),
        "not-attested",
        "the implementer has not attested what was installed; a second person verifies after that");
    attestation.ifPresent(
        held ->
            scene.require(
                !held.stamp().by().person().equals(scene.person()),
                "second-person",
                scene.name()
                    + " attested the installation and acts as "
                    + scene.role()
                    + "; a second person must verify it"));
    if (!scene.clear()) {
      return scene.refused();
    }
    Digest approved = external.get().registration().approved();
    if (!verify.found().equals(approved)) {
      return scene.accept(
          new RunningEvent.IncidentOpened(verify.artifact(), approved, verify.found()));
    }
    List<ChangeEvent> events = new ArrayList<>();
    events.add(
        new RunningEvent.ExternalVerified(
            verify.artifact(),
            verify.found(),
            readiness.foundation(Mode.ACTIVE, Optional.empty(), Optional.empty())));
    events.addAll(closed(verify.artifact()));
    return scene.accept(events);
  }

  private boolean fresh(Running.Attestation attestation) {
    return state
        .running()
        .suspension()
        .map(held -> attestation.stamp().seq() > held.stamp().seq())
        .orElse(true);
  }

  private SortedSet<RoleId> witnesses() {
    SortedSet<RoleId> roles = new TreeSet<>(RunningRules.executors(scene));
    scene.needed().forEach(decision -> roles.addAll(decision.consulted().keySet()));
    roles.add(hats.officer());
    return roles;
  }

  private List<ChangeEvent> closed(ArtifactId artifact) {
    return state
        .running()
        .incident()
        .map(
            held ->
                List.<ChangeEvent>of(new RunningEvent.IncidentClosed(artifact, held.stamp().seq())))
        .orElse(List.of());
  }

  ChangeDecision reconcile(Reconcile reconcile) {
    hats.oneOf(witnesses(), "reconciling with production");
    Optional<Running.External> external = registered(reconcile.artifact());
    scene.require(
        state.running().live().isPresent(),
        "nothing-runs",
        "it is not in force yet, so that there is nothing to reconcile; attest and verify it first");
    if (!scene.clear()) {
      return scene.refused();
    }
    Digest approved =
        state
            .running()
            .live()
            .map(Running.Live::hash)
            .orElse(external.orElseThrow().registration().approved());
    RunningEvent.Reconciled reconciled =
        new RunningEvent.Reconciled(reconcile.artifact(), approved, reconcile.found());
    List<ChangeEvent> events = new ArrayList<>();
    events.add(reconciled);
    if (reconciled.matches()) {
      events.addAll(closed(reconcile.artifact()));
    } else if (!known(reconcile.found())) {
      events.add(
          new RunningEvent.IncidentOpened(reconcile.artifact(), approved, reconcile.found()));
    }
    return scene.accept(events);
  }

  private boolean known(Digest found) {
    return state.running().incident().map(held -> held.found().equals(found)).orElse(false);
  }
}
