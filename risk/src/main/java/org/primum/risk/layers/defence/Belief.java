package org.primum.risk.layers.defence;

import java.time.LocalDate;
import java.util.Optional;
import org.primum.risk.model.Quantity;

/// A probability somebody relies on: with a source, or only assumed.
public sealed interface Belief {
  /// Unique in its model, e.g. `code-review/wrong-unit`.
  String name();

  /// The value where one value must stand for it.
  double middle();

  /// Known from a source, as a distribution over [0, 1].
  ///
  /// @param dated when the evidence is from, where that is stated; the first day of a month or year
  record Sourced(Quantity quantity, Optional<LocalDate> dated) implements Belief {
    @Override
    public String name() {
      return quantity.name();
    }

    @Override
    public double middle() {
      return quantity.distribution().mean();
    }
  }

  /// Without a source: somewhere from `low` to `high`.
  record Assumed(String name, double low, double high) implements Belief {
    public Assumed {
      if (!(low >= 0 && low <= high && high <= 1)) {
        throw new IllegalArgumentException(
            "assumption `"
                + name
                + "` is `"
                + low
                + "` to `"
                + high
                + "`; give 0 ≤ low ≤ high ≤ 1");
      }
    }

    @Override
    public double middle() {
      return (low + high) / 2;
    }
  }

  /// An assumption that excludes nothing.
  static Belief unknown(String name) {
    return new Assumed(name, 0, 1);
  }
}
