package org.primum.logic.compiled.staging;

import java.util.List;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Code.FixedInt;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Chooses the code of an operator. What is missing here is outside the subset.
final class Operators {
  private final Stager stager;

  Operators(Stager stager) {
    this.stager = stager;
  }

  Staged stage(Node.Operation node, Scope scope) {
    return switch (node.operator()) {
      case AND -> and(node, scope);
      case OR, XOR, IMPLIES -> connective(node, scope);
      case NOT, IS_TRUE, IS_FALSE -> ofTruth(node, stager.truth(node.operand(0), scope).code());
      case IS_NULL -> Staged.Truth.of(Choosing.isNull(operand(node, 0, scope)));
      case COALESCE -> coalesce(node, 0, scope);
      case EQUAL -> Comparisons.equal(node, operand(node, 0, scope), operand(node, 1, scope));
      case NOT_EQUAL ->
          negated(Comparisons.equal(node, operand(node, 0, scope), operand(node, 1, scope)));
      case LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          BEFORE,
          AFTER,
          SAME_AS,
          SAME_OR_BEFORE,
          SAME_OR_AFTER ->
          comparison(node, scope);
      case IN -> in(node, node.operand(0), node.operand(1), scope);
      case CONTAINS -> in(node, node.operand(1), node.operand(0), scope);
      case ADD, SUBTRACT -> sum(node, scope);
      case MULTIPLY, DIVIDE, TRUNCATED_DIVIDE, MODULO ->
          Arithmetic.binary(node, operand(node, 0, scope), operand(node, 1, scope));
      case NEGATE, ABS, CEILING, FLOOR, TRUNCATE, TO_DECIMAL, TO_QUANTITY ->
          Arithmetic.unary(node, operand(node, 0, scope));
      case NOW ->
          new Staged.Moment(new Code.Sure(f -> f.asOf), TimePrecision.MILLISECOND, false, -1);
      case TODAY,
          DATE_FROM,
          TO_DATE,
          TO_DATE_TIME,
          DATE,
          DATE_TIME,
          DURATION_BETWEEN,
          DIFFERENCE_BETWEEN,
          CALCULATE_AGE_AT,
          CALCULATE_AGE,
          DATE_TIME_COMPONENT_FROM ->
          Times.stage(
              node, node.operands().stream().map(each -> stager.stage(each, scope)).toList());
      case START, END -> end(node, scope);
      case FIRST, LAST, EXISTS, COUNT, MIN, MAX, SUM, AVG, ALL_TRUE, ANY_TRUE, SINGLETON_FROM ->
          new Lists(stager).stage(node, scope);
      case TO_LIST ->
          operand(node, 0, scope) instanceof Staged.Codes codes
              ? codes
              : new Staged.Items(List.of(operand(node, 0, scope)));
      default -> throw Stager.outside(node, node.operator().elm());
    };
  }

  private Staged operand(Node.Operation node, int index, Scope scope) {
    return stager.stage(node.operand(index), scope);
  }

  private Staged.Truth and(Node.Operation node, Scope scope) {
    Staged.Truth left = stager.truth(node.operand(0), scope);
    Staged.Truth right = stager.truth(node.operand(1), scope);
    if (left.is(Code.TRUE) || right.is(Code.FALSE)) {
      return right;
    }
    if (right.is(Code.TRUE) || left.is(Code.FALSE)) {
      return left;
    }
    Code.OfInt a = left.code();
    Code.OfInt b = right.code();
    return Staged.Truth.and(
        left,
        right,
        f -> {
          int first = a.at(f);
          if (first == Code.FALSE) {
            return Code.FALSE;
          }
          int second = b.at(f);
          return second == Code.FALSE ? Code.FALSE : Math.max(first, second);
        });
  }

