package org.primum.app.running;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.primum.app.assessing.LogicShelf;
import org.primum.app.folding.LedgerView;
import org.primum.app.folding.Present;
import org.primum.app.recording.Notary;
import org.primum.cds.firing.Firing;
import org.primum.cds.firing.FiringLog;
import org.primum.cds.permit.ActivationGuard;
import org.primum.cds.permit.GuardVerdict;
import org.primum.cds.permit.LoadedArtifact;
import org.primum.cds.permit.Permit;
import org.primum.cds.permit.RunMode;
import org.primum.cds.permit.Standing;
import org.primum.cds.permit.VerifiedPermit;
import org.primum.change.state.ChangeState;
import org.primum.ledger.store.LedgerStore;
import org.primum.logic.Evaluation;
import org.primum.logic.LogicEngine;
import org.primum.logic.Program;
import org.primum.logic.timeline.Timeline;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;

/// Runs what was activated: every call is answered under a permit that the guard has found in the
/// ledger, up to the newest entry that can be read. A silent artifact is evaluated and logged and
/// shows nothing.
public final class Runner {
  private final Environment environment;
  private final LogicShelf shelf;
  private final PermitDesk permits;
  private final Supplier<UUID> cardIds;
  private final Map<ChangeId, Loaded> loaded = new ConcurrentHashMap<>();

  /// @param cardIds a fresh id for every card shown
  public Runner(Environment environment, LogicShelf shelf, Supplier<UUID> cardIds) {
    this.environment = environment;
    this.shelf = shelf;
    this.permits = new PermitDesk(environment.ledger, environment.view, environment.notary);
    this.cardIds = cardIds;
  }

  /// What a runner runs in.
  ///
  /// @param engine the engine that evaluates
  /// @param build digest of the running build, see [EngineBuild]
  public record Environment(
      LedgerStore ledger,
      LedgerView view,
      Notary notary,
      LogicEngine engine,
      Digest build,
      FiringLog firings,
      InstantSource clock) {}

  /// One call on behalf of one patient.
  ///
  /// @param hookInstance the caller's id of this call
  /// @param patientKey a keyed digest, never a patient identifier
  /// @param timeline what the caller knows of the patient
  public record Call(UUID hookInstance, Digest patientKey, Timeline timeline) {}

  /// What a call came to.
  public sealed interface Answer {
    /// It alerts, and the card may be shown.
    ///
    /// @param card the id of the card
    record Shown(Evaluation evaluation, UUID card, VerifiedPermit permit) implements Answer {}

    /// Nothing is shown: it does not alert, or it runs silently.
    record Quiet(Evaluation evaluation, VerifiedPermit permit) implements Answer {}

    /// It must not run; people who rely on it are told that it is down.
    record Down(Refusal why) implements Answer {}
  }

  private record Loaded(VerifiedPermit permit, Program program) {}

  /// Answers `call` by what `change` activated last.
  public Answer answer(ChangeId change, Call call) {
    Instant received = environment.clock.instant();
    return switch (ready(change, received)) {
      case Ready.Stopped(Refusal why) -> new Answer.Down(why);
      case Ready.Go(Loaded running, boolean onLastPermit) ->
          answer(running, onLastPermit, call, received);
    };
  }

  private Answer answer(Loaded running, boolean onLastPermit, Call call, Instant received) {
    VerifiedPermit permit = running.permit;
    Evaluation evaluation = running.program.evaluate(call.timeline, received);
    boolean shows = permit.mode() == RunMode.ACTIVE && evaluation.fires();
    Optional<UUID> card = shows ? Optional.of(cardIds.get()) : Optional.empty();
    Duration took = Duration.between(received, environment.clock.instant());
    environment.firings.append(
        new Firing(
            call.hookInstance,
            new Firing.RunningProgram(
                permit.artifact(), permit.hash(), permit.mode(), onLastPermit),
            call.patientKey,
            received,
            outcome(evaluation),
            card,
            Math.max(0, took.toNanos() / 1_000)));
    return card.<Answer>map(id -> new Answer.Shown(evaluation, id, permit))
        .orElseGet(() -> new Answer.Quiet(evaluation, permit));
  }

  private static Firing.Outcome outcome(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Evaluated(var alert, var score) ->
          new Firing.Outcome(
              switch (alert) {
                case TRUE -> Firing.Word.ALERT;
                case FALSE -> Firing.Word.NO_ALERT;
                case UNDETERMINED -> Firing.Word.UNDETERMINED;
              },
              score,
              "");
      case Evaluation.Failed(String reason) ->
          new Firing.Outcome(Firing.Word.FAILED, Optional.empty(), reason);
    };
  }

  private sealed interface Ready {
    record Go(Loaded running, boolean onLastPermit) implements Ready {}

    record Stopped(Refusal why) implements Ready {}
  }

  private Ready ready(ChangeId change, Instant now) {
    Loaded held = loaded.get(change);
    try {
      return held == null ? start(change, now) : goOn(change, held, now);
    } catch (RuntimeException e) {
      // The ledger failed: nothing new starts, and what runs goes on as its activation says.
      if (held == null) {
        throw e;
      }
      return standing(held, now);
    }
  }

  private Ready goOn(ChangeId change, Loaded held, Instant now) {
    ActivationGuard guard = guard(change);
    GuardVerdict verdict =
        guard.renew(held.permit, environment.notary.head().note(), environment.ledger::read, now);
    if (verdict instanceof GuardVerdict.Granted(VerifiedPermit renewed)) {
      if (renewed.standing(now) instanceof Standing.Stopped) {
        // Ended or superseded: another activation may have followed.
        loaded.remove(change);
        return start(change, now);
      }
      Loaded fresh = new Loaded(renewed, held.program);
      loaded.put(change, fresh);
      return standing(fresh, now);
    }
    return standing(held, now);
  }

  private Ready start(ChangeId change, Instant now) {
    Optional<Permit> permit = permits.permit(change);
    if (permit.isEmpty()) {
      return new Ready.Stopped(
          new Refusal(
              "not-activated",
              "Change `%s` has nothing activated inside Primum; activate it first."
                  .formatted(change)));
    }
    return switch (shelf.load(permit.get().artifact())) {
      case LogicShelf.Loaded.Refused(Refusal why) -> new Ready.Stopped(why);
      case LogicShelf.Loaded.Ready(var logic) -> {
        LoadedArtifact artifact =
            new LoadedArtifact(logic.manifest().hash(), environment.build, Set.of());
        GuardVerdict verdict =
            guard(change).open(permit.get(), artifact, environment.ledger::read, now);
        yield switch (verdict) {
          case GuardVerdict.Refused(var reasons) -> new Ready.Stopped(reasons.getFirst());
          case GuardVerdict.Granted(VerifiedPermit granted) -> {
            Loaded started = new Loaded(granted, environment.engine.prepare(logic));
            loaded.put(change, started);
            yield standing(started, now);
          }
        };
      }
    };
  }

  private static Ready standing(Loaded running, Instant now) {
    return switch (running.permit.standing(now)) {
      case Standing.Fresh fresh -> new Ready.Go(running, false);
      case Standing.OnLastPermit lasting -> new Ready.Go(running, true);
      case Standing.Stopped(Refusal why) -> new Ready.Stopped(why);
    };
  }

  private ActivationGuard guard(ChangeId change) {
    Present present = environment.view.now();
    ChangeState state =
        present
            .change(change)
            .orElseThrow(
                () -> new IllegalArgumentException("change `" + change + "` was never raised"));
    return new ActivationGuard(
        environment.notary.key(), present.charterOf(state).operation().permitFreshness());
  }
}
