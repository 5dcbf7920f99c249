package org.primum.logic.compiled;

import org.primum.logic.LogicEngine;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;

/// The compiled engine: makes closures over primitives once, then evaluates in well under a
/// microsecond.
public final class CompiledEngine implements LogicEngine {
  /// @throws IllegalArgumentException if the logic lies outside the subset that is compiled, naming
  ///   each operator with line and column; see [Compilation#of] for the check alone
  @Override
  public Program prepare(TranslatedLogic logic) {
    return switch (Compilation.of(logic)) {
      case Compilation.Compiled(CompiledProgram program) -> program;
      case Compilation.Outside(var faults) ->
          throw new IllegalArgumentException(
              "cannot compile `"
                  + logic.name()
                  + "`: "
                  + String.join("; ", faults.stream().map(Object::toString).toList()));
    };
  }
}
