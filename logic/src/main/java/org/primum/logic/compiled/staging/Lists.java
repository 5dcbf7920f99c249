package org.primum.logic.compiled.staging;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Frame;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Operator;

/// Operators that take a list: one of its elements, or a figure over all of them (CQL 1.5, Appendix
/// B §10, §11).
final class Lists {
  private final Stager stager;

  Lists(Stager stager) {
    this.stager = stager;
  }

  Staged stage(Node.Operation node, Scope scope) {
    BitSet before = stager.track();
    Staged list = stager.stage(node.operand(0), scope);
    if (list instanceof Staged.Rows rows) {
      stager.close(rows.slot());
      BitSet looked = stager.untrack(before);
      return overRows(node, rows, Stager.closed(looked));
    }
    stager.untrack(before);
    if (node.operator() == Operator.SINGLETON_FROM && list instanceof Staged.Struct) {
      return list;
    }
    throw Stager.outside(node, node.operator().elm() + " of a list that is written out");
  }

  /// @param closed true where the outcome is the same for the whole moment
  private Staged overRows(Node.Operation node, Staged.Rows rows, boolean closed) {
    return switch (node.operator()) {
      case FIRST, LAST -> pick(node, rows, closed, node.operator() == Operator.LAST);
      case SINGLETON_FROM -> singleton(node, rows, closed);
      case EXISTS -> {
        Scan scan = new Scan(stager, node, present(rows), true);
        Code.OfInt code = f -> Code.truth(scan.next(f, scan.begin(f)) >= 0);
        yield Staged.Truth.of(closed ? stager.keptInt(code) : code);
      }
      case COUNT -> new Staged.Numeral(false, kept(count(node, rows), closed));
      case ALL_TRUE, ANY_TRUE -> Staged.Truth.of(all(node, rows));
      default -> figure(node, rows, closed);
    };
  }

  private Code.OfLong kept(Code.OfLong code, boolean closed) {
    return closed ? stager.keptLong(code) : code;
  }

  // Only elements that are not null.
  private static Staged.Rows present(Staged.Rows rows) {
    Code.OfInt isNull = Choosing.isNull(rows.element());
    if (Code.fixed(isNull, Code.FALSE)) {
      return rows;
    }
    var filters = new java.util.ArrayList<>(rows.filters());
    filters.add(new Staged.Part(f -> 1 - isNull.at(f), null));
    return new Staged.Rows(
        rows.column(),
        rows.single(),
        rows.slot(),
        filters,
        rows.element(),
        rows.distinct(),
        rows.order());
  }

  private Code.OfLong count(Node node, Staged.Rows rows) {
    Scan scan = new Scan(stager, node, present(rows), true);
    return f -> {
      long count = 0;
      for (int at = scan.next(f, scan.begin(f)); at >= 0; at = scan.next(f, at + 1)) {
        count++;
      }
      return count;
    };
  }

  private Code.OfInt all(Node.Operation node, Staged.Rows rows) {
    if (!(rows.element() instanceof Staged.Truth truth)) {
      throw Stager.outside(node, node.operator().elm());
    }
    int decisive = node.operator() == Operator.ALL_TRUE ? Code.FALSE : Code.TRUE;
    Scan scan = new Scan(stager, node, rows, true);
    return f -> {
      for (int at = scan.next(f, scan.begin(f)); at >= 0; at = scan.next(f, at + 1)) {
        if (truth.code().at(f) == decisive) {
          return decisive;
        }
      }
      return 1 - decisive;
    };
  }

  private Staged pick(Node node, Staged.Rows rows, boolean closed, boolean last) {
    Staged.Order order = rows.order();
    if (order == null) {
      Scan scan = new Scan(stager, node, rows, false);
      return picked(rows, keptPick(last ? scan::last : scan::first, closed, scan.slot()));
    }
    boolean end = last != order.descending();
    if (order.key() instanceof Staged.Moment moment && moment.rowSlot() == rows.slot()) {
      Scan scan = new Scan(stager, node, rows, true);
      return picked(rows, keptPick(end ? scan::last : scan::first, closed, scan.slot()));
    }
    Scan scan = new Scan(stager, node, rows, false);
    return picked(rows, keptPick(extreme(node, scan, order.key(), end), closed, scan.slot()));
  }

  // A kept pick stays where it is: nothing else moves its slot.
  private Code.OfInt keptPick(Code.OfInt pick, boolean closed, int slot) {
    if (!closed) {
      return f -> {
        int row = pick.at(f);
        f.rows[slot] = row;
        return row;
      };
    }
    return stager.keptInt(
        f -> {
          int row = pick.at(f);
          f.rows[slot] = row;
          return row;
        });
  }

  // The first of the least, or the last of the greatest; null is least of all.
  private static Code.OfInt extreme(Node node, Scan scan, Staged key, boolean greatest) {
    Code.OfLong value =
        switch (key) {
          case Staged.Numeral number -> number.code();
          case Staged.Moment moment -> moment.code();
          case Staged.Amount amount -> amount.value();
          case Staged any -> throw Stager.outside(node, "an order by a key of this kind");
        };
    Code.OfInt unit =
        key instanceof Staged.Amount amount ? amount.unit() : new Code.FixedInt(Units.ONE);
    return f -> {
      int found = -1;
      long best = 0;
      int unitOfBest = -1;
      for (int at = scan.next(f, scan.begin(f)); at >= 0; at = scan.next(f, at + 1)) {
        long candidate = value.at(f);
        unitOfBest = sameUnit(candidate, unit, unitOfBest, f);
        if (found < 0 || (greatest ? candidate >= best : candidate < best)) {
          found = f.rows[scan.slot()];
          best = candidate;
        }
      }
      return found;
    };
  }

