package org.primum.risk.layers.study;

import java.util.List;
import org.primum.risk.layers.expression.Expression;

/// Something whose probability is asked for.
///
/// @param name as people call it
/// @param ways how it comes about: one for a top event; for an end state as many as there are
///   weighted sequences, which exclude each other
public record Subject(String name, Kind kind, List<Way> ways) {
  /// What kind of question it is.
  public enum Kind {
    /// The top of a fault tree.
    TOP_EVENT("top event"),
    /// Where sequences of an event tree end.
    END_STATE("end state");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word for people and machines.
    public String word() {
      return word;
    }
  }

  /// A gate that must hold, times factors.
  ///
  /// @param gate a gate of the study's tree
  /// @param factors probabilities that multiply, independent of the gate
  public record Way(String gate, List<Expression> factors) {
    public Way {
      factors = List.copyOf(factors);
    }
  }

  public Subject {
    ways = List.copyOf(ways);
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("`" + name + "` comes about in no way");
    }
  }

  /// A top event.
  public static Subject top(String gate) {
    return new Subject(gate, Kind.TOP_EVENT, List.of(new Way(gate, List.of())));
  }

  /// True where the probability is that of one gate, so that cut sets and importance are told.
  public boolean plain() {
    return ways.size() == 1 && ways.getFirst().factors().isEmpty();
  }
}
