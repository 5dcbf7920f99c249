package org.primum.logic.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Comparisons, three-valued (CQL 1.5, Appendix B §4, §8, §9). A comparison of a row's own time
/// with moments that do not depend on the row is also a window of time.
final class Comparisons {
  private Comparisons() {}

  /// The order of two values: negative, 0, positive, or [#INCOMPARABLE].
  @FunctionalInterface
  private interface Order {
    int at(Frame frame);
  }

  private static final int INCOMPARABLE = 7;

  static Staged.Truth equal(Node node, Staged left, Staged right) {
    if (left instanceof Staged.Nothing || right instanceof Staged.Nothing) {
      return Staged.Truth.fixed(Code.UNKNOWN);
    }
    if (left instanceof Staged.Text(Code.OfText a) && right instanceof Staged.Text(Code.OfText b)) {
      return texts(a, b);
    }
    if (left instanceof Staged.Truth a && right instanceof Staged.Truth b) {
      Code.OfInt first = a.code();
      Code.OfInt second = b.code();
      return Staged.Truth.of(
          f -> {
            int x = first.at(f);
            int y = second.at(f);
            return x == Code.UNKNOWN || y == Code.UNKNOWN ? Code.UNKNOWN : Code.truth(x == y);
          });
    }
    return related(Operator.SAME_AS, order(node, left, right, Optional.empty()));
  }

  private static Staged.Truth texts(Code.OfText a, Code.OfText b) {
    if (a instanceof Code.FixedText(String x) && b instanceof Code.FixedText(String y)) {
      return Staged.Truth.fixed(Code.truth(x.equals(y)));
    }
    return Staged.Truth.of(
        f -> {
          String x = a.at(f);
          String y = b.at(f);
          return x == null || y == null ? Code.UNKNOWN : Code.truth(x.equals(y));
        });
  }

  /// @param rightRows rows that `right` depends on
  static Staged.Truth compare(Node.Operation node, Staged left, Staged right, BitSet rightRows) {
    if (left instanceof Staged.Nothing || right instanceof Staged.Nothing) {
      return Staged.Truth.fixed(Code.UNKNOWN);
    }
    if (right instanceof Staged.Span span) {
      return compare(node, left, againstSpan(node, span), rightRows);
    }
    if (left instanceof Staged.Span span) {
      return compare(node, againstSpan(flipped(node), node, span), right, rightRows);
    }
    Order order = order(node, left, right, node.precision());
    Staged.Truth truth = related(node.operator(), order);
    Staged.@Nullable Window window = window(node, left, right, rightRows);
    return window == null
        ? truth
        : new Staged.Truth(truth.code(), List.of(new Staged.Part(truth.code(), window)));
  }

  private static Staged againstSpan(Node.Operation node, Staged.Span span) {
    return againstSpan(node.operator(), node, span);
  }

  // X before interval: before its start. X after interval: after its end.
  private static Staged againstSpan(Operator operator, Node node, Staged.Span span) {
    return switch (operator) {
      case BEFORE, SAME_OR_BEFORE -> start(node, span);
      case AFTER, SAME_OR_AFTER -> finish(node, span);
      default -> throw Stager.outside(node, operator.elm() + " of an interval");
    };
  }

  private static Operator flipped(Node.Operation node) {
    return switch (node.operator()) {
      case BEFORE -> Operator.AFTER;
      case AFTER -> Operator.BEFORE;
      case SAME_OR_BEFORE -> Operator.SAME_OR_AFTER;
      case SAME_OR_AFTER -> Operator.SAME_OR_BEFORE;
      default -> node.operator();
    };
  }