  private static int sameUnit(long value, Code.OfInt unit, int known, Frame f) {
    if (value == Code.NULL) {
      return known;
    }
    int found = unit.at(f);
    if (known >= 0 && known != found) {
      throw new BeyondPrimitives();
    }
    return found;
  }

  private Staged singleton(Node node, Staged.Rows rows, boolean closed) {
    Scan scan = new Scan(stager, node, rows, true);
    Code.OfInt only =
        f -> {
          int at = scan.next(f, scan.begin(f));
          if (at < 0) {
            return -1;
          }
          int row = f.rows[scan.slot()];
          if (scan.next(f, at + 1) >= 0) {
            throw new BeyondPrimitives();
          }
          return row;
        };
    return picked(rows, keptPick(only, closed, scan.slot()));
  }

  /// The element of a row that was picked; null where none was.
  private static Staged picked(Staged.Rows rows, Code.OfInt pick) {
    if (rows.element() instanceof Staged.Struct struct && struct.type().equals("Observation")) {
      return FhirElements.observation(rows.column(), pick, -1, true);
    }
    return guarded(rows.element(), pick);
  }

  private static Staged guarded(Staged element, Code.OfInt pick) {
    return switch (element) {
      case Staged.Nothing nothing -> nothing;
      case Staged.Truth truth ->
          Staged.Truth.of(f -> pick.at(f) < 0 ? Code.UNKNOWN : truth.code().at(f));
      case Staged.Numeral number ->
          new Staged.Numeral(number.decimal(), guarded(number.code(), pick));
      case Staged.Amount amount ->
          new Staged.Amount(
              guarded(amount.value(), pick), f -> pick.at(f) < 0 ? Units.ONE : amount.unit().at(f));
      case Staged.Moment moment ->
          new Staged.Moment(guarded(moment.code(), pick), moment.precision(), moment.date(), -1);
      case Staged.Text text -> new Staged.Text(f -> pick.at(f) < 0 ? null : text.code().at(f));
      case Staged.Struct struct -> {
        Map<String, Staged> fields = new TreeMap<>();
        struct.fields().forEach((name, field) -> fields.put(name, guarded(field, pick)));
        yield new Staged.Struct(
            struct.type(), fields, f -> pick.at(f) < 0 ? Code.TRUE : struct.isNull().at(f));
      }
      case Staged.Span span ->
          new Staged.Span(
              guarded(span.low(), pick),
              guarded(span.high(), pick),
              span.lowClosed(),
              span.highClosed());
      case Staged.Rows rows -> rows;
      case Staged.Items items -> items;
      case Staged.Codes codes -> codes;
    };
  }

  private static Code.OfLong guarded(Code.OfLong code, Code.OfInt pick) {
    return f -> pick.at(f) < 0 ? Code.NULL : code.at(f);
  }

  private Staged figure(Node.Operation node, Staged.Rows rows, boolean closed) {
    Operator operator = node.operator();
    boolean ordering = operator == Operator.MIN || operator == Operator.MAX;
    Scan scan = new Scan(stager, node, rows, true);
    return switch (rows.element()) {
      case Staged.Numeral number when ordering || operator == Operator.SUM || number.decimal() ->
          new Staged.Numeral(
              number.decimal(),
              kept(
                  fold(operator, scan, number.code(), new Code.FixedInt(0), !number.decimal()),
                  closed));
      case Staged.Moment moment when ordering ->
          new Staged.Moment(
              kept(fold(operator, scan, moment.code(), new Code.FixedInt(0), false), closed),
              moment.precision(),
              moment.date(),
              -1);
      case Staged.Amount amount -> {
        int unitAt = stager.newKept();
        Code.OfInt unit =
            f -> {
              int found = amount.unit().at(f);
              f.kept[unitAt] = found;
              return found;
            };
        Code.OfLong value = kept(fold(operator, scan, amount.value(), unit, false), closed);
        yield new Staged.Amount(
            value,
            f -> {
              value.at(f);
              return (int) f.kept[unitAt];
            });
      }
      case Staged any -> throw Stager.outside(node, operator.elm() + " of values of this kind");
    };
  }

  private static Code.OfLong fold(
      Operator operator, Scan scan, Code.OfLong value, Code.OfInt unit, boolean whole) {
    return f -> {
      long result = Code.NULL;
      long count = 0;
      int known = -1;
      for (int at = scan.next(f, scan.begin(f)); at >= 0; at = scan.next(f, at + 1)) {
        long next = value.at(f);
        if (next != Code.NULL) {
          known = sameUnit(next, unit, known, f);
          result = count == 0 ? next : combined(operator, result, next, whole);
          count++;
        }
      }
      return operator == Operator.AVG && count > 0 ? Math.floorDiv(result, count) : result;
    };
  }

  private static long combined(Operator operator, long result, long next, boolean whole) {
    return switch (operator) {
      case MIN -> Math.min(result, next);
      case MAX -> Math.max(result, next);
      default -> {
        long sum = Arithmetic.plus(result, next);
        if (whole && sum != (int) sum) {
          throw new BeyondPrimitives();
        }
        yield sum;
      }
    };
  }
}
