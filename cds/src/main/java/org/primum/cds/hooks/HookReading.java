package org.primum.cds.hooks;

import java.util.List;
import org.primum.terms.Refusal;

/// The outcome of reading a call.
public sealed interface HookReading {
  /// The call is understood.
  record Understood(HookRequest request) implements HookReading {}

  /// The call is malformed: status 400.
  ///
  /// @param reasons everything that is wrong, without patient data; at least one
  record Malformed(List<Refusal> reasons) implements HookReading {
    /// @throws IllegalArgumentException if there is no reason
    public Malformed {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a malformed call needs a reason");
      }
    }
  }
}
