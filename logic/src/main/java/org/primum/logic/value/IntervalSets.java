package org.primum.logic.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Operators on intervals that give intervals (CQL 1.5, Appendix B §9).
final class IntervalSets {
  // An expansion that never ends is a mistake in the logic.
  private static final int MOST = 1_000_000;

  private IntervalSets() {}

  static Value combined(Operator operator, Value.Span a, Value.Span b) {
    return switch (operator) {
      case UNION -> union(a, b);
      case INTERSECT -> intersect(a, b);
      case EXCEPT -> except(a, b);
      default -> throw new IllegalArgumentException(operator.elm() + " combines no intervals");
    };
  }

  private static Value union(Value.Span a, Value.Span b) {
    Value touching =
        Truths.or(
            Intervals.overlaps(a, b, Optional.empty()),
            () -> Intervals.related(Operator.MEETS, a, b, Optional.empty()));
    if (!Truths.holds(touching)) {
      return Value.none();
    }
    return Value.Span.closed(
        a.point(),
        extreme(Intervals.start(a), Intervals.start(b), false),
        extreme(Intervals.end(a), Intervals.end(b), true));
  }

  private static Value extreme(Value a, Value b, boolean greatest) {
    OptionalInt order = Ordering.compare(a, b);
    if (order.isEmpty()) {
      return Value.none();
    }
    return order.getAsInt() > 0 == greatest ? a : b;
  }

  private static Value intersect(Value.Span a, Value.Span b) {
    if (Truths.fails(Intervals.overlaps(a, b, Optional.empty()))) {
      return Value.none();
    }
    Value low = extreme(Intervals.start(a), Intervals.start(b), true);
    Value high = extreme(Intervals.end(a), Intervals.end(b), false);
    return new Value.Span(a.point(), low, !low.isNull(), high, !high.isNull());
  }

  // Null where the second lies within the first, so that two pieces would be left.
  private static Value except(Value.Span a, Value.Span b) {
    Value overlap = Intervals.overlaps(a, b, Optional.empty());
    if (Truths.fails(overlap)) {
      return a;
    }
    Value first = Ordering.less(Intervals.start(a), Intervals.start(b), Optional.empty());
    Value last = Ordering.less(Intervals.end(b), Intervals.end(a), Optional.empty());
    if (!Truths.holds(overlap) || first.equals(last)) {
      return Value.none();
    }
    if (Truths.holds(first) && Truths.fails(last)) {
      return Value.Span.closed(a.point(), Intervals.start(a), Bounds.step(Intervals.start(b), -1));
    }
    return Truths.holds(last) && Truths.fails(first)
        ? Value.Span.closed(a.point(), Bounds.step(Intervals.end(b), 1), Intervals.end(a))
        : Value.none();
  }

  /// Joins what overlaps or lies no further apart than `per`.
  static Value collapse(List<Value> intervals, Value per) {
    List<Value.Span> spans = new ArrayList<>();
    for (Value each : intervals) {
      if (each instanceof Value.Span span && !(span.low().isNull() && span.high().isNull())) {
        spans.add(span);
      }
    }
    spans.sort((a, b) -> Ordering.sorted(Intervals.start(a), Intervals.start(b)));
    List<Value> joined = new ArrayList<>();
    Optional<Value.Span> current = Optional.empty();
    for (Value.Span next : spans) {
      if (current.isPresent() && joins(current.get(), next, per)) {
        Value.Span open = current.get();
        current =
            Optional.of(
                Value.Span.closed(
                    open.point(),
                    Intervals.start(open),
                    extreme(Intervals.end(open), Intervals.end(next), true)));
      } else {
        current.ifPresent(joined::add);
        current = Optional.of(next);
      }
    }
    current.ifPresent(joined::add);
    return Value.list(joined);
  }

  private static boolean joins(Value.Span a, Value.Span b, Value per) {
    Value end = Intervals.end(a);
    if (per instanceof Value.Quantity quantity) {
      if (end instanceof Moment moment) {
        Optional<TimePrecision> unit = Ucum.precision(quantity.unit());
        Value reach = Calendars.shift(moment, quantity, true);
        return Truths.holds(Ordering.atMost(Intervals.start(b), reach, unit));
      }
      Value step = end instanceof Value.Quantity ? quantity : Numbers.fitted(quantity.number());
      Value reach = Arithmetic.binary(Operator.ADD, end, step);
      return Truths.holds(Ordering.atMost(Intervals.start(b), reach, Optional.empty()));
    }
    return Truths.holds(
        Truths.or(
            Intervals.overlaps(a, b, Optional.empty()),
            () -> Intervals.meetsBefore(a, b, Optional.empty())));
  }

  /// The pieces of length `per` that each interval consists of, as intervals, or as points where
  /// `points`.
  static Value expand(List<Value> intervals, Value per, boolean points) {
    List<Value> pieces = new ArrayList<>();
    for (Value each : intervals) {
      if (each instanceof Value.Span span && !unbounded(span)) {
        pieces.addAll(Expansion.of(span, per).pieces(points, MOST));
      } else if (points && !each.isNull()) {
        return Value.none();
      }
    }
    return Value.list(pieces);
  }

