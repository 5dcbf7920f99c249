package org.primum.logic.reference;

import org.primum.logic.LogicEngine;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;

/// The reference engine: interprets the ELM tree for every evaluation, about a millisecond each.
public final class ReferenceEngine implements LogicEngine {
  /// Name and version, as reports print it.
  public static final String NAME = "reference (cqframework 4.4.0)";

  @Override
  public Program prepare(TranslatedLogic logic) {
    return new ReferenceProgram(logic);
  }
}