  private Staged.Truth connective(Node.Operation node, Scope scope) {
    Code.OfInt a = stager.truth(node.operand(0), scope).code();
    Code.OfInt b = stager.truth(node.operand(1), scope).code();
    return switch (node.operator()) {
      case OR -> or(a, b);
      case IMPLIES -> or(not(a), b);
      default ->
          Staged.Truth.of(
              f -> {
                int first = a.at(f);
                int second = b.at(f);
                return first == Code.UNKNOWN || second == Code.UNKNOWN
                    ? Code.UNKNOWN
                    : first ^ second;
              });
    };
  }

  static Staged.Truth or(Code.OfInt a, Code.OfInt b) {
    if (Code.fixed(a, Code.TRUE) || Code.fixed(b, Code.FALSE)) {
      return Staged.Truth.of(a);
    }
    if (Code.fixed(b, Code.TRUE) || Code.fixed(a, Code.FALSE)) {
      return Staged.Truth.of(b);
    }
    return Staged.Truth.of(
        f -> {
          int first = a.at(f);
          if (first == Code.TRUE) {
            return Code.TRUE;
          }
          int second = b.at(f);
          return second == Code.TRUE ? Code.TRUE : Math.max(first, second);
        });
  }

  private static Code.OfInt not(Code.OfInt a) {
    return a instanceof FixedInt(int known)
        ? new FixedInt(known == Code.UNKNOWN ? known : 1 - known)
        : f -> {
          int value = a.at(f);
          return value == Code.UNKNOWN ? Code.UNKNOWN : 1 - value;
        };
  }

  static Staged.Truth negated(Staged.Truth truth) {
    return Staged.Truth.of(not(truth.code()));
  }

  private static Staged.Truth ofTruth(Node.Operation node, Code.OfInt a) {
    return switch (node.operator()) {
      case NOT -> Staged.Truth.of(not(a));
      case IS_TRUE -> equals(a, Code.TRUE);
      default -> equals(a, Code.FALSE);
    };
  }

  private static Staged.Truth equals(Code.OfInt a, int wanted) {
    return a instanceof FixedInt(int known)
        ? Staged.Truth.fixed(Code.truth(known == wanted))
        : Staged.Truth.of(f -> Code.truth(a.at(f) == wanted));
  }

  private Staged coalesce(Node.Operation node, int from, Scope scope) {
    if (from == node.operands().size()) {
      return new Staged.Nothing();
    }
    Staged first = operand(node, from, scope);
    if (first instanceof Staged.Rows || first instanceof Staged.Items) {
      throw Stager.outside(node, "Coalesce of a list");
    }
    Staged.Truth there = negated(Staged.Truth.of(Choosing.isNull(first)));
    return Choosing.choose(node, there, () -> first, () -> coalesce(node, from + 1, scope));
  }

  private Staged.Truth comparison(Node.Operation node, Scope scope) {
    Staged left = operand(node, 0, scope);
    var before = stager.track();
    Staged right = operand(node, 1, scope);
    var rightRows = stager.untrack(before);
    return Comparisons.compare(node, left, right, rightRows);
  }

  private Staged.Truth in(Node.Operation node, Node element, Node container, Scope scope) {
    Staged point = stager.stage(element, scope);
    var before = stager.track();
    Staged set = stager.stage(container, scope);
    var rows = stager.untrack(before);
    return Spans.in(node, point, set, rows);
  }

  private Staged sum(Node.Operation node, Scope scope) {
    Staged left = operand(node, 0, scope);
    Staged right = operand(node, 1, scope);
    if (left instanceof Staged.Moment moment) {
      return right instanceof Staged.Amount amount
          ? Times.shift(node, moment, amount, node.operator() == Operator.ADD)
          : right;
    }
    return Arithmetic.binary(node, left, right);
  }

  private Staged end(Node.Operation node, Scope scope) {
    if (operand(node, 0, scope) instanceof Staged.Span span) {
      return node.operator() == Operator.START ? Spans.start(node, span) : Spans.finish(node, span);
    }
    throw Stager.outside(node, node.operator().elm());
  }
}
