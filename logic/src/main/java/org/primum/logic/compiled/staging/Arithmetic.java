package org.primum.logic.compiled.staging;

import java.math.BigInteger;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Code.FixedInt;
import org.primum.logic.compiled.running.Code.FixedLong;
import org.primum.logic.compiled.running.Column;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Operator;

/// Exact arithmetic on Integers, Decimals and quantities of one unit (CQL 1.5, Appendix B §3). What
/// leaves the range of a CQL Integer, or of a Decimal in 63 bits, is beyond primitives. Digits
/// after the eighth are cut off downwards, as the reference engine does.
final class Arithmetic {
  private static final BigInteger SCALE = BigInteger.valueOf(Code.ONE);

  private Arithmetic() {}

  /// An operation on two numbers that are not null.
  @FunctionalInterface
  private interface OnLongs {
    long of(long left, long right);
  }

  static Staged binary(Node.Operation node, Staged left, Staged right) {
    if (left instanceof Staged.Nothing || right instanceof Staged.Nothing) {
      return new Staged.Nothing();
    }
    if (left instanceof Staged.Numeral a
        && right instanceof Staged.Numeral b
        && a.decimal() == b.decimal()) {
      OnLongs operation = a.decimal() ? decimals(node) : integers(node);
      return new Staged.Numeral(a.decimal(), lifted(operation, a.code(), b.code()));
    }
    if (left instanceof Staged.Amount a && right instanceof Staged.Amount b) {
      return amounts(node, a, b);
    }
    throw Stager.outside(node, node.operator().elm() + " of values of this kind");
  }

  private static Code.OfLong lifted(OnLongs operation, Code.OfLong a, Code.OfLong b) {
    return f -> {
      long x = a.at(f);
      if (x == Code.NULL) {
        return Code.NULL;
      }
      long y = b.at(f);
      return y == Code.NULL ? Code.NULL : operation.of(x, y);
    };
  }

  private static Staged amounts(Node.Operation node, Staged.Amount a, Staged.Amount b) {
    if (node.operator() != Operator.ADD && node.operator() != Operator.SUBTRACT) {
      throw Stager.outside(node, node.operator().elm() + " of quantities");
    }
    OnLongs operation = decimals(node);
    Code.OfLong value =
        f -> {
          long x = a.value().at(f);
          long y = b.value().at(f);
          if (x == Code.NULL || y == Code.NULL) {
            return Code.NULL;
          }
          if (a.unit().at(f) != b.unit().at(f)) {
            throw new BeyondPrimitives();
          }
          return operation.of(x, y);
        };
    return new Staged.Amount(value, a.unit());
  }

  private static OnLongs integers(Node.Operation node) {
    return switch (node.operator()) {
      case ADD -> (x, y) -> integer(x + y);
      case SUBTRACT -> (x, y) -> integer(x - y);
      case MULTIPLY -> (x, y) -> integer(x * y);
      case TRUNCATED_DIVIDE -> (x, y) -> y == 0 ? Code.NULL : integer(x / y);
      case MODULO -> (x, y) -> y == 0 ? Code.NULL : x % y;
      default -> throw Stager.outside(node, node.operator().elm() + " of Integers");
    };
  }

  private static long integer(long value) {
    if (value != (int) value) {
      throw new BeyondPrimitives();
    }
    return value;
  }

  private static OnLongs decimals(Node.Operation node) {
    return switch (node.operator()) {
      case ADD -> Arithmetic::plus;
      case SUBTRACT -> (x, y) -> plus(x, -y);
      case MULTIPLY -> Arithmetic::times;
      case DIVIDE -> Arithmetic::divided;
      case TRUNCATED_DIVIDE -> (x, y) -> y == 0 ? Code.NULL : plus(0, scaled(x / y));
      case MODULO -> (x, y) -> y == 0 ? Code.NULL : x % y;
      default -> throw Stager.outside(node, node.operator().elm() + " of Decimals");
    };
  }

  static long plus(long x, long y) {
    long sum = x + y;
    if (((x ^ sum) & (y ^ sum)) < 0) {
      throw new BeyondPrimitives();
    }
    return within(sum);
  }

  private static long within(long value) {
    if (value <= Column.UNSCALED) {
      throw new BeyondPrimitives();
    }
    return value;
  }

  private static long scaled(long whole) {
    if (Math.multiplyHigh(whole, Code.ONE) != (whole * Code.ONE) >> 63) {
      throw new BeyondPrimitives();
    }
    return within(whole * Code.ONE);
  }

  private static long times(long x, long y) {
    long product = x * y;
    if (Math.multiplyHigh(x, y) == product >> 63) {
      return Math.floorDiv(product, Code.ONE);
    }
    return exact(BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)), SCALE);
  }

  private static long divided(long x, long y) {
    if (y == 0) {
      return Code.NULL;
    }
    long product = x * Code.ONE;
    if (Math.multiplyHigh(x, Code.ONE) == product >> 63) {
      return Math.floorDiv(product, y);
    }
    return exact(BigInteger.valueOf(x).multiply(SCALE), BigInteger.valueOf(y));
  }

  private static long exact(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    boolean below = parts[1].signum() != 0 && parts[1].signum() != divisor.signum();
    BigInteger floor = below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    if (floor.bitLength() > 62) {
      throw new BeyondPrimitives();
    }
    return floor.longValue();
  }

  static Staged unary(Node.Operation node, Staged operand) {
    if (operand instanceof Staged.Nothing) {
      return operand;
    }
    if (operand instanceof Staged.Amount(Code.OfLong value, Code.OfInt unit)
        && (node.operator() == Operator.NEGATE || node.operator() == Operator.ABS)) {
      return new Staged.Amount(each(node, value, true), unit);
    }
    if (operand instanceof Staged.Numeral(boolean decimal, Code.OfLong code)) {
      return switch (node.operator()) {
        case NEGATE, ABS -> new Staged.Numeral(decimal, each(node, code, decimal));
        case TO_DECIMAL -> new Staged.Numeral(true, decimal ? code : widened(code));
        case TO_QUANTITY ->
            new Staged.Amount(decimal ? code : widened(code), new FixedInt(Units.ONE));
        default -> new Staged.Numeral(false, decimal ? each(node, code, true) : code);
      };
    }
    throw Stager.outside(node, node.operator().elm() + " of a value of this kind");
  }

  private static Code.OfLong widened(Code.OfLong code) {
    return code instanceof FixedLong(long value)
        ? new FixedLong(value * Code.ONE)
        : f -> {
          long value = code.at(f);
          return value == Code.NULL ? Code.NULL : value * Code.ONE;
        };
  }

  private static Code.OfLong each(Node.Operation node, Code.OfLong code, boolean decimal) {
    Operator operator = node.operator();
    if (code instanceof FixedLong(long value) && operator == Operator.NEGATE) {
      return new FixedLong(-value);
    }
    return f -> {
      long value = code.at(f);
      if (value == Code.NULL) {
        return Code.NULL;
      }
      return switch (operator) {
        case NEGATE -> decimal ? -value : integer(-value);
        case ABS -> decimal ? Math.abs(value) : integer(Math.abs(value));
        case CEILING -> integer(-Math.floorDiv(-value, Code.ONE));
        case FLOOR -> integer(Math.floorDiv(value, Code.ONE));
        default -> integer(value / Code.ONE);
      };
    };
  }
}
