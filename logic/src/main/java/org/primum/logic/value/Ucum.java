package org.primum.logic.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import kotlin.Pair;
import org.cqframework.cql.cql2elm.ucum.UcumService;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Quantities: their units of measure and arithmetic (CQL 1.5, Appendix B §3; The Unified Code for
/// Units of Measure, https://ucum.org) and the words of the calendar. Calendar units up to weeks
/// are their UCUM units; months and years are not (CQL 1.5 §2, Time-valued Quantities).
final class Ucum {
  static final String ONE = "1";

  private static final Map<String, String> WORDS = words();
  private static final Map<String, TimePrecision> PRECISIONS = precisions();
  private static final Map<String, Optional<BigDecimal>> FACTORS = new ConcurrentHashMap<>();
  private static final UcumService SERVICE =
      ServiceLoader.load(UcumService.class, Ucum.class.getClassLoader()).findFirst().orElseThrow();

  private Ucum() {}

  private static Map<String, String> words() {
    Map<String, String> words = new ConcurrentHashMap<>();
    String[][] pairs = {
      {"week", "wk"},
      {"day", "d"},
      {"hour", "h"},
      {"minute", "min"},
      {"second", "s"},
      {"millisecond", "ms"}
    };
    for (String[] pair : pairs) {
      words.put(pair[0], pair[1]);
      words.put(pair[0] + "s", pair[1]);
    }
    words.put("years", "year");
    words.put("months", "month");
    return words;
  }

  private static Map<String, TimePrecision> precisions() {
    Map<String, TimePrecision> precisions = new ConcurrentHashMap<>();
    precisions.put("year", TimePrecision.YEAR);
    precisions.put("a", TimePrecision.YEAR);
    precisions.put("month", TimePrecision.MONTH);
    precisions.put("mo", TimePrecision.MONTH);
    precisions.put("wk", TimePrecision.WEEK);
    precisions.put("d", TimePrecision.DAY);
    precisions.put("h", TimePrecision.HOUR);
    precisions.put("min", TimePrecision.MINUTE);
    precisions.put("s", TimePrecision.SECOND);
    precisions.put("ms", TimePrecision.MILLISECOND);
    return precisions;
  }

  /// One spelling of a unit: UCUM where there is one.
  static String canonical(String unit) {
    return unit.isEmpty() ? ONE : WORDS.getOrDefault(unit, unit);
  }

  /// The precision that a unit of time stands for in date arithmetic.
  static Optional<TimePrecision> precision(String unit) {
    return Optional.ofNullable(PRECISIONS.get(canonical(unit)));
  }

  /// `number` of unit `from` in unit `to`; empty where one is no unit or they measure different
  /// things.
  static Optional<BigDecimal> convert(BigDecimal number, String from, String to) {
    String one = canonical(from);
    String other = canonical(to);
    if (one.equals(other)) {
      return Optional.of(number);
    }
    if (one.equals("month") && other.equals("year")) {
      return Optional.of(Numbers.quotient(number, BigDecimal.valueOf(12)));
    }
    if (one.equals("year") && other.equals("month")) {
      return Optional.of(number.multiply(BigDecimal.valueOf(12)));
    }
    if (isSpecial(one) || isSpecial(other)) {
      return asked(number, one, other);
    }
    return FACTORS
        .computeIfAbsent(one + " " + other, key -> asked(BigDecimal.ONE, one, other))
        .map(factor -> exact(number.multiply(factor)));
  }

  // A factor such as 0.001 comes with digits of a binary division behind it.
  private static BigDecimal exact(BigDecimal product) {
    BigDecimal plain = product.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  // Degrees have another zero, so a factor does not do.
  private static boolean isSpecial(String unit) {
    return unit.startsWith("Cel") || unit.startsWith("[deg") || unit.startsWith("[p");
  }

  private static Optional<BigDecimal> asked(BigDecimal number, String from, String to) {
    try {
      return Optional.ofNullable(SERVICE.convert(number, from, to));
    } catch (Exception e) {
      // The unit library throws a checked exception that its Kotlin front does not declare.
      return Optional.empty();
    }
  }

  /// Null where `unit` is one, else what is wrong.
  static boolean isUnit(String unit) {
    String one = canonical(unit);
    if (one.equals("year") || one.equals("month")) {
      return true;
    }
    try {
      return SERVICE.validate(one) == null;
    } catch (Exception e) {
      // The unit library throws a checked exception that its Kotlin front does not declare.
      return false;
    }
  }

  static Value multiply(Value.Quantity a, Value.Quantity b) {
    if (canonical(b.unit()).equals(ONE)) {
      return of(a.number().multiply(b.number()), a.unit());
    }
    if (canonical(a.unit()).equals(ONE)) {
      return of(a.number().multiply(b.number()), b.unit());
    }
    return quantity(SERVICE.multiply(pair(a), pair(b)));
  }

  static Value divide(Value.Quantity a, Value.Quantity b) {
    if (b.number().signum() == 0) {
      return Value.none();
    }
    if (canonical(b.unit()).equals(ONE)) {
      return of(Numbers.quotient(a.number(), b.number()), a.unit());
    }
    if (canonical(a.unit()).equals(canonical(b.unit()))) {
      return of(Numbers.quotient(a.number(), b.number()), ONE);
    }
    return quantity(SERVICE.divideBy(pair(a), pair(b)));
  }

  private static Pair<BigDecimal, String> pair(Value.Quantity quantity) {
    return new Pair<>(quantity.number(), canonical(quantity.unit()));
  }

  private static Value quantity(Pair<BigDecimal, String> result) {
    String unit = result.getSecond();
    return of(result.getFirst(), unit.isEmpty() ? ONE : unit);
  }

  static Value of(BigDecimal number, String unit) {
    return Numbers.fitted(number) instanceof Value.Decimal(BigDecimal fitted)
        ? new Value.Quantity(fitted, unit)
        : Value.none();
  }

  static Value binary(Operator operator, Value.Quantity a, Value.Quantity b) {
    return switch (operator) {
      case MULTIPLY -> multiply(a, b);
      case DIVIDE -> divide(a, b);
      default -> inOneUnit(operator, a, b);
    };
  }

  // The result has the finer unit, so that nothing is lost.
  private static Value inOneUnit(Operator operator, Value.Quantity a, Value.Quantity b) {
    Optional<BigDecimal> second = convert(b.number(), b.unit(), a.unit());
    if (second.isEmpty()) {
      return Value.none();
    }
    boolean finer = !canonical(a.unit()).equals(canonical(b.unit())) && isFiner(b, a);
    if (finer) {
      BigDecimal first = convert(a.number(), a.unit(), b.unit()).orElseThrow();
      return combined(operator, first, b.number(), b.unit());
    }
    return combined(operator, a.number(), second.orElseThrow(), a.unit());
  }

  private static boolean isFiner(Value.Quantity one, Value.Quantity other) {
    return convert(BigDecimal.ONE, one.unit(), other.unit())
        .filter(factor -> factor.compareTo(BigDecimal.ONE) < 0)
        .isPresent();
  }

  private static Value combined(Operator operator, BigDecimal a, BigDecimal b, String unit) {
    Value result = Numbers.binary(operator, new Value.Decimal(a), new Value.Decimal(b));
    return result instanceof Value.Decimal(BigDecimal number)
        ? new Value.Quantity(number, unit)
        : Value.none();
  }

  /// The order of two quantities; empty where their units do not fit. A factor such as a seventh is
  /// exact one way only, so both are tried.
  static OptionalInt compare(Value.Quantity a, Value.Quantity b) {
    Optional<BigDecimal> second = convert(b.number(), b.unit(), a.unit());
    if (second.isEmpty()) {
      return OptionalInt.empty();
    }
    Optional<BigDecimal> first = convert(a.number(), a.unit(), b.unit());
    boolean same = first.isPresent() && first.get().compareTo(b.number()) == 0;
    return OptionalInt.of(same ? 0 : a.number().compareTo(second.get()));
  }

  /// Years and months as 365 and 30 days, as equivalence has it (CQL 1.5, Appendix B §4).
  static Value.Quantity inDays(Value.Quantity quantity) {
    int days =
        switch (canonical(quantity.unit())) {
          case "year", "a" -> 365;
          case "month", "mo" -> 30;
          default -> 0;
        };
    return days == 0
        ? quantity
        : new Value.Quantity(quantity.number().multiply(BigDecimal.valueOf(days)), "d");
  }
}
