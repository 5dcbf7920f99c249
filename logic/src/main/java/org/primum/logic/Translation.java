package org.primum.logic;

import java.util.List;

/// The outcome of translating a [LogicSource].
public sealed interface Translation {
  /// The libraries translate and keep the contract.
  record Sound(TranslatedLogic logic) implements Translation {}

  /// They do not.
  ///
  /// @param faults at least one, sorted by file, line and column
  record Faulty(List<LogicFault> faults) implements Translation {
    public Faulty {
      faults = faults.stream().distinct().sorted().toList();
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty translation needs at least one fault");
      }
    }
  }

  /// Translates `source` and checks the contract; every fault at once.
  static Translation of(LogicSource source) {
    return new Translator(source).translate();
  }
}
