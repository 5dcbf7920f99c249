package org.primum.logic.compiled;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.interpreted.InterpretedProgram;

/// The same logic on the interpreter, whose numbers have no bounds but those of CQL; prepared when
/// it is first needed.
final class ExactProgram {
  private final Supplier<Program> make;
  private @Nullable Program made;

  ExactProgram(TranslatedLogic logic) {
    this.make = () -> new InterpretedProgram(logic);
  }

  synchronized Program program() {
    Program known = made;
    if (known == null) {
      known = make.get();
      made = known;
    }
    return known;
  }
}
