package org.primum.risk.layers.tree;

import java.util.List;
import java.util.function.Consumer;

/// What a gate says: a Boolean formula over gates and basic events, both by name.
public sealed interface Formula {
  /// A gate or a basic event.
  record Named(String name) implements Formula {}

  /// True or false, whatever happens: a house event.
  record Constant(boolean value) implements Formula {}

  /// True where `of` is false.
  record Not(Formula of) implements Formula {}

  /// True where all are true.
  ///
  /// @param of at least one
  record And(List<Formula> of) implements Formula {
    public And {
      of = atLeastOne(of);
    }
  }

  /// True where any is true.
  ///
  /// @param of at least one
  record Or(List<Formula> of) implements Formula {
    public Or {
      of = atLeastOne(of);
    }
  }

  /// True where an odd number is true, as exclusive or is associative.
  ///
  /// @param of at least one
  record Xor(List<Formula> of) implements Formula {
    public Xor {
      of = atLeastOne(of);
    }
  }

  /// True where at least `min` are true: k of n.
  ///
  /// @param min 0 or more; beyond the size of `of` it is never true
  /// @param of at least one
  record AtLeast(int min, List<Formula> of) implements Formula {
    public AtLeast {
      if (min < 0) {
        throw new IllegalArgumentException("at least `" + min + "` must count from 0");
      }
      of = atLeastOne(of);
    }
  }

  /// The name of a gate or of a basic event as a formula.
  static Formula named(String name) {
    return new Named(name);
  }

  /// The formulas this one is made of, in order; none for a name or a constant.
  default List<Formula> parts() {
    return switch (this) {
      case Named named -> List.of();
      case Constant constant -> List.of();
      case Not(Formula of) -> List.of(of);
      case And(List<Formula> of) -> of;
      case Or(List<Formula> of) -> of;
      case Xor(List<Formula> of) -> of;
      case AtLeast(int min, List<Formula> of) -> of;
    };
  }

  /// Tells `reader` every name in this formula, in order, as often as it stands there.
  default void names(Consumer<String> reader) {
    if (this instanceof Named(String name)) {
      reader.accept(name);
    }
    parts().forEach(part -> part.names(reader));
  }

  /// True where no `not` and no `xor` stands in it, so that more failures never mend anything.
  default boolean monotone() {
    boolean itself =
        switch (this) {
          case Not not -> false;
          case Xor(List<Formula> of) -> of.size() == 1;
          case Named named -> true;
          case Constant constant -> true;
          case And and -> true;
          case Or or -> true;
          case AtLeast atLeast -> true;
        };
    return itself && parts().stream().allMatch(Formula::monotone);
  }

  private static List<Formula> atLeastOne(List<Formula> of) {
    if (of.isEmpty()) {
      throw new IllegalArgumentException("a connective needs at least one formula, found none");
    }
    return List.copyOf(of);
  }
}
