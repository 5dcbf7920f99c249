package org.primum.logic;

import java.time.Instant;

/// A program at one patient's bedside: made once per timeline, asked as often as needed. Confined
/// to one thread.
@FunctionalInterface
public interface Watch {
  /// What the program says at `asOf`, seeing only what was available at or before it.
  Evaluation at(Instant asOf);
}