  private static Staged.Truth related(Operator operator, Order order) {
    return Staged.Truth.of(
        switch (operator) {
          case LESS, BEFORE ->
              f -> {
                int sign = order.at(f);
                return sign == INCOMPARABLE ? Code.UNKNOWN : Code.truth(sign < 0);
              };
          case LESS_OR_EQUAL, SAME_OR_BEFORE ->
              f -> {
                int sign = order.at(f);
                return sign == INCOMPARABLE ? Code.UNKNOWN : Code.truth(sign <= 0);
              };
          case GREATER, AFTER ->
              f -> {
                int sign = order.at(f);
                return sign == INCOMPARABLE ? Code.UNKNOWN : Code.truth(sign > 0);
              };
          case GREATER_OR_EQUAL, SAME_OR_AFTER ->
              f -> {
                int sign = order.at(f);
                return sign == INCOMPARABLE ? Code.UNKNOWN : Code.truth(sign >= 0);
              };
          default ->
              f -> {
                int sign = order.at(f);
                return sign == INCOMPARABLE ? Code.UNKNOWN : Code.truth(sign == 0);
              };
        });
  }

  private static Order order(
      Node node, Staged left, Staged right, Optional<TimePrecision> precision) {
    return switch (left) {
      case Staged.Numeral a when right instanceof Staged.Numeral b && a.decimal() == b.decimal() ->
          longs(a.code(), b.code());
      case Staged.Amount a when right instanceof Staged.Amount b -> amounts(a, b);
      case Staged.Moment a when right instanceof Staged.Moment b && a.date() == b.date() ->
          moments(node, a, b, precision);
      case Staged any -> throw Stager.outside(node, "a comparison of values of this kind");
    };
  }

  private static Order longs(Code.OfLong a, Code.OfLong b) {
    return f -> {
      long x = a.at(f);
      long y = b.at(f);
      return x == Code.NULL || y == Code.NULL ? INCOMPARABLE : Long.compare(x, y);
    };
  }

  private static Order amounts(Staged.Amount a, Staged.Amount b) {
    return f -> {
      long x = a.value().at(f);
      long y = b.value().at(f);
      if (x == Code.NULL || y == Code.NULL) {
        return INCOMPARABLE;
      }
      if (a.unit().at(f) != b.unit().at(f)) {
        throw new BeyondPrimitives();
      }
      return Long.compare(x, y);
    };
  }

  /// Two moments are compared to the precision asked for, else to the finer of theirs; where one is
  /// coarser than that and they agree as far as it goes, it is uncertain (CQL 1.5 §5, Date and Time
  /// Comparisons). Seconds and milliseconds are one precision there; mixing them is left out.
  private static Order moments(
      Node node, Staged.Moment a, Staged.Moment b, Optional<TimePrecision> asked) {
    TimePrecision wanted = asked.orElse(a.precision().finer(b.precision()));
    TimePrecision common = wanted.coarser(a.precision()).coarser(b.precision());
    boolean certain = common == wanted;
    if (!certain && common == TimePrecision.SECOND) {
      throw Stager.outside(node, "a comparison of seconds with milliseconds");
    }
    Code.OfLong x = a.code();
    Code.OfLong y = b.code();
    return f -> {
      long left = x.at(f);
      long right = y.at(f);
      if (left == Code.NULL || right == Code.NULL) {
        return INCOMPARABLE;
      }
      int sign = Long.compare(CivilTime.floor(left, common), CivilTime.floor(right, common));
      return sign == 0 && !certain ? INCOMPARABLE : sign;
    };
  }

  private static Staged.@Nullable Window window(
      Node.Operation node, Staged left, Staged right, BitSet rightRows) {
    if (!(left instanceof Staged.Moment a
            && right instanceof Staged.Moment b
            && b.precision() == TimePrecision.MILLISECOND)
        || a.rowSlot() < 0
        || rightRows.get(a.rowSlot())) {
      return null;
    }
    TimePrecision precision = node.precision().orElse(TimePrecision.MILLISECOND);
    if (!CivilTime.hasLength(precision)) {
      return null;
    }
    long unit = CivilTime.millis(precision);
    Code.OfLong at = b.code();
    return switch (node.operator()) {
      case BEFORE ->
          new Staged.Window(a.rowSlot(), null, f -> bound(at.at(f), unit, -1, Long.MIN_VALUE));
      case SAME_OR_BEFORE ->
          new Staged.Window(
              a.rowSlot(), null, f -> bound(at.at(f), unit, unit - 1, Long.MIN_VALUE));
      case AFTER ->
          new Staged.Window(a.rowSlot(), f -> bound(at.at(f), unit, unit, Long.MAX_VALUE), null);
      case SAME_OR_AFTER ->
          new Staged.Window(a.rowSlot(), f -> bound(at.at(f), unit, 0, Long.MAX_VALUE), null);
      default -> null;
    };
  }

