package org.primum.logic.compiled.staging;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.TimePrecision;

/// Intervals and lists that a point lies in (CQL 1.5, Appendix B §9, §10).
final class Spans {
  private Spans() {}

  static Staged.Truth in(Node.Operation node, Staged point, Staged set, BitSet setRows) {
    return switch (set) {
      case Staged.Items items -> among(node, point, items);
      case Staged.Span span -> within(node, point, span, setRows);
      case Staged.Nothing nothing -> Staged.Truth.fixed(Code.FALSE);
      case Staged any -> throw Stager.outside(node, node.operator().elm());
    };
  }

  private static Staged.Truth among(Node node, Staged point, Staged.Items items) {
    if (!(Choosing.isNull(point) instanceof Code.FixedInt)) {
      throw Stager.outside(node, "In of a value that may be null");
    }
    Staged.Truth found = Staged.Truth.fixed(Code.FALSE);
    for (Staged item : items.elements()) {
      Code.OfInt same = Comparisons.equal(node, point, item).code();
      Code.OfInt certain =
          same instanceof Code.FixedInt
              ? new Code.FixedInt(Code.truth(Code.fixed(same, Code.TRUE)))
              : f -> Code.truth(same.at(f) == Code.TRUE);
      found = Operators.or(found.code(), certain);
    }
    return found;
  }

  private static Staged.Truth within(
      Node.Operation node, Staged point, Staged.Span span, BitSet setRows) {
    if (point instanceof Staged.Nothing) {
      return Staged.Truth.fixed(Code.UNKNOWN);
    }
    Staged low = start(node, span);
    Staged high = finish(node, span);
    Comparisons.Order fromLow = Comparisons.order(node, point, low, node.precision());
    Comparisons.Order toHigh = Comparisons.order(node, point, high, node.precision());
    Comparisons.Order ends = Comparisons.order(node, span.low(), span.high(), Optional.empty());
    Code.OfInt code =
        f -> {
          requireInterval(ends.at(f));
          int left = fromLow.at(f);
          int right = toHigh.at(f);
          if (left == Comparisons.INCOMPARABLE || right == Comparisons.INCOMPARABLE) {
            boolean out = left < 0 || (right != Comparisons.INCOMPARABLE && right > 0);
            return out ? Code.FALSE : Code.UNKNOWN;
          }
          return Code.truth(left >= 0 && right <= 0);
        };
    return new Staged.Truth(
        code, List.of(new Staged.Part(code, window(node, point, low, high, ends, setRows))));
  }

  // An interval with an end that is null or before its beginning is worked out exactly.
  private static void requireInterval(int ends) {
    if (ends == Comparisons.INCOMPARABLE || ends > 0) {
      throw new BeyondPrimitives();
    }
  }

  private static Staged.@Nullable Window window(
      Node.Operation node,
      Staged point,
      Staged low,
      Staged high,
      Comparisons.Order ends,
      BitSet setRows) {
    TimePrecision precision = node.precision().orElse(TimePrecision.MILLISECOND);
    if (!(point instanceof Staged.Moment at
            && low instanceof Staged.Moment from
            && high instanceof Staged.Moment to)
        || at.rowSlot() < 0
        || setRows.get(at.rowSlot())
        || from.precision() != TimePrecision.MILLISECOND
        || to.precision() != TimePrecision.MILLISECOND
        || !CivilTime.hasLength(precision)) {
      return null;
    }
    long unit = CivilTime.millis(precision);
    Code.OfLong first = from.code();
    Code.OfLong last = to.code();
    return new Staged.Window(
        at.rowSlot(),
        f -> {
          requireInterval(ends.at(f));
          return Comparisons.bound(first.at(f), unit, 0, Long.MAX_VALUE);
        },
        f -> Comparisons.bound(last.at(f), unit, unit - 1, Long.MIN_VALUE));
  }

  /// The first point of an interval.
  static Staged start(Node node, Staged.Span span) {
    return span.lowClosed() ? closed(span.low()) : stepped(node, span.low(), 1);
  }

  /// The last point of an interval.
  static Staged finish(Node node, Staged.Span span) {
    return span.highClosed() ? closed(span.high()) : stepped(node, span.high(), -1);
  }

  // A closed end that is null is the least or greatest value there is: worked out exactly.
  private static Staged closed(Staged end) {
    return switch (end) {
      case Staged.Numeral number -> new Staged.Numeral(number.decimal(), known(number.code()));
      case Staged.Amount amount -> new Staged.Amount(known(amount.value()), amount.unit());
      case Staged.Moment moment ->
          new Staged.Moment(known(moment.code()), moment.precision(), moment.date(), -1);
      case Staged any -> any;
    };
  }

  private static Code.OfLong known(Code.OfLong code) {
    if (code instanceof Code.Sure || code instanceof Code.FixedLong) {
      return code;
    }
    return f -> {
      long value = code.at(f);
      if (value == Code.NULL) {
        throw new BeyondPrimitives();
      }
      return value;
    };
  }

  private static Staged stepped(Node node, Staged end, long step) {
    return switch (end) {
      case Staged.Numeral number -> {
        Code.OfLong code = known(number.code());
        yield new Staged.Numeral(number.decimal(), f -> code.at(f) + step);
      }
      case Staged.Amount amount -> {
        Code.OfLong code = known(amount.value());
        yield new Staged.Amount(f -> code.at(f) + step, amount.unit());
      }
      case Staged.Moment moment
          when moment.precision() == TimePrecision.MILLISECOND
              || moment.precision() == TimePrecision.DAY -> {
        long unit = CivilTime.millis(moment.precision());
        Code.OfLong code = known(moment.code());
        yield new Staged.Moment(
            f -> code.at(f) + step * unit, moment.precision(), moment.date(), -1);
      }
      case Staged any -> throw Stager.outside(node, "an open end of this kind");
    };
  }
}
