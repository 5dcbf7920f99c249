package org.primum.app.governing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.LedgerView;
import org.primum.app.folding.Present;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Actor;
import org.primum.ledger.store.Append;
import org.primum.ledger.store.LedgerStore;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;

/// Looks at the present, lets a rule decide on it, and appends what it accepted. Acts of one
/// program are decided one after the other, so that each sees all before it; where another program
/// writes to the same stream in between, the rule decides anew on the new present.
final class Recorder {
  private static final int ATTEMPTS = 8;

  private final LedgerStore ledger;
  private final LedgerView view;
  private final InstantSource clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  Recorder(LedgerStore ledger, LedgerView view, InstantSource clock) {
    this.ledger = ledger;
    this.view = view;
    this.clock = clock;
  }

  /// What a rule says to an attempt.
  sealed interface Ruling {
    /// It may be recorded.
    record Accepted(String type, Actor actor, Json.Obj facts, List<Json.Obj> events)
        implements Ruling {}

    /// It may not.
    record Refused(List<Refusal> refusals) implements Ruling {
      static Refused because(String rule, String sentence) {
        return new Refused(List.of(new Refusal(rule, sentence)));
      }
    }
  }

  /// Records what `rule` accepts in `stream`.
  ///
  /// @param rule given the present and the instant of the act; may be asked more than once
  Acted record(String stream, BiFunction<Present, Instant, Ruling> rule) {
    oneAtATime.lock();
    try {
      Append last = null;
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Present present = view.now();
        Instant at = later(clock.instant().truncatedTo(ChronoUnit.MILLIS), present.lastAt());
        switch (rule.apply(present, at)) {
          case Ruling.Refused(List<Refusal> refusals) -> {
            return new Acted.Refused(refusals);
          }
          case Ruling.Accepted accepted ->
              last = ledger.append(act(accepted, stream, present.nextSeq(stream), at));
        }
        if (last instanceof Append.Appended(var entry)) {
          return new Acted.Recorded(entry);
        }
        if (last instanceof Append.Conflict(Refusal refusal)) {
          return new Acted.Refused(List.of(refusal));
        }
      }
      return new Acted.Overtaken(
          last instanceof Append.Stale stale
              ? stale.sentence()
              : "stream `" + stream + "` is busy");
    } finally {
      oneAtATime.unlock();
    }
  }

  // A clock that was set back must not make the record run backwards.
  private static Instant later(Instant now, Instant last) {
    return now.isBefore(last) ? last : now;
  }

  private static Act act(Ruling.Accepted accepted, String stream, long seq, Instant at) {
    return new Act(
        accepted.type(),
        ActTypes.VERSION,
        stream,
        seq,
        at,
        accepted.actor(),
        accepted.facts(),
        accepted.events());
  }
}
