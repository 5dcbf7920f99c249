package org.primum.logic.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.primum.logic.tree.Operator;

/// Arithmetic on Integers, Longs and Decimals (CQL 1.5, Appendix B §3). What cannot be represented
/// is null. Digits after the eighth are cut off downwards, as the compiled engine does.
final class Numbers {
  static final int SCALE = 8;

  /// The greatest Decimal: 28 digits, 8 of them after the point.
  static final BigDecimal GREATEST = new BigDecimal("99999999999999999999.99999999");

  static final BigDecimal LEAST = GREATEST.negate();

  /// What calculation and literals may reach: 28 digits before the point.
  private static final BigDecimal LIMIT =
      BigDecimal.TEN.pow(28).subtract(BigDecimal.ONE.movePointLeft(SCALE));

  private static final MathContext DIGITS = new MathContext(40, RoundingMode.FLOOR);

  private Numbers() {}

  static Value fitted(BigDecimal number) {
    BigDecimal cut = number.scale() > SCALE ? number.setScale(SCALE, RoundingMode.FLOOR) : number;
    return cut.abs().compareTo(LIMIT) > 0 ? Value.none() : new Value.Decimal(cut);
  }

  static Value extended(BigInteger number) {
    return number.bitLength() < Long.SIZE ? new Value.Extended(number.longValue()) : Value.none();
  }

  /// Any number as a decimal; empty where it is none.
  static Optional<BigDecimal> number(Value value) {
    return switch (value) {
      case Value.Whole(int number) -> Optional.of(BigDecimal.valueOf(number));
      case Value.Extended(long number) -> Optional.of(BigDecimal.valueOf(number));
      case Value.Decimal(BigDecimal number) -> Optional.of(number);
      default -> Optional.empty();
    };
  }

  static boolean isNumber(Value value) {
    return value instanceof Value.Whole
        || value instanceof Value.Extended
        || value instanceof Value.Decimal;
  }

  static Value binary(Operator operator, Value left, Value right) {
    if (left instanceof Value.Whole(int a) && right instanceof Value.Whole(int b)) {
      return wholes(operator, a, b);
    }
    boolean fractions = left instanceof Value.Decimal || right instanceof Value.Decimal;
    BigDecimal a = number(left).orElseThrow();
    BigDecimal b = number(right).orElseThrow();
    return fractions
        ? decimals(operator, a, b)
        : longs(operator, a.toBigInteger(), b.toBigInteger());
  }

  private static Value wholes(Operator operator, long a, long b) {
    return switch (operator) {
      case ADD -> Value.whole(a + b);
      case SUBTRACT -> Value.whole(a - b);
      case MULTIPLY -> Value.whole(a * b);
      case TRUNCATED_DIVIDE -> b == 0 ? Value.none() : Value.whole(a / b);
      case MODULO -> b == 0 ? Value.none() : Value.whole(a % b);
      case DIVIDE -> decimals(operator, BigDecimal.valueOf(a), BigDecimal.valueOf(b));
      case POWER -> wholePower(BigDecimal.valueOf(a), b, false);
      default -> throw unknown(operator);
    };
  }

  private static Value longs(Operator operator, BigInteger a, BigInteger b) {
    boolean nought = b.signum() == 0;
    return switch (operator) {
      case ADD -> extended(a.add(b));
      case SUBTRACT -> extended(a.subtract(b));
      case MULTIPLY -> extended(a.multiply(b));
      case TRUNCATED_DIVIDE -> nought ? Value.none() : extended(a.divide(b));
      case MODULO -> nought ? Value.none() : extended(a.remainder(b));
      case DIVIDE -> decimals(operator, new BigDecimal(a), new BigDecimal(b));
      case POWER -> wholePower(new BigDecimal(a), b.longValue(), true);
      default -> throw unknown(operator);
    };
  }

  private static Value decimals(Operator operator, BigDecimal a, BigDecimal b) {
    boolean nought = b.signum() == 0;
    return switch (operator) {
      case ADD -> fitted(a.add(b));
      case SUBTRACT -> fitted(a.subtract(b));
      case MULTIPLY -> fitted(a.multiply(b));
      case DIVIDE -> nought ? Value.none() : fitted(quotient(a, b));
      case TRUNCATED_DIVIDE -> nought ? Value.none() : fitted(a.divideToIntegralValue(b));
      case MODULO -> nought ? Value.none() : fitted(a.remainder(b));
      case POWER -> power(a, b);
      default -> throw unknown(operator);
    };
  }

