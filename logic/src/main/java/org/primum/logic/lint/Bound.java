package org.primum.logic.lint;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Negate;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.ToQuantity;

/// An expression compared with a number that is written out, e.g. `X >= 25 '/min'`.
///
/// @param key of the expression
/// @param low true where it is bounded from below
/// @param closed true where the number itself is inside
/// @param unit as written; empty for a number
record Bound(String key, boolean low, boolean closed, BigDecimal limit, String unit) {
  private record Amount(BigDecimal value, String unit) {}

  static Optional<Bound> of(Expression comparison) {
    if (!(comparison instanceof BinaryExpression pair) || pair.getOperand().size() != 2) {
      return Optional.empty();
    }
    boolean less = pair instanceof Less || pair instanceof LessOrEqual;
    boolean closed = pair instanceof LessOrEqual || pair instanceof GreaterOrEqual;
    if (!less && !(pair instanceof Greater || pair instanceof GreaterOrEqual)) {
      return Optional.empty();
    }
    Expression left = pair.getOperand().getFirst();
    Expression right = pair.getOperand().getLast();
    Optional<Amount> onLeft = amount(left);
    Optional<Amount> onRight = amount(right);
    if (onLeft.isPresent() == onRight.isPresent()) {
      return Optional.empty();
    }
    return onRight
        .map(at -> new Bound(Elm.key(left), !less, closed, at.value(), at.unit()))
        .or(() -> onLeft.map(at -> new Bound(Elm.key(right), less, closed, at.value(), at.unit())));
  }

  private static Optional<Amount> amount(Expression of) {
    Expression bare = Elm.bare(of);
    if (bare instanceof ToQuantity to && to.getOperand() != null) {
      return amount(to.getOperand());
    }
    if (bare instanceof Negate negate && negate.getOperand() != null) {
      return amount(negate.getOperand()).map(a -> new Amount(a.value().negate(), a.unit()));
    }
    if (bare instanceof Quantity quantity && quantity.getValue() != null) {
      return Optional.of(new Amount(quantity.getValue(), String.valueOf(quantity.getUnit())));
    }
    if (bare instanceof Literal literal
        && (Elm.type(bare).equals("Integer") || Elm.type(bare).equals("Decimal"))) {
      return Optional.of(new Amount(new BigDecimal(String.valueOf(literal.getValue())), ""));
    }
    return Optional.empty();
  }

  /// True where both speak of the same expression in the same unit.
  boolean comparable(Bound other) {
    return key.equals(other.key) && unit.equals(other.unit);
  }

  /// True where whatever meets this meets the other as well.
  boolean implies(Bound other) {
    if (!comparable(other) || low != other.low) {
      return false;
    }
    int order = low ? limit.compareTo(other.limit) : other.limit.compareTo(limit);
    return order > 0 || (order == 0 && (other.closed || !closed));
  }

  /// True where nothing meets both.
  boolean excludes(Bound other) {
    if (!comparable(other) || low == other.low) {
      return false;
    }
    Bound from = low ? this : other;
    Bound to = low ? other : this;
    int order = from.limit.compareTo(to.limit);
    return order > 0 || (order == 0 && !(from.closed && to.closed));
  }

  @Override
  public String toString() {
    String sign = (low ? ">" : "<") + (closed ? "=" : "");
    return sign + " " + limit.toPlainString() + (unit.isEmpty() ? "" : " '" + unit + "'");
  }
}
