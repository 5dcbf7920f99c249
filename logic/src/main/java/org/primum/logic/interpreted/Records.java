package org.primum.logic.interpreted;

import java.util.List;
import java.util.Optional;
import org.primum.logic.tree.CqlType;
import org.primum.logic.value.Value;

/// What is known of one patient.
@FunctionalInterface
public interface Records {
  /// Nothing is known.
  Records NONE = (type, codes) -> List.of();

  /// Resources of a type.
  ///
  /// @param codes a code, a list of codes or a value set that their code must be in; all where
  ///   empty
  List<Value> find(CqlType type, Optional<Value> codes);
}
