package org.primum.app.running;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.primum.app.Ports;
import org.primum.app.assessing.LogicShelf;
import org.primum.app.folding.LedgerView;
import org.primum.app.folding.Present;
import org.primum.app.recording.Notary;
import org.primum.cds.bedside.AlertOffer;
import org.primum.cds.bedside.AlertService;
import org.primum.cds.permit.ActivationGuard;
import org.primum.cds.permit.GuardVerdict;
import org.primum.cds.permit.LoadedArtifact;
import org.primum.cds.permit.Permit;
import org.primum.cds.permit.VerifiedPermit;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.logic.LogicEngine;
import org.primum.logic.TranslatedLogic;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;

/// Keeps what runs in step with the ledger: loads what was activated, has the guard open and renew
/// its permit, notices what was stopped. Where the ledger cannot be reached nothing new starts, and
/// what runs stands on the last permit that verified.
final class Runners {
  private final Ports ports;
  private final LedgerView view;
  private final Notary notary;
  private final PermitDesk permits;
  private final LogicEngine engine;
  private final Supplier<Digest> build;
  private final ReentrantLock lock = new ReentrantLock();
  private List<Runner> runners = List.of();

  Runners(Ports ports, LedgerView view, Notary notary, LogicEngine engine, Supplier<Digest> build) {
    this.ports = ports;
    this.view = view;
    this.notary = notary;
    this.permits = new PermitDesk(ports.ledger(), view, notary);
    this.engine = engine;
    this.build = build;
  }

  /// How far the runners could be brought up to date.
  ///
  /// @param runners the latest activation first
  /// @param trouble why the ledger could not be followed; empty where it could
  record Followed(List<Runner> runners, Optional<RuntimeException> trouble) {}

  /// Follows the ledger as far as it can be read.
  Followed follow() {
    lock.lock();
    try {
      Present present = view.now();
      // A stop that is known holds even if no permit can be had for the rest.
      runners = runners.stream().map(runner -> runner.stoppedBy(stop(present, runner))).toList();
      runners = followed(present);
      return new Followed(runners, Optional.empty());
    } catch (RuntimeException e) {
      return new Followed(runners, Optional.of(e));
    } finally {
      lock.unlock();
    }
  }

  private static Optional<Refusal> stop(Present present, Runner runner) {
    Optional<Running> running =
        present.change(runner.activation().change()).map(ChangeState::running);
    if (running.flatMap(Running::live).isEmpty()) {
      return Optional.of(
          new Refusal("retired", "`" + runner.activation().artifact() + "` was taken out of use"));
    }
    return running
        .flatMap(Running::suspension)
        .map(
            suspension ->
                new Refusal(
                    "suspended",
                    "`"
                        + runner.activation().artifact()
                        + "` was suspended at "
                        + suspension.stamp().at()
                        + "; it starts again only when the chambers agree"));
  }

  private List<Runner> followed(Present present) {
    Map<Runner.Activation, Runner> known =
        runners.stream().collect(Collectors.toMap(Runner::activation, Function.identity()));
    List<Runner> next = new ArrayList<>();
    for (ChangeState change : present.changes().values()) {
      Optional<Running.Live> live = change.running().live();
      if (live.isPresent() && change.running().external().isEmpty()) {
        Runner.Activation activation = Runner.Activation.of(change.id(), live.get());
        Runner held = known.get(activation);
        Runner runner = held == null ? load(present, change, activation) : held;
        next.add(guarded(present, change, runner));
      }
    }
    next.sort(Comparator.comparing((Runner each) -> started(present, each)).reversed());
    return List.copyOf(next);
  }

  private static Instant started(Present present, Runner runner) {
    return present
        .change(runner.activation().change())
        .flatMap(change -> change.running().live())
        .map(live -> live.stamp().at())
        .orElse(Instant.EPOCH);
  }

  private Runner load(Present present, ChangeState change, Runner.Activation activation) {
    return switch (new LogicShelf(ports.documents()).load(activation.hash())) {
      case LogicShelf.Loaded.Refused(Refusal refusal) -> unloaded(activation, refusal);
      case LogicShelf.Loaded.Ready(TranslatedLogic logic) when sight(logic).nothing() ->
          unloaded(
              activation,
              new Refusal(
                  "codes-missing",
                  "`"
                      + activation.artifact()
                      + "` looks at no LOINC code and no order, so that no EHR could be asked for its data;"
                      + " declare what it looks at and have it approved anew"));
      case LogicShelf.Loaded.Ready(TranslatedLogic logic) -> {
        AlertOffer offer = Offers.of(change, present.charterOf(change), activation, logic);
        AlertService service =
            new AlertService(
                offer,
                engine.prepare(logic),
                new AlertService.Sources(Map.of(), UUID::randomUUID, System::nanoTime));
        yield new Runner(
            activation,
            Optional.of(new Runner.Loaded(service, sight(logic))),
            refused(new Refusal("not-opened", "its permit was not looked at yet")),
            Optional.empty());
      }
    };
  }

  private static Runner.Sight sight(TranslatedLogic logic) {
    return new Runner.Sight(logic.loincCodes(), logic.looksAtOrders());
  }

  private static Runner unloaded(Runner.Activation activation, Refusal why) {
    return new Runner(activation, Optional.empty(), refused(why), Optional.empty());
  }

  private static GuardVerdict refused(Refusal why) {
    return new GuardVerdict.Refused(List.of(why));
  }

  // A permit is opened once, and opened anew only where it was refused before; else it is renewed.
  private Runner guarded(Present present, ChangeState change, Runner runner) {
    if (runner.loaded().isEmpty()) {
      return runner;
    }
    InstantSource clock = ports.clock();
    ActivationGuard guard =
        new ActivationGuard(notary.key(), present.charterOf(change).operation().permitFreshness());
    return switch (runner.verdict()) {
      case GuardVerdict.Granted(VerifiedPermit permit) -> {
        Notary.SignedHead head = notary.head();
        if (head.checkpoint().equals(permit.checkpoint())) {
          yield runner;
        }
        // Refused means that the head cannot be believed; the permit at hand then grows old.
        yield guard.renew(permit, head.note(), ports.ledger()::read, clock.instant())
                instanceof GuardVerdict.Granted renewed
            ? runner.with(renewed)
            : runner;
      }
      case GuardVerdict.Refused refused -> {
        Permit permit =
            permits
                .permit(change.id())
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "change `" + change.id() + "` runs without an activation act"));
        Digest loaded = runner.loaded().get().service().program().manifest().hash();
        yield runner.with(
            guard.open(
                permit,
                new LoadedArtifact(loaded, build.get(), Set.of()),
                ports.ledger()::read,
                clock.instant()));
      }
    };
  }
}