  private static boolean unbounded(Value.Span span) {
    return Intervals.start(span).isNull() || Intervals.end(span).isNull();
  }

  /// An interval cut into pieces of one length (CQL 1.5, Appendix B §9, Expand). Pieces begin where
  /// the interval begins, cut to the precision of the length; what is left at the end and does not
  /// fill a piece is dropped.
  ///
  /// @param start of the first piece
  /// @param end that no piece goes beyond
  /// @param per length
  private record Expansion(CqlType point, Value start, Value end, Value per) {

    static Expansion of(Value.Span span, Value per) {
      Value low = Intervals.start(span);
      Value high = Intervals.end(span);
      if (per instanceof Value.Quantity quantity) {
        return low instanceof Moment from && high instanceof Moment to
            ? ofMoments(span, from, to, quantity)
            : ofNumbers(span, low, high, quantity);
      }
      Value one =
          low instanceof Moment moment
              ? new Value.Quantity(BigDecimal.ONE, word(moment.precision()))
              : step(low);
      return low instanceof Moment from
              && high instanceof Moment to
              && one instanceof Value.Quantity q
          ? ofMoments(span, from, to, q)
          : new Expansion(span.point(), low, high, one);
    }

    private static String word(TimePrecision precision) {
      return precision.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Value step(Value low) {
      return switch (low) {
        case Value.Decimal(BigDecimal number) ->
            new Value.Decimal(BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())));
        case Value.Quantity(BigDecimal number, String unit) ->
            new Value.Quantity(BigDecimal.ONE, unit);
        case Value.Extended e -> new Value.Extended(1);
        default -> new Value.Whole(1);
      };
    }

    private static Expansion ofMoments(
        Value.Span span, Moment from, Moment to, Value.Quantity quantity) {
      Optional<TimePrecision> unit = Ucum.precision(quantity.unit());
      if (unit.isEmpty()
          || unit.get().finerThan(from.precision())
          || unit.get().finerThan(to.precision())) {
        return new Expansion(span.point(), Value.none(), Value.none(), quantity);
      }
      TimePrecision cut = unit.get() == TimePrecision.WEEK ? TimePrecision.DAY : unit.get();
      return new Expansion(span.point(), from.cutTo(cut), to.cutTo(cut), quantity);
    }

    private static Expansion ofNumbers(
        Value.Span span, Value low, Value high, Value.Quantity quantity) {
      if (low instanceof Value.Quantity) {
        return new Expansion(span.point(), low, high, quantity);
      }
      BigDecimal number = quantity.number().stripTrailingZeros();
      int digits = Math.max(0, number.scale());
      if (low instanceof Value.Whole && digits == 0) {
        return new Expansion(span.point(), low, high, Value.whole(number.longValue()));
      }
      return new Expansion(
          CqlType.system("Decimal"),
          cut(low, digits),
          cut(high, digits, low instanceof Value.Whole),
          new Value.Decimal(number));
    }

    private static Value cut(Value value, int digits) {
      return cut(value, digits, false);
    }

    // An Integer stands for all decimals that begin with it.
    private static Value cut(Value value, int digits, boolean filled) {
      BigDecimal cut = Numbers.number(value).orElseThrow().setScale(digits, RoundingMode.DOWN);
      BigDecimal rest = BigDecimal.ONE.subtract(BigDecimal.ONE.movePointLeft(digits));
      return new Value.Decimal(filled ? cut.add(rest) : cut);
    }

    List<Value> pieces(boolean points, int most) {
      List<Value> pieces = new ArrayList<>();
      Value from = start;
      while (!from.isNull()) {
        Value next = Arithmetic.binary(Operator.ADD, from, per);
        Value last = next.isNull() ? Value.none() : Bounds.step(next, -1);
        last = sameDigits(from, next, last);
        if (!Truths.holds(Ordering.atMost(last, end, Optional.empty()))) {
          break;
        }
        pieces.add(points ? from : Value.Span.closed(point, from, last));
        if (pieces.size() > most) {
          throw new EvaluationFault(
              "expand gives more than `" + most + "` pieces; take longer ones");
        }
        from = next;
      }
      return pieces;
    }

    // The last point of a piece of decimals lies one unit of the last digit before the next piece.
    private Value sameDigits(Value from, Value next, Value otherwise) {
      if (next instanceof Value.Decimal(BigDecimal number)
          && per instanceof Value.Decimal(BigDecimal length)) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, length.scale()));
        return new Value.Decimal(number.subtract(unit));
      }
      if (next instanceof Value.Quantity(BigDecimal number, String unit)
          && per instanceof Value.Quantity(BigDecimal length, String lengthUnit)
          && from instanceof Value.Quantity) {
        BigDecimal one = BigDecimal.ONE.movePointLeft(Math.max(0, length.scale()));
        return new Value.Quantity(number.subtract(one), unit);
      }
      return otherwise;
    }
  }
}
