package org.primum.logic.compiled;

import org.primum.logic.LogicEngine;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.reference.ReferenceEngine;

/// Runs each artifact on the engine that its manifest names: the same in a replay and at the
/// bedside.
public final class AssignedEngine implements LogicEngine {
  @Override
  public Program prepare(TranslatedLogic logic) {
    return switch (logic.manifest().engine()) {
      case COMPILED -> new CompiledEngine().prepare(logic);
      case REFERENCE -> new ReferenceEngine().prepare(logic);
    };
  }
}
