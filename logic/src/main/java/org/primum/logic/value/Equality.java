package org.primum.logic.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.primum.logic.tree.Operator;

/// Equality and equivalence (CQL 1.5, Appendix B §4).
public final class Equality {
  private Equality() {}

  /// `left = right`: null where one is null or it cannot be told.
  public static Value equal(Value left, Value right) {
    if (left.isNull() || right.isNull()) {
      return Value.none();
    }
    return switch (left) {
      case Value.Items(List<Value> a) when right instanceof Value.Items(List<Value> b) ->
          lists(a, b);
      case Value.Span a when right instanceof Value.Span b -> spans(a, b);
      case Value.Struct a when right instanceof Value.Struct b -> structs(a, b);
      case Value.Ratio a when right instanceof Value.Ratio b ->
          Truths.and(equal(a.numerator(), b.numerator()), equal(a.denominator(), b.denominator()));
      case Value.Truth a when right instanceof Value.Truth b -> Value.of(a.equals(b));
      case Value.Code a when right instanceof Value.Code b -> Value.of(a.equals(b));
      case Value.Concept a when right instanceof Value.Concept b -> Value.of(a.equals(b));
      case Value.Vocabulary a when right instanceof Value.Vocabulary b -> Value.of(a.equals(b));
      default -> simple(left, right);
    };
  }

  private static Value simple(Value left, Value right) {
    boolean comparable =
        (Numbers.isNumber(left) && Numbers.isNumber(right))
            || left.getClass() == right.getClass()
            || left instanceof Value.Span
            || right instanceof Value.Span;
    return comparable
        ? Ordering.compared(Operator.EQUAL, left, right, Optional.empty())
        : Value.of(false);
  }

  private static Value lists(List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      return Value.of(false);
    }
    Value same = Value.of(true);
    for (int i = 0; i < a.size(); i++) {
      same = Truths.and(same, equalOrBothNull(a.get(i), b.get(i)));
    }
    return same;
  }

  private static Value equalOrBothNull(Value a, Value b) {
    return a.isNull() && b.isNull() ? Value.of(true) : equal(a, b);
  }

  private static Value spans(Value.Span a, Value.Span b) {
    return Truths.and(
        equal(Intervals.start(a), Intervals.start(b)), equal(Intervals.end(a), Intervals.end(b)));
  }

  private static Value structs(Value.Struct a, Value.Struct b) {
    if (!a.type().equals(b.type())) {
      return Value.of(false);
    }
    // In the order of their names: the first that differs or cannot be told decides.
    for (String name : names(a, b)) {
      Value field = equalOrBothNull(a.field(name), b.field(name));
      if (!Truths.holds(field)) {
        return field;
      }
    }
    return Value.of(true);
  }

  private static Set<String> names(Value.Struct a, Value.Struct b) {
    Set<String> names = new TreeSet<>(a.fields().keySet());
    names.addAll(b.fields().keySet());
    return names;
  }

  /// `left ~ right`: never null.
  public static boolean equivalent(Value left, Value right) {
    if (left.isNull() || right.isNull()) {
      return left.isNull() && right.isNull();
    }
    return switch (left) {
      case Value.Text(String a) when right instanceof Value.Text(String b) ->
          folded(a).equals(folded(b));
      case Value.Code a when right instanceof Value.Code b -> codes(a, b);
      case Value.Concept a when right instanceof Value.Concept b ->
          a.codes().stream().anyMatch(x -> b.codes().stream().anyMatch(y -> codes(x, y)));
      case Value.Concept a when right instanceof Value.Code b ->
          a.codes().stream().anyMatch(x -> codes(x, b));
      case Value.Code a when right instanceof Value.Concept b -> equivalent(b, a);
      case Value.Items(List<Value> a) when right instanceof Value.Items(List<Value> b) ->
          equivalentLists(a, b);
      case Value.Span a when right instanceof Value.Span b ->
          equivalent(Intervals.start(a), Intervals.start(b))
              && equivalent(Intervals.end(a), Intervals.end(b));
      case Value.Struct a when right instanceof Value.Struct b ->
          a.type().equals(b.type())
              && names(a, b).stream().allMatch(n -> equivalent(a.field(n), b.field(n)));
      case Value.Ratio a when right instanceof Value.Ratio b -> ratios(a, b);
      case Value.Quantity a when right instanceof Value.Quantity b ->
          Ucum.compare(a, b).orElse(1) == 0
              || Ucum.compare(Ucum.inDays(a), Ucum.inDays(b)).orElse(1) == 0;
      case Moment a when right instanceof Moment b -> Truths.holds(equal(a, b));
      default -> numbers(left, right);
    };
  }

  // Case, and the kind of white space, do not count.
  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s", " ");
  }

  private static boolean codes(Value.Code a, Value.Code b) {
    return a.code().equals(b.code()) && a.system().equals(b.system());
  }

  private static boolean equivalentLists(List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equivalent(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean ratios(Value.Ratio a, Value.Ratio b) {
    Value one = Ucum.divide(a.numerator(), a.denominator());
    Value other = Ucum.divide(b.numerator(), b.denominator());
    return equivalent(one, other);
  }

  // Decimals are compared to the digits of the less precise one.
  private static boolean numbers(Value left, Value right) {
    if (left instanceof Value.Decimal(BigDecimal a)
        && right instanceof Value.Decimal(BigDecimal b)) {
      int digits =
          Math.min(
              Math.max(0, a.stripTrailingZeros().scale()),
              Math.max(0, b.stripTrailingZeros().scale()));
      return a.setScale(digits, RoundingMode.HALF_UP)
              .compareTo(b.setScale(digits, RoundingMode.HALF_UP))
          == 0;
    }
    return Truths.holds(equal(left, right));
  }
}
