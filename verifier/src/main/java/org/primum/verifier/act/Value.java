package org.primum.verifier.act;

import java.util.List;
import java.util.Map;

/// A JSON value as the reader found it. Objects keep the order of the bytes, which is the canonical
/// one.
sealed interface Value {
  /// An object.
  record Members(Map<String, Value> members) implements Value {}

  /// An array.
  record Items(List<Value> items) implements Value {}

  /// A string.
  record Text(String text) implements Value {}

  /// An integer.
  record Whole(long number) implements Value {}

  /// `true`, `false` or `null`.
  enum Word implements Value {
    TRUE,
    FALSE,
    NULL
  }
}
