package org.primum.logic.compiled;

import java.util.List;
import org.primum.logic.LogicFault;
import org.primum.logic.TranslatedLogic;

/// The outcome of compiling.
public sealed interface Compilation {
  /// The logic lies in the subset that is compiled.
  record Compiled(CompiledProgram program) implements Compilation {}

  /// It does not.
  ///
  /// @param faults every operator that is not compiled, sorted by file, line and column
  record Outside(List<LogicFault> faults) implements Compilation {
    /// Sorts the faults.
    public Outside {
      faults = faults.stream().distinct().sorted().toList();
    }
  }

  /// Compiles `logic`, or says why it cannot be.
  static Compilation of(TranslatedLogic logic) {
    return new Compiler(logic).compile();
  }
}
