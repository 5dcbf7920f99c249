package org.primum.change.state;

import java.time.Instant;

/// The act around one or more events.
///
/// @param seq its place in the change's stream, from 0
/// @param at when
/// @param by who, in which role
public record Stamp(long seq, Instant at, Hand by) {
  /// @throws IllegalArgumentException if the place is negative
  public Stamp {
    if (seq < 0) {
      throw new IllegalArgumentException("place `" + seq + "` in a stream must be 0 or more");
    }
  }
}
