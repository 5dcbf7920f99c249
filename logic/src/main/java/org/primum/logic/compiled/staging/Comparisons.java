package org.primum.logic.compiled.staging;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Frame;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Comparisons, three-valued (CQL 1.5, Appendix B §4, §8, §9). A comparison of a row's own time
/// with moments that do not depend on the row is also a window of time.
final class Comparisons {
  private Comparisons() {}

  /// The order of two values: negative, 0, positive, or [#INCOMPARABLE].
  @FunctionalInterface
  interface Order {
    int at(Frame frame);
  }

  static final int INCOMPARABLE = 7;

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
      case BEFORE, SAME_OR_BEFORE -> Spans.start(node, span);
      case AFTER, SAME_OR_AFTER -> Spans.finish(node, span);
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

  static Order order(Node node, Staged left, Staged right, Optional<TimePrecision> precision) {
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

  static long bound(long millis, long unit, long plus, long none) {
    return millis == Code.NULL ? none : Math.floorDiv(millis, unit) * unit + plus;
  }
}
