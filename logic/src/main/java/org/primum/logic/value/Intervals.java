package org.primum.logic.value;

import java.util.Optional;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Operators on intervals that give a Boolean or a point (CQL 1.5, Appendix B §9). An end that is
/// null and closed is the least or greatest value; one that is null and open is not known.
public final class Intervals {
  private Intervals() {}

  /// An interval.
  ///
  /// @throws EvaluationFault if it ends before it begins
  public static Value of(Value.Span span) {
    if (span.low().isNull() && span.high().isNull() && span.point().equals(CqlType.ANY)) {
      return span;
    }
    if (!span.low().isNull() && !span.high().isNull()) {
      Value start = start(span);
      Value end = end(span);
      if (Truths.holds(Ordering.compared(Operator.GREATER, start, end, Optional.empty()))) {
        throw new EvaluationFault("an interval ends before it begins; exchange its ends");
      }
    }
    return span;
  }

  /// The first point.
  static Value start(Value.Span span) {
    if (span.low().isNull()) {
      return span.lowClosed() ? bound(span, false) : Value.none();
    }
    return span.lowClosed() ? span.low() : Bounds.step(span.low(), 1);
  }

  /// The last point.
  static Value end(Value.Span span) {
    if (span.high().isNull()) {
      return span.highClosed() ? bound(span, true) : Value.none();
    }
    return span.highClosed() ? span.high() : Bounds.step(span.high(), -1);
  }

  private static Value bound(Value.Span span, boolean greatest) {
    if (span.point().equals(CqlType.ANY)) {
      return Value.none();
    }
    Value bound = Bounds.extremum(span.point(), greatest);
    Value other = greatest ? span.low() : span.high();
    return bound instanceof Value.Quantity(var number, String unit)
            && other instanceof Value.Quantity(var otherNumber, String otherUnit)
        ? new Value.Quantity(number, otherUnit)
        : bound;
  }

  /// A point as the interval that holds it alone.
  static Value.Span span(Value value) {
    return value instanceof Value.Span span ? span : Value.Span.closed(CqlType.ANY, value, value);
  }

  /// `point in interval`, three-valued.
  static Value contains(Value.Span span, Value point, Optional<TimePrecision> precision) {
    return Truths.and(
        Ordering.atMost(start(span), point, precision),
        () -> Ordering.atMost(point, end(span), precision));
  }

  private static Value properlyContains(
      Value.Span span, Value point, Optional<TimePrecision> precision) {
    return Truths.and(
        Ordering.less(start(span), point, precision),
        () -> Ordering.less(point, end(span), precision));
  }

  private static Value includes(Value.Span a, Value.Span b, Optional<TimePrecision> precision) {
    return Truths.and(
        Ordering.atMost(start(a), start(b), precision),
        () -> Ordering.atMost(end(b), end(a), precision));
  }

  private static Value properlyIncludes(
      Value.Span a, Value.Span b, Optional<TimePrecision> precision) {
    return Truths.and(
        includes(a, b, precision),
        () ->
            Truths.or(
                Ordering.less(start(a), start(b), precision),
                Ordering.less(end(b), end(a), precision)));
  }

  static Value overlaps(Value.Span a, Value.Span b, Optional<TimePrecision> precision) {
    return Truths.and(
        Ordering.atMost(start(a), end(b), precision),
        () -> Ordering.atMost(start(b), end(a), precision));
  }

  /// `a` ends where `b` begins.
  static Value meetsBefore(Value.Span a, Value.Span b, Optional<TimePrecision> precision) {
    Value apart = Ordering.less(end(b), start(a), precision);
    return Truths.holds(apart) ? Value.of(false) : next(end(a), start(b), precision);
  }

  private static Value next(Value end, Value start, Optional<TimePrecision> precision) {
    if (end.isNull() || start.isNull()) {
      return Value.none();
    }
    if (precision.isPresent() && end instanceof Moment moment) {
      Moment cut = moment.cutTo(precision.get());
      return isLast(cut) ? Value.of(false) : Ordering.same(Bounds.step(cut, 1), start, precision);
    }
    return isLast(end)
        ? Value.of(false)
        : Ordering.same(Bounds.step(end, 1), start, Optional.empty());
  }

  private static boolean isLast(Value value) {
    try {
      return Bounds.step(value, 1).isNull();
    } catch (EvaluationFault e) {
      return true;
    }
  }

  /// A relation of two intervals, either of which may be given as a point.
  static Value related(
      Operator operator, Value left, Value right, Optional<TimePrecision> precision) {
    Value.Span a = span(left);
    Value.Span b = span(right);
    return switch (operator) {
      case CONTAINS -> contains(a, right, precision);
      case IN -> contains(b, left, precision);
      case PROPER_CONTAINS -> properlyContains(a, right, precision);
      case PROPER_IN -> properlyContains(b, left, precision);
      case INCLUDES -> includes(a, b, precision);
      case INCLUDED_IN -> includes(b, a, precision);
      case PROPER_INCLUDES -> properlyIncludes(a, b, precision);
      case PROPER_INCLUDED_IN -> properlyIncludes(b, a, precision);
      case BEFORE -> Ordering.less(end(a), start(b), precision);
      case AFTER -> Ordering.less(end(b), start(a), precision);
      case SAME_OR_BEFORE -> Ordering.atMost(end(a), start(b), precision);
      case SAME_OR_AFTER -> Ordering.atMost(end(b), start(a), precision);
      case SAME_AS ->
          Truths.and(
              Ordering.same(start(a), start(b), precision),
              Ordering.same(end(a), end(b), precision));
      case MEETS -> Truths.or(meetsBefore(a, b, precision), meetsBefore(b, a, precision));
      case MEETS_BEFORE -> meetsBefore(a, b, precision);
      case MEETS_AFTER -> meetsBefore(b, a, precision);
      case OVERLAPS -> overlaps(a, b, precision);
      case OVERLAPS_BEFORE ->
          Truths.and(
              Ordering.less(start(a), start(b), precision),
              () -> Ordering.atMost(start(b), end(a), precision));
      case OVERLAPS_AFTER ->
          Truths.and(
              Ordering.less(end(b), end(a), precision),
              () -> Ordering.atMost(start(a), end(b), precision));
      case STARTS ->
          Truths.and(
              Ordering.same(start(a), start(b), precision),
              () -> Ordering.atMost(end(a), end(b), precision));
      case ENDS ->
          Truths.and(
              Ordering.atMost(start(b), start(a), precision),
              () -> Ordering.same(end(a), end(b), precision));
      default -> throw new IllegalArgumentException(operator.elm() + " relates no intervals");
    };
  }

  /// `width of` and `Size`.
  ///
  /// @throws EvaluationFault if the ends are dates or times, which have no number between them
  static Value width(Value.Span span, boolean inclusive) {
    Value start = start(span);
    Value end = end(span);
    if (start instanceof Moment || end instanceof Moment) {
      throw new EvaluationFault(
          "an interval of dates or times has no width; use a duration, as in `days between`");
    }
    if (start.isNull() || end.isNull()) {
      return Value.none();
    }
    Value width = Arithmetic.binary(Operator.SUBTRACT, end, start);
    return inclusive ? Arithmetic.binary(Operator.ADD, width, Bounds.pointSize(start)) : width;
  }

  /// The only point.
  ///
  /// @throws EvaluationFault if there are several
  static Value point(Value.Span span) {
    Value start = start(span);
    Value single = Ordering.same(start, end(span), Optional.empty());
    if (Truths.fails(single)) {
      throw new EvaluationFault("`point from` needs an interval with one point");
    }
    return Truths.holds(single) ? start : Value.none();
  }
}
