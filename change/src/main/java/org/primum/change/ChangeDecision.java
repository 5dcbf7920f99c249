package org.primum.change;

import java.util.List;
import org.primum.change.event.ChangeEvent;
import org.primum.terms.Refusal;

/// What the rules say to a command.
public sealed interface ChangeDecision {
  /// It is done: these events make one act.
  record Accepted(List<ChangeEvent> events) implements ChangeDecision {
    /// @throws IllegalArgumentException if there is no event
    public Accepted {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("an accepted command needs one event or more");
      }
    }
  }

  /// It is refused, for every reason found.
  record Refused(List<Refusal> refusals) implements ChangeDecision {
    /// @throws IllegalArgumentException if there is no refusal
    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refused command needs one refusal or more");
      }
    }
  }

  /// Done, with these events.
  static ChangeDecision accepted(ChangeEvent... events) {
    return new Accepted(List.of(events));
  }

  /// Refused, for one reason.
  static ChangeDecision refused(Refusal refusal) {
    return new Refused(List.of(refusal));
  }
}
