package org.primum.risk.layers.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.layers.commoncause.CommonCauseModel;

/// A number, or how it is computed from others.
public sealed interface Expression {
  /// A number as written.
  record Constant(double value) implements Expression {}

  /// A parameter by name.
  record Parameter(String name) implements Expression {}

  /// How long the system is meant to work, in hours.
  record MissionTime() implements Expression {}

  /// An operator applied.
  ///
  /// @param of as many as the operator takes
  record Applied(Operator operator, List<Expression> of) implements Expression {
    public Applied {
      of = List.copyOf(of);
      operator.requireCount(of.size());
    }
  }

  /// Something uncertain.
  ///
  /// @param name of its own stream of draws, unique in its study
  record Uncertain(String name, Distribution distribution) implements Expression {}

  /// What a common cause model gives one combination of members.
  ///
  /// @param total the failure probability of each member
  /// @param factors in order of level
  /// @param level how many members the combination strikes
  record Shared(
      Expression total, CommonCauseModel model, List<Expression> factors, int members, int level)
      implements Expression {
    public Shared {
      factors = List.copyOf(factors);
    }
  }

  /// The expressions this one is made of.
  default List<Expression> parts() {
    return switch (this) {
      case Constant constant -> List.of();
      case Parameter parameter -> List.of();
      case MissionTime time -> List.of();
      case Uncertain uncertain -> List.of();
      case Applied(Operator operator, List<Expression> of) -> of;
      case Shared shared -> {
        List<Expression> all = new ArrayList<>(shared.factors());
        all.add(shared.total());
        yield List.copyOf(all);
      }
    };
  }

  /// Tells `reader` the parameters that stand in it.
  default void parameters(Consumer<String> reader) {
    if (this instanceof Parameter(String name)) {
      reader.accept(name);
    }
    parts().forEach(part -> part.parameters(reader));
  }
}