  /// A quotient, cut downwards to 8 digits; without the zeros that stand for nothing.
  static BigDecimal quotient(BigDecimal a, BigDecimal b) {
    BigDecimal cut = a.divide(b, SCALE, RoundingMode.FLOOR).stripTrailingZeros();
    return cut.scale() < 1 ? cut.setScale(1) : cut;
  }

  private static Value wholePower(BigDecimal base, long exponent, boolean extended) {
    if (exponent < 0) {
      return power(base, BigDecimal.valueOf(exponent));
    }
    if (exponent > 4_096 && base.abs().compareTo(BigDecimal.ONE) > 0) {
      return Value.none();
    }
    boolean small = base.abs().compareTo(BigDecimal.ONE) <= 0;
    int reduced = (int) (small ? exponent % 2 + (exponent > 0 ? 2 : 0) : exponent);
    BigInteger result = base.toBigInteger().pow(reduced);
    return extended
        ? extended(result)
        : result.bitLength() < Integer.SIZE ? new Value.Whole(result.intValue()) : Value.none();
  }

  private static Value power(BigDecimal base, BigDecimal exponent) {
    boolean whole = exponent.stripTrailingZeros().scale() <= 0;
    if (whole && exponent.abs().compareTo(BigDecimal.valueOf(999)) <= 0) {
      int times = exponent.intValueExact();
      if (times < 0 && base.signum() == 0) {
        return Value.none();
      }
      BigDecimal result = base.pow(Math.abs(times), DIGITS);
      return fitted(times < 0 ? quotient(BigDecimal.ONE, result) : result);
    }
    return approximate(Math.pow(base.doubleValue(), exponent.doubleValue()));
  }

  /// A binary fraction as a Decimal; null where it is no number.
  static Value approximate(double number) {
    if (!Double.isFinite(number)) {
      return Value.none();
    }
    BigDecimal rounded =
        new BigDecimal(number, new MathContext(16, RoundingMode.HALF_EVEN))
            .setScale(SCALE, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return fitted(rounded.scale() < 1 ? rounded.setScale(1) : rounded);
  }

  static Value unary(Operator operator, Value operand) {
    BigDecimal number = number(operand).orElseThrow();
    return switch (operator) {
      case ABS -> like(operand, number.abs());
      case NEGATE -> like(operand, number.negate());
      case CEILING -> Value.whole(bounded(number.setScale(0, RoundingMode.CEILING)));
      case FLOOR -> Value.whole(bounded(number.setScale(0, RoundingMode.FLOOR)));
      case TRUNCATE -> Value.whole(bounded(number.setScale(0, RoundingMode.DOWN)));
      case EXP -> exponential(number);
      case LN -> logarithm(number);
      default -> throw unknown(operator);
    };
  }

  private static long bounded(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Long.MAX_VALUE
        : number.longValue();
  }

  private static Value exponential(BigDecimal number) {
    Value result = approximate(Math.exp(number.doubleValue()));
    if (result.isNull()) {
      throw new EvaluationFault("Exp has no value here: its result leaves the range of Decimals");
    }
    return result;
  }

  private static Value logarithm(BigDecimal number) {
    if (number.signum() == 0) {
      throw new EvaluationFault("Ln has no value at 0; it needs a number above 0");
    }
    return approximate(Math.log(number.doubleValue()));
  }

  /// The logarithm of `number` to `base`; null where there is none.
  static Value log(Value number, Value base) {
    double x = number(number).orElseThrow().doubleValue();
    double b = number(base).orElseThrow().doubleValue();
    return b == 1 ? Value.none() : approximate(Math.log(x) / Math.log(b));
  }

  /// A number of the same type as `example`.
  static Value like(Value example, BigDecimal number) {
    return switch (example) {
      case Value.Whole w -> Value.whole(bounded(number));
      case Value.Extended e -> extended(number.toBigInteger());
      default -> fitted(number);
    };
  }

  /// Rounds to `places` digits; a half is rounded away from 0 (CQL 1.5, Appendix B §3, Round).
  static Value round(Value operand, int places) {
    return fitted(number(operand).orElseThrow().setScale(places, RoundingMode.HALF_UP));
  }

  static IllegalArgumentException unknown(Operator operator) {
    return new IllegalArgumentException("`" + operator.elm() + "` is no operation on numbers");
  }
}
