package org.primum.logic.conformance;

/// What became of one test on one engine.
public sealed interface Verdict {
  /// It gave the expected result, or the expected error.
  record Passed() implements Verdict {}

  /// It gave something else.
  ///
  /// @param reason what was found and what was expected, one line
  record Failed(String reason) implements Verdict {}

  /// The engine does not cover it.
  ///
  /// @param reason which operator
  record Skipped(String reason) implements Verdict {}
}
