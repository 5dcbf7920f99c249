package org.primum.risk.layers.defence;

import java.util.List;
import java.util.Optional;
import org.primum.risk.draws.Figures;

/// What can honestly be said about a number.
public sealed interface Estimate {
  /// Everything it rests on has a source.
  ///
  /// @param value exact, with everything uncertain at its mean
  /// @param spread over drawn worlds, where something is uncertain
  record Known(double value, Optional<Figures> spread) implements Estimate {}

  /// Something it rests on is only assumed. What has a source stands at its mean.
  ///
  /// @param low the least value found at the ends of the assumptions and in drawn worlds
  /// @param high the greatest; may be infinite for a ratio
  /// @param assumed what has no source, by name
  record Bounded(double low, double high, List<String> assumed) implements Estimate {
    public Bounded {
      assumed = List.copyOf(assumed);
    }
  }

  /// There is no such number, as a ratio to nothing.
  record Undefined(String why) implements Estimate {}
}
