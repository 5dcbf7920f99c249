package org.primum.logic.conformance;

import java.util.Optional;

/// One test.
///
/// @param file the suite it stands in, e.g. `CqlStringOperatorsTest`
/// @param group within the file
/// @param name within the group
/// @param expression CQL
/// @param expected CQL of the result; empty where an error is expected
public record ConformanceCase(
    String file, String group, String name, String expression, Optional<String> expected) {
  /// File, group and name.
  public String id() {
    return file + "/" + group + "/" + name;
  }
}
