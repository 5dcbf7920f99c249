package org.primum.logic.interpreted;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.logic.tree.Node.NameKind;
import org.primum.logic.value.Value;

/// The names that an expression sees, innermost first. Immutable.
final class Names {
  static final Names NONE = new Names(null, NameKind.ALIAS, "", Value.none());

  private final @Nullable Names outer;
  private final NameKind kind;
  private final String name;
  private final Value value;

  private Names(@Nullable Names outer, NameKind kind, String name, Value value) {
    this.outer = outer;
    this.kind = kind;
    this.name = name;
    this.value = value;
  }

  Names with(NameKind named, String as, Value stands) {
    return new Names(this, named, as, stands);
  }

  Names alias(String as, Value stands) {
    return with(NameKind.ALIAS, as, stands);
  }

  Optional<Value> find(NameKind wanted, String named) {
    for (Names at = this; at != null; at = at.outer) {
      if (at.kind == wanted && at.name.equals(named)) {
        return Optional.of(at.value);
      }
    }
    return Optional.empty();
  }
}
