package org.primum.logic.interpreted;

import java.util.List;
import java.util.Optional;
import org.primum.logic.ValueSetExpansion;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Operator;
import org.primum.logic.value.Conversions;
import org.primum.logic.value.EvaluationFault;
import org.primum.logic.value.Operations;
import org.primum.logic.value.Truths;
import org.primum.logic.value.Value;

/// Operators: those that look at the situation, or not at all their operands, here; all others by
/// [Operations].
final class Evaluated {
  private final Interpreter interpreter;

  Evaluated(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value value(Node.Operation node, Names names) {
    return switch (node.operator()) {
      case AND -> Truths.and(operand(node, 0, names), () -> operand(node, 1, names));
      case OR -> Truths.or(operand(node, 0, names), () -> operand(node, 1, names));
      case IMPLIES -> Truths.implies(operand(node, 0, names), () -> operand(node, 1, names));
      case COALESCE -> coalesce(node, names);
      case NEGATE ->
          node.operand(0) instanceof Node.Literal literal && !literal.type().is("Decimal")
              ? Literals.negative(literal)
              : Operations.apply(
                  Operator.NEGATE, List.of(operand(node, 0, names)), Optional.empty(), false);
      case CHILDREN -> Value.list(Properties.children(operand(node, 0, names)));
      case DESCENDANTS -> descendants(operand(node, 0, names));
      case NOW -> interpreter.situation().now();
      case TODAY -> Conversions.to("Date", interpreter.situation().now());
      case TIME_OF_DAY -> Conversions.to("Time", interpreter.situation().now());
      case CALCULATE_AGE -> age(node, names);
      case MESSAGE -> message(node, names);
      case IN_VALUE_SET, ANY_IN_VALUE_SET ->
          Value.of(inValueSet(operand(node, 0, names), operand(node, 1, names)));
      case EXPAND_VALUE_SET -> expanded(operand(node, 0, names));
      default -> {
        List<Value> operands = interpreter.values(node.operands(), names);
        boolean onLists =
            onLists(node) || operands.stream().anyMatch(Value.Items.class::isInstance);
        yield Operations.apply(node.operator(), operands, node.precision(), onLists);
      }
    };
  }

  private Value operand(Node.Operation node, int index, Names names) {
    return interpreter.value(node.operand(index), names);
  }

  private static Value descendants(Value value) {
    return value.isNull() ? value : Value.list(Properties.descendants(value));
  }

  private static boolean onLists(Node.Operation node) {
    Operator operator = node.operator();
    if (operator == Operator.IN || operator == Operator.PROPER_IN) {
      return isList(node.operand(1));
    }
    if (operator == Operator.CONTAINS || operator == Operator.PROPER_CONTAINS) {
      return isList(node.operand(0));
    }
    return node.operands().stream().anyMatch(Evaluated::isList);
  }

  // A cast that translation put in has a target and no type.
  private static boolean isList(Node node) {
    return node.type() instanceof CqlType.ListOf
        || (node instanceof Node.Cast cast && cast.target() instanceof CqlType.ListOf);
  }

  private Value coalesce(Node.Operation node, Names names) {
    boolean overList =
        node.operands().size() == 1 && node.operand(0).type() instanceof CqlType.ListOf;
    if (overList) {
      return operand(node, 0, names) instanceof Value.Items(List<Value> elements)
          ? elements.stream().filter(each -> !each.isNull()).findFirst().orElse(Value.none())
          : Value.none();
    }
    for (int i = 0; i < node.operands().size(); i++) {
      Value value = operand(node, i, names);
      if (!value.isNull()) {
        return value;
      }
    }
    return Value.none();
  }

  private Value age(Node.Operation node, Names names) {
    Value birth = operand(node, 0, names);
    Value now = interpreter.situation().now();
    Value today = node.operand(0).type().is("Date") ? Conversions.to("Date", now) : now;
    return Operations.apply(
        Operator.DURATION_BETWEEN, List.of(birth, today), node.precision(), false);
  }

  private Value message(Node.Operation node, Names names) {
    Value source = operand(node, 0, names);
    boolean error =
        Truths.holds(operand(node, 1, names))
            && operand(node, 3, names) instanceof Value.Text(String severity)
            && severity.equals("Error");
    if (error) {
      throw new EvaluationFault("the logic stopped with a message of its own");
    }
    return source;
  }

  private boolean inValueSet(Value codes, Value set) {
    return switch (codes) {
      case Value.Code code -> expansion(set).stream().anyMatch(each -> holds(each, code));
      case Value.Concept concept -> concept.codes().stream().anyMatch(c -> inValueSet(c, set));
      case Value.Items(List<Value> all) -> all.stream().anyMatch(each -> inValueSet(each, set));
      case Value.Text(String code) ->
          expansion(set).stream()
              .anyMatch(each -> each.codes().stream().anyMatch(m -> m.code().equals(code)));
      case Value any -> false;
    };
  }

  private static boolean holds(ValueSetExpansion expansion, Value.Code code) {
    return expansion.codes().stream()
        .anyMatch(
            member ->
                member.code().equals(code.code())
                    && code.system().equals(Optional.of(member.system())));
  }

  private Optional<ValueSetExpansion> expansion(Value set) {
    if (!(set instanceof Value.Vocabulary vocabulary)) {
      return Optional.empty();
    }
    Optional<ValueSetExpansion> found =
        interpreter.situation().valueSets().stream()
            .filter(each -> each.url().equals(vocabulary.id()))
            .filter(
                each ->
                    vocabulary.version().isEmpty() || each.version().equals(vocabulary.version()))
            .findFirst();
    if (found.isEmpty()) {
      throw new EvaluationFault("value set `" + vocabulary.id() + "` has no expansion");
    }
    return found;
  }

  private Value expanded(Value set) {
    return expansion(set)
        .map(
            each ->
                (Value)
                    Value.list(
                        each.codes().stream()
                            .map(
                                m ->
                                    new Value.Code(
                                        m.code(),
                                        Optional.of(m.system()),
                                        Optional.empty(),
                                        Optional.empty()))
                            .toList()))
        .orElse(Value.none());
  }
}
