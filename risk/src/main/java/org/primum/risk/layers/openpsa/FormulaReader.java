package org.primum.risk.layers.openpsa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.primum.documents.Nearest;
import org.primum.risk.layers.tree.Formula;

/// Reads formulas. Where one cannot be read, that is a fault and the constant false stands in, so
/// that reading goes on to the next fault.
final class FormulaReader {
  static final List<String> ELEMENTS =
      List.of(
          "gate",
          "basic-event",
          "house-event",
          "event",
          "constant",
          "and",
          "or",
          "not",
          "xor",
          "iff",
          "nand",
          "nor",
          "atleast",
          "cardinality",
          "imply");

  private static final Formula NOTHING = new Formula.Constant(false);

  private final Asking asking;
  private final Definitions definitions;

  FormulaReader(Asking asking, Definitions definitions) {
    this.asking = asking;
    this.definitions = definitions;
  }

  /// The one formula inside `element`.
  Formula inside(XmlElement element, Definitions.Scope scope) {
    return asking.only(element).map(child -> formula(child, scope)).orElse(NOTHING);
  }

  private Formula formula(XmlElement element, Definitions.Scope scope) {
    return switch (element.name()) {
      case "gate", "basic-event", "house-event", "event" -> reference(element, scope);
      case "constant" -> new Formula.Constant(asking.truth(element));
      case "not" -> new Formula.Not(inside(element, scope));
      case "and" -> new Formula.And(parts(element, scope));
      case "or" -> new Formula.Or(parts(element, scope));
      case "nand" -> new Formula.Not(new Formula.And(parts(element, scope)));
      case "nor" -> new Formula.Not(new Formula.Or(parts(element, scope)));
      case "xor" -> new Formula.Xor(parts(element, scope));
      case "iff" -> iff(parts(element, scope));
      case "imply" -> imply(element, scope);
      case "atleast" -> atLeast(element, scope);
      case "cardinality" -> cardinality(element, scope);
      default -> {
        asking.refuse(element, ELEMENTS);
        yield NOTHING;
      }
    };
  }

  private List<Formula> parts(XmlElement element, Definitions.Scope scope) {
    List<Formula> parts = new ArrayList<>();
    element.content().forEach(child -> parts.add(formula(child, scope)));
    if (parts.isEmpty()) {
      asking
          .faults()
          .add(
              element.place(),
              "shape",
              "`<" + element.name() + ">` needs at least one formula inside, found none");
      return List.of(NOTHING);
    }
    return parts;
  }

  /// Equivalence is associative: of n formulas it is exclusive or, negated where n is even.
  private static Formula iff(List<Formula> parts) {
    Formula odd = new Formula.Xor(parts);
    return parts.size() % 2 == 0 ? new Formula.Not(odd) : odd;
  }

  private Formula imply(XmlElement element, Definitions.Scope scope) {
    List<Formula> parts = parts(element, scope);
    if (parts.size() != 2) {
      asking
          .faults()
          .add(
              element.place(),
              "shape",
              "`<imply>` needs exactly two formulas inside, found `" + parts.size() + "`");
      return NOTHING;
    }
    return new Formula.Or(List.of(new Formula.Not(parts.getFirst()), parts.getLast()));
  }

  private Formula atLeast(XmlElement element, Definitions.Scope scope) {
    List<Formula> parts = parts(element, scope);
    OptionalInt min = asking.count(element, "min");
    return min.isPresent() && within(element, min.getAsInt(), parts.size())
        ? new Formula.AtLeast(min.getAsInt(), parts)
        : NOTHING;
  }

  private Formula cardinality(XmlElement element, Definitions.Scope scope) {
    List<Formula> parts = parts(element, scope);
    OptionalInt min = asking.count(element, "min");
    OptionalInt max = asking.count(element, "max");
    if (min.isEmpty() || max.isEmpty() || !within(element, max.getAsInt(), parts.size())) {
      return NOTHING;
    }
    if (min.getAsInt() > max.getAsInt()) {
      asking
          .faults()
          .add(
              element.place(),
              "shape",
              "`min` is `" + min.getAsInt() + "`, above `max`, `" + max.getAsInt() + "`");
      return NOTHING;
    }
    Formula tooMany = new Formula.AtLeast(max.getAsInt() + 1, parts);
    return new Formula.And(
        List.of(new Formula.AtLeast(min.getAsInt(), parts), new Formula.Not(tooMany)));
  }

  private boolean within(XmlElement element, int count, int size) {
    if (count > size) {
      asking
          .faults()
          .add(
              element.place(),
              "shape",
              "`<" + element.name() + ">` asks for `" + count + "` of `" + size + "` formulas");
    }
    return count <= size;
  }

  private Formula reference(XmlElement element, Definitions.Scope scope) {
    Optional<String> name = asking.text(element, "name");
    if (name.isEmpty()) {
      return NOTHING;
    }
    Optional<Definitions.Definition> found = definitions.find(false, scope, name.get());
    if (found.isEmpty()) {
      asking
          .faults()
          .add(
              element.place(),
              "unknown-event",
              "`"
                  + name.get()
                  + "` is not defined, so it has no probability"
                  + Nearest.hint(name.get(), definitions.ids(false)));
      return NOTHING;
    }
    Definitions.Definition definition = found.get();
    String kind =
        element.name().equals("event") ? element.attribute("type").orElse("event") : element.name();
    String defined = definition.kind().word().replace(' ', '-');
    if (!kind.equals("event") && !kind.equals(defined)) {
      asking
          .faults()
          .add(
              element.place(),
              "wrong-kind",
              "`" + name.get() + "` is named as `" + kind + "`, but defined as `" + defined + "`");
    }
    if (definition.kind() == Definitions.Kind.HOUSE_EVENT) {
      return new Formula.Constant(house(definition.element()));
    }
    return Formula.named(definition.id());
  }

  /// A house event is false where nothing is said.
  private boolean house(XmlElement element) {
    List<XmlElement> content = element.content();
    if (content.isEmpty()) {
      return false;
    }
    if (content.size() == 1 && content.getFirst().name().equals("constant")) {
      return asking.truth(content.getFirst());
    }
    content.forEach(child -> asking.refuse(child, List.of("constant")));
    return false;
  }
}