  private static long bound(long millis, long unit, long plus, long none) {
    return millis == Code.NULL ? none : Math.floorDiv(millis, unit) * unit + plus;
  }

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
      Code.OfInt same = equal(node, point, item).code();
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
    Order fromLow = order(node, point, low, node.precision());
    Order toHigh = order(node, point, high, node.precision());
    Order ends = order(node, span.low(), span.high(), Optional.empty());
    Code.OfInt code =
        f -> {
          requireInterval(ends.at(f));
          int left = fromLow.at(f);
          int right = toHigh.at(f);
          if (left == INCOMPARABLE || right == INCOMPARABLE) {
            boolean out = left < 0 || (right != INCOMPARABLE && right > 0);
            return out ? Code.FALSE : Code.UNKNOWN;
          }
          return Code.truth(left >= 0 && right <= 0);
        };
    return new Staged.Truth(
        code, List.of(new Staged.Part(code, window(node, point, low, high, ends, setRows))));
  }

  // An interval with an end that is null or before its beginning is worked out exactly.
  private static void requireInterval(int ends) {
    if (ends == INCOMPARABLE || ends > 0) {
      throw new BeyondPrimitives();
    }
  }

  private static Staged.@Nullable Window window(
      Node.Operation node, Staged point, Staged low, Staged high, Order ends, BitSet setRows) {
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
          return bound(first.at(f), unit, 0, Long.MAX_VALUE);
        },
        f -> bound(last.at(f), unit, unit - 1, Long.MIN_VALUE));
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

  /// Whether two rows are the same.
  @FunctionalInterface
  interface Sameness {
    boolean of(Frame frame, int slot, int row, int other);
  }

  /// Equality as `distinct` needs it: nulls are the same.
  static Sameness sameness(Node node, Staged key) {
    return switch (key) {
      case Staged.Nothing nothing -> (f, slot, row, other) -> true;
      case Staged.Numeral number -> longs(number.code());
      case Staged.Moment moment -> longs(moment.code());
      case Staged.Truth truth ->
          (f, slot, row, other) -> {
            f.rows[slot] = row;
            int first = truth.code().at(f);
            f.rows[slot] = other;
            return first == truth.code().at(f);
          };
      case Staged.Text text ->
          (f, slot, row, other) -> {
            f.rows[slot] = row;
            String first = text.code().at(f);
            f.rows[slot] = other;
            return Objects.equals(first, text.code().at(f));
          };
      case Staged.Amount amount -> amounts(amount);
      case Staged.Struct struct when struct.type().isEmpty() -> {
        List<Sameness> all = new ArrayList<>();
        for (Map.Entry<String, Staged> field : struct.fields().entrySet()) {
          all.add(sameness(node, field.getValue()));
        }
        yield (f, slot, row, other) -> {
          for (Sameness each : all) {
            if (!each.of(f, slot, row, other)) {
              return false;
            }
          }
          return true;
        };
      }
      case Staged any -> throw Stager.outside(node, "distinct values of this kind");
    };
  }

  private static Sameness longs(Code.OfLong code) {
    return (f, slot, row, other) -> {
      f.rows[slot] = row;
      long first = code.at(f);
      f.rows[slot] = other;
      return first == code.at(f);
    };
  }

  private static Sameness amounts(Staged.Amount amount) {
    return (f, slot, row, other) -> {
      f.rows[slot] = row;
      long first = amount.value().at(f);
      int unit = amount.unit().at(f);
      f.rows[slot] = other;
      long second = amount.value().at(f);
      if (first == Code.NULL || second == Code.NULL) {
        return first == second;
      }
      if (unit != amount.unit().at(f)) {
        throw new BeyondPrimitives();
      }
      return first == second;
    };
  }
}
