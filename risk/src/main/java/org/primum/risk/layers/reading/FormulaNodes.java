package org.primum.risk.layers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.risk.layers.tree.Formula;

/// Reads formulas: a name, or one of `and`, `or`, `xor` over a list, `not` over one, `atLeast:
/// {min, of}`. Where one cannot be read, that is a fault and the constant false stands in.
final class FormulaNodes {
  private static final List<String> CONNECTIVES = List.of("and", "or", "xor", "not", "atLeast");
  private static final Formula NOTHING = new Formula.Constant(false);

  private final Faults faults;
  private final Map<String, Place> used;

  /// @param used gets every name that a formula uses, where it first stands
  FormulaNodes(Faults faults, Map<String, Place> used) {
    this.faults = faults;
    this.used = used;
  }

  Formula read(Node node) {
    return switch (node) {
      case Scalar(String name, Place place) -> name(name, place);
      case Mapping mapping -> connective(mapping);
      case Sequence sequence -> {
        faults.add(
            sequence.place(), "shape", "a list needs its connective: `and: [...]` or `or: [...]`");
        yield NOTHING;
      }
    };
  }

  private Formula name(String name, Place place) {
    if (name.isBlank()) {
      faults.add(place, "shape", "a name or a formula is expected, found nothing");
      return NOTHING;
    }
    used.putIfAbsent(name, place);
    return Formula.named(name);
  }

  private Formula connective(Mapping mapping) {
    if (mapping.members().size() != 1) {
      faults.add(
          mapping.place(),
          "shape",
          "a formula has exactly one connective, found `"
              + mapping.members().size()
              + "` keys; allowed are "
              + CONNECTIVES);
      return NOTHING;
    }
    Mapping.Member only = mapping.members().getFirst();
    return switch (only.key()) {
      case "not" -> new Formula.Not(read(only.value()));
      case "and" -> parts(only.value()).map(of -> (Formula) new Formula.And(of)).orElse(NOTHING);
      case "or" -> parts(only.value()).map(of -> (Formula) new Formula.Or(of)).orElse(NOTHING);
      case "xor" -> parts(only.value()).map(of -> (Formula) new Formula.Xor(of)).orElse(NOTHING);
      case "atLeast" -> atLeast(only.value());
      default -> {
        faults.add(
            only.keyPlace(),
            "connective",
            "connective `" + only.key() + "` is not known" + Nearest.hint(only.key(), CONNECTIVES));
        yield NOTHING;
      }
    };
  }

  private Optional<List<Formula>> parts(Node node) {
    if (!(node instanceof Sequence(List<Node> items, Place place)) || items.isEmpty()) {
      String found = node instanceof Sequence ? "an empty list" : node.description();
      faults.add(
          node.place(), "shape", "a list of one or more formulas is expected, found " + found);
      return Optional.empty();
    }
    List<Formula> parts = new ArrayList<>();
    items.forEach(item -> parts.add(read(item)));
    return Optional.of(parts);
  }

  private Formula atLeast(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<Integer> min =
        fields
            .requireDecimal("min")
            .filter(value -> value.stripTrailingZeros().scale() <= 0)
            .filter(value -> value.signum() >= 0 && value.precision() - value.scale() <= 5)
            .map(value -> value.intValueExact());
    Optional<List<Formula>> of = fields.require("of").flatMap(this::parts);
    fields.done();
    if (of.isPresent() && (min.isEmpty() || min.get() > of.get().size())) {
      faults.add(
          node.place(),
          "shape",
          "`min` must be a whole number from 0 to the number of formulas, `"
              + of.get().size()
              + "`");
      return NOTHING;
    }
    return min.isPresent() && of.isPresent() ? new Formula.AtLeast(min.get(), of.get()) : NOTHING;
  }
}
