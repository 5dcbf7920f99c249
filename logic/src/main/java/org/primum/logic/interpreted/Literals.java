package org.primum.logic.interpreted;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.primum.logic.tree.Node;
import org.primum.logic.value.EvaluationFault;
import org.primum.logic.value.Value;

/// Values that are written in the text (CQL 1.5 §2, Literals).
final class Literals {
  private static final int DIGITS = 8;

  private Literals() {}

  static Value of(Node.Literal literal) {
    String text = literal.text();
    return switch (literal.type().toString()) {
      case "Boolean" -> Value.of(Boolean.parseBoolean(text));
      case "Integer" -> fits(literal, Value.whole(new BigInteger(text).longValue()));
      case "Long" -> new Value.Extended(longOf(text));
      case "Decimal" -> decimal(literal, new BigDecimal(text));
      default -> Value.text(text);
    };
  }

  // The least Integer is written as the negation of a number that is none.
  static Value negative(Node.Literal literal) {
    return of(new Node.Literal(literal.place(), literal.type(), "-" + literal.text()));
  }

  private static long longOf(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new EvaluationFault("a Long is out of range; -2^63 to 2^63 - 1 are allowed");
    }
  }

  private static Value decimal(Node.Literal literal, BigDecimal number) {
    if (number.stripTrailingZeros().scale() > DIGITS) {
      throw new EvaluationFault("a Decimal has more than " + DIGITS + " digits after the point");
    }
    return fits(literal, Value.decimal(number));
  }

  private static Value fits(Node.Literal literal, Value value) {
    if (value.isNull()) {
      throw new EvaluationFault("a number is out of the range of `" + literal.type() + "`");
    }
    return value;
  }

  static Value.Quantity of(Node.Amount amount) {
    return new Value.Quantity(amount.value(), amount.unit());
  }
}
