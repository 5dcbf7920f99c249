package org.primum.cds.permit;

import java.util.List;
import org.primum.terms.Refusal;

/// What the guard found.
public sealed interface GuardVerdict {
  /// Every claim holds; [VerifiedPermit#standing] tells whether it may run at a given moment.
  record Granted(VerifiedPermit permit) implements GuardVerdict {}

  /// Nothing may run on this permit.
  ///
  /// @param reasons all of them, at least one
  record Refused(List<Refusal> reasons) implements GuardVerdict {
    /// @throws IllegalArgumentException if there is no reason
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }
}
