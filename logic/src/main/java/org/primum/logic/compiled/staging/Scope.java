package org.primum.logic.compiled.staging;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.primum.logic.tree.Node.NameKind;

/// Names that an expression sees, innermost first. Immutable.
final class Scope {
  static final Scope EMPTY = new Scope(null, NameKind.ALIAS, "", Staged.Nothing::new);

  private final @Nullable Scope outer;
  private final NameKind kind;
  private final String name;
  private final Supplier<Staged> value;

  private Scope(@Nullable Scope outer, NameKind kind, String name, Supplier<Staged> value) {
    this.outer = outer;
    this.kind = kind;
    this.name = name;
    this.value = value;
  }

  Scope with(NameKind named, String as, Supplier<Staged> stands) {
    return new Scope(this, named, as, stands);
  }

  Optional<Staged> find(NameKind wanted, String named) {
    for (Scope at = this; at != null; at = at.outer) {
      if (at.kind == wanted && at.name.equals(named)) {
        return Optional.of(at.value.get());
      }
    }
    return Optional.empty();
  }
}
