package org.primum.logic;

/// Makes programs from translated logic. Every engine gives the same evaluations for the same
/// logic.
@FunctionalInterface
public interface LogicEngine {
  /// A program for `logic`.
  Program prepare(TranslatedLogic logic);
}
