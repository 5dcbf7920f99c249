package org.primum.charter.staffing;

import java.util.List;
import java.util.SortedMap;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// The answer of a staffing check.
public sealed interface Staffing {
  /// Every decision can be made; one way to make them.
  ///
  /// @param seats the determination of compliance first, then the decisions in their order
  record Possible(List<Seat> seats) implements Staffing {
    public Possible {
      seats = List.copyOf(seats);
    }
  }

  /// Some decision cannot be made.
  ///
  /// @param rules in conflict; taking any one of them away would resolve it
  /// @param mends what would resolve it, each by itself, as imperative clauses; others may remain
  record Conflict(List<Refusal> rules, List<String> mends) implements Staffing {
    public Conflict {
      rules = List.copyOf(rules);
      mends = List.copyOf(mends);
    }
  }

  /// Who could make one decision.
  ///
  /// @param decision its id, or `determination`
  /// @param signer as Accountable
  /// @param workers for each Responsible role
  /// @param voters members who could pass it, over all its committees
  record Seat(
      String decision,
      PersonId signer,
      SortedMap<RoleId, PersonId> workers,
      List<PersonId> voters) {}
}
