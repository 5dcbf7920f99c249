package org.primum.risk.layers.expression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What can be done with numbers, under the names of the Open-PSA format. Computed with
/// [StrictMath], so that every machine gives the same bits. Truth is 1, falsehood 0.
public enum Operator {
  /// −x.
  NEG("neg", 1, 1, x -> -x[0]),
  /// The sum.
  ADD("add", 1, Operator.ANY, x -> Arrays.stream(x).reduce(0, Double::sum)),
  /// The first less all others.
  SUB("sub", 1, Operator.ANY, x -> fold(x, (a, b) -> a - b)),
  /// The product.
  MUL("mul", 1, Operator.ANY, x -> fold(x, (a, b) -> a * b)),
  /// The first divided by all others in turn.
  DIV("div", 1, Operator.ANY, x -> fold(x, (a, b) -> a / b)),
  /// π.
  PI("pi", 0, 0, x -> StrictMath.PI),
  /// |x|.
  ABS("abs", 1, 1, x -> StrictMath.abs(x[0])),
  /// Arc cosine.
  ACOS("acos", 1, 1, x -> StrictMath.acos(x[0])),
  /// Arc sine.
  ASIN("asin", 1, 1, x -> StrictMath.asin(x[0])),
  /// Arc tangent.
  ATAN("atan", 1, 1, x -> StrictMath.atan(x[0])),
  /// Cosine.
  COS("cos", 1, 1, x -> StrictMath.cos(x[0])),
  /// Hyperbolic cosine.
  COSH("cosh", 1, 1, x -> StrictMath.cosh(x[0])),
  /// eˣ.
  EXP("exp", 1, 1, x -> StrictMath.exp(x[0])),
  /// Natural logarithm.
  LOG("log", 1, 1, x -> StrictMath.log(x[0])),
  /// Logarithm to base 10.
  LOG10("log10", 1, 1, x -> StrictMath.log10(x[0])),
  /// Remainder.
  MOD("mod", 2, 2, x -> x[0] % x[1]),
  /// x to the power y.
  POW("pow", 2, 2, x -> StrictMath.pow(x[0], x[1])),
  /// Sine.
  SIN("sin", 1, 1, x -> StrictMath.sin(x[0])),
  /// Hyperbolic sine.
  SINH("sinh", 1, 1, x -> StrictMath.sinh(x[0])),
  /// Tangent.
  TAN("tan", 1, 1, x -> StrictMath.tan(x[0])),
  /// Hyperbolic tangent.
  TANH("tanh", 1, 1, x -> StrictMath.tanh(x[0])),
  /// Square root.
  SQRT("sqrt", 1, 1, x -> StrictMath.sqrt(x[0])),
  /// Rounded up.
  CEIL("ceil", 1, 1, x -> StrictMath.ceil(x[0])),
  /// Rounded down.
  FLOOR("floor", 1, 1, x -> StrictMath.floor(x[0])),
  /// The least.
  MIN("min", 1, Operator.ANY, x -> fold(x, StrictMath::min)),
  /// The greatest.
  MAX("max", 1, Operator.ANY, x -> fold(x, StrictMath::max)),
  /// The arithmetic mean.
  MEAN("mean", 1, Operator.ANY, x -> Arrays.stream(x).reduce(0, Double::sum) / x.length),
  /// Whether all are true.
  AND("and", 1, Operator.ANY, x -> truth(Arrays.stream(x).allMatch(Operator::held))),
  /// Whether any is true.
  OR("or", 1, Operator.ANY, x -> truth(Arrays.stream(x).anyMatch(Operator::held))),
  /// Whether it is false.
  NOT("not", 1, 1, x -> truth(!held(x[0]))),
  /// x = y.
  EQ("eq", 2, 2, x -> truth(x[0] == x[1])),
  /// x ≠ y.
  DF("df", 2, 2, x -> truth(x[0] != x[1])),
  /// x < y.
  LT("lt", 2, 2, x -> truth(x[0] < x[1])),
  /// x > y.
  GT("gt", 2, 2, x -> truth(x[0] > x[1])),
  /// x ≤ y.
  LEQ("leq", 2, 2, x -> truth(x[0] <= x[1])),
  /// x ≥ y.
  GEQ("geq", 2, 2, x -> truth(x[0] >= x[1])),
  /// The second where the first is true, else the third.
  ITE("ite", 3, 3, x -> held(x[0]) ? x[1] : x[2]),
  /// Failure by time t of a component that is not repaired: 1 − e^(−λt). Arguments λ, t.
  EXPONENTIAL("exponential", 2, 2, x -> TimeLaws.exponential(x[0], x[1])),
  /// Failure at time t of a component that may fail on demand and is repaired. Arguments γ, λ, μ,
  /// t.
  GLM("GLM", 4, 4, x -> TimeLaws.repaired(x[0], x[1], x[2], x[3])),
  /// Failure by time t under wear. Arguments scale α, shape β, t₀, t.
  WEIBULL("Weibull", 4, 4, x -> TimeLaws.weibull(x[0], x[1], x[2], x[3])),
  /// Failure at time t of a component tested every τ from θ on, tests taking no time and finding
  /// everything. Arguments λ, τ, θ, t.
  PERIODIC_TEST("periodic-test", 4, 4, x -> TimeLaws.tested(x[0], x[1], x[2], x[3]));

  private static final int ANY = Integer.MAX_VALUE;

  private static final Map<String, Operator> BY_WORD = byWord();

  private final String word;
  private final int fewest;
  private final int most;

  // The rules capture nothing that could change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<double[]> rule;

  private interface Joining {
    double of(double left, double right);
  }

  Operator(String word, int fewest, int most, ToDoubleFunction<double[]> rule) {
    this.word = word;
    this.fewest = fewest;
    this.most = most;
    this.rule = rule;
  }

  private static Map<String, Operator> byWord() {
    Map<String, Operator> all = new LinkedHashMap<>();
    for (Operator operator : values()) {
      all.put(operator.word, operator);
    }
    return all;
  }

  /// The name in files.
  public String word() {
    return word;
  }

  /// The operator written `word`, if there is one.
  public static Optional<Operator> named(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /// The value; NaN or an infinity where there is none, as of 1/0.
  ///
  /// @param arguments as many as the operator takes
  public double apply(double... arguments) {
    requireCount(arguments.length);
    return rule.applyAsDouble(arguments);
  }

  /// @throws IllegalArgumentException if the operator does not take `count` arguments
  void requireCount(int count) {
    if (count < fewest || count > most) {
      throw new IllegalArgumentException(
          "`"
              + word
              + "` takes "
              + (fewest == most
                  ? "" + fewest
                  : most == ANY ? fewest + " or more" : fewest + " to " + most)
              + " arguments, found `"
              + count
              + "`");
    }
  }

  private static double fold(double[] x, Joining joining) {
    double value = x[0];
    for (int i = 1; i < x.length; i++) {
      value = joining.of(value, x[i]);
    }
    return value;
  }

  private static boolean held(double x) {
    return x != 0;
  }

  private static double truth(boolean value) {
    return value ? 1 : 0;
  }
}
