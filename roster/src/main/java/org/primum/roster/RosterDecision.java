package org.primum.roster;

import java.util.List;
import org.primum.terms.Refusal;

/// The answer to a command.
public sealed interface RosterDecision {
  /// It was done.
  ///
  /// @param events at least one
  record Accepted(List<RosterEvent> events) implements RosterDecision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// It was not done.
  ///
  /// @param refusals every reason, at least one
  record Refused(List<Refusal> refusals) implements RosterDecision {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
