package org.primum.logic.compiled.staging;

import java.util.List;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Code.FixedLong;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Operator;
import org.primum.logic.tree.TimePrecision;

/// Dates and DateTimes (CQL 1.5, Appendix B §8). All are in UTC, because the moment of evaluation
/// is; how precisely each is known is settled when the program is made.
final class Times {
  private static final TimePrecision[] COMPONENTS = {
    TimePrecision.YEAR,
    TimePrecision.MONTH,
    TimePrecision.DAY,
    TimePrecision.HOUR,
    TimePrecision.MINUTE,
    TimePrecision.SECOND,
    TimePrecision.MILLISECOND
  };

  private Times() {}

  static Staged stage(Node.Operation node, List<Staged> operands) {
    if (operands.stream().anyMatch(Staged.Nothing.class::isInstance)) {
      throw Stager.outside(node, node.operator().elm() + " of null");
    }
    return switch (node.operator()) {
      case TODAY -> today(new Code.Sure(f -> f.asOf));
      case DATE_FROM, TO_DATE -> date(moment(node, operands.getFirst()));
      case TO_DATE_TIME -> dateTime(moment(node, operands.getFirst()));
      case DATE -> written(node, operands, true);
      case DATE_TIME -> written(node, operands, false);
      case CALCULATE_AGE -> age(node, moment(node, operands.getFirst()));
      case DATE_TIME_COMPONENT_FROM -> component(node, moment(node, operands.getFirst()));
      default -> between(node, moment(node, operands.getFirst()), moment(node, operands.getLast()));
    };
  }

  private static Staged.Moment moment(Node node, Staged staged) {
    if (staged instanceof Staged.Moment moment) {
      return moment;
    }
    throw Stager.outside(node, "a date or time of this kind");
  }

  private static Staged.Moment today(Code.OfLong code) {
    return new Staged.Moment(
        new Code.Sure(f -> Math.floorDiv(code.at(f), CivilTime.DAY) * CivilTime.DAY),
        TimePrecision.DAY,
        true,
        -1);
  }

  private static Staged.Moment date(Staged.Moment from) {
    if (from.code() instanceof Code.Sure && from.precision().finerThan(TimePrecision.DAY)) {
      return today(from.code());
    }
    Code.OfLong code = from.code();
    return new Staged.Moment(
        f -> {
          long at = code.at(f);
          return at == Code.NULL ? at : Math.floorDiv(at, CivilTime.DAY) * CivilTime.DAY;
        },
        from.precision().coarser(TimePrecision.DAY),
        true,
        -1);
  }

  private static Staged.Moment dateTime(Staged.Moment from) {
    return from.date() ? new Staged.Moment(from.code(), from.precision(), false, -1) : from;
  }

  // A date or time written out; what stands behind the last component is unknown.
  private static Staged written(Node.Operation node, List<Staged> operands, boolean date) {
    long[] parts = {1, 1, 1, 0, 0, 0, 0};
    if (operands.size() > parts.length) {
      return zoned(node, operands);
    }
    fill(node, operands, parts);
    return new Staged.Moment(
        new FixedLong(millis(parts)), COMPONENTS[operands.size() - 1], date, -1);
  }

  private static Staged zoned(Node.Operation node, List<Staged> operands) {
    long[] parts = {1, 1, 1, 0, 0, 0, 0};
    fill(node, operands.subList(0, parts.length), parts);
    if (operands.getLast() instanceof Staged.Numeral(boolean decimal, FixedLong(long hours))
        && decimal) {
      long offset = Math.floorDiv(hours * 36, 1_000);
      return new Staged.Moment(
          new FixedLong(millis(parts) - offset), TimePrecision.MILLISECOND, false, -1);
    }
    throw Stager.outside(node, "a time zone that is computed");
  }

  private static void fill(Node.Operation node, List<Staged> operands, long[] parts) {
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i) instanceof Staged.Numeral(boolean decimal, FixedLong(long value))
          && !decimal) {
        parts[i] = value;
      } else {
        throw Stager.outside(node, node.operator().elm() + " of parts that are computed");
      }
    }
  }

  private static long millis(long[] parts) {
    long month = CivilTime.plusMonths(0, (parts[0] - 1970) * 12 + parts[1] - 1);
    return month
        + (parts[2] - 1) * CivilTime.DAY
        + parts[3] * CivilTime.millis(TimePrecision.HOUR)
        + parts[4] * CivilTime.millis(TimePrecision.MINUTE)
        + parts[5] * CivilTime.millis(TimePrecision.SECOND)
        + parts[6];
  }

  private static TimePrecision asked(Node.Operation node) {
    return node.precision()
        .orElseThrow(() -> Stager.outside(node, node.operator().elm() + " without precision"));
  }

  private static Staged age(Node.Operation node, Staged.Moment birth) {
    Staged.Moment now =
        birth.date()
            ? today(new Code.Sure(f -> f.asOf))
            : new Staged.Moment(new Code.Sure(f -> f.asOf), TimePrecision.MILLISECOND, false, -1);
    return between(node, birth, now);
  }

  private static Staged between(Node.Operation node, Staged.Moment from, Staged.Moment to) {
    TimePrecision asked = asked(node);
    boolean difference = node.operator() == Operator.DIFFERENCE_BETWEEN;
    TimePrecision needed = difference && asked != TimePrecision.WEEK ? asked : finest(from);
    boolean certain =
        from.date() == to.date()
            && !needed.finerThan(from.precision())
            && !needed.finerThan(to.precision())
            && !asked.finerThan(from.precision());
    if (!certain || (difference && asked == TimePrecision.WEEK)) {
      throw Stager.outside(node, node.operator().elm() + " that may be uncertain");
    }
    Code.OfLong a = from.code();
    Code.OfLong b = to.code();
    return new Staged.Numeral(
        false,
        f -> {
          long first = a.at(f);
          long second = b.at(f);
          if (first == Code.NULL || second == Code.NULL) {
            return Code.NULL;
          }
          return difference
              ? CivilTime.floor(second, asked) - CivilTime.floor(first, asked)
              : duration(first, second, asked);
        });
  }

  private static TimePrecision finest(Staged.Moment moment) {
    return moment.date() ? TimePrecision.DAY : TimePrecision.MILLISECOND;
  }

  private static long duration(long first, long second, TimePrecision asked) {
    return switch (asked) {
      case YEAR -> CivilTime.monthsBetween(first, second) / 12;
      case MONTH -> CivilTime.monthsBetween(first, second);
      case WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND ->
          (second - first) / CivilTime.millis(asked);
    };
  }

  private static Staged component(Node.Operation node, Staged.Moment from) {
    TimePrecision asked = asked(node);
    if (asked.finerThan(from.precision()) || asked == TimePrecision.WEEK) {
      throw Stager.outside(node, "a component that is not known");
    }
    Code.OfLong code = from.code();
    return new Staged.Numeral(
        false,
        f -> {
          long at = code.at(f);
          return at == Code.NULL ? at : component(at, asked);
        });
  }

  private static long component(long at, TimePrecision asked) {
    return switch (asked) {
      case YEAR -> CivilTime.floor(at, asked);
      case MONTH -> Math.floorMod(CivilTime.month(at), 12) + 1;
      case WEEK, DAY -> CivilTime.day(at);
      case HOUR -> Math.floorMod(CivilTime.floor(at, asked), 24);
      case MINUTE, SECOND -> Math.floorMod(CivilTime.floor(at, asked), 60);
      case MILLISECOND -> Math.floorMod(at, 1_000);
    };
  }

  /// A moment plus or minus a duration; parts of a unit are cut off.
  static Staged shift(Node node, Staged.Moment moment, Staged.Amount amount, boolean forward) {
    boolean whole =
        moment.precision() == TimePrecision.MILLISECOND
            || (moment.date() && moment.precision() == TimePrecision.DAY);
    if (!whole) {
      throw Stager.outside(node, "arithmetic on a moment that is not fully known");
    }
    Code.OfLong at = moment.code();
    Code.OfLong value = amount.value();
    Code.OfInt unit = amount.unit();
    Code.OfLong code =
        value instanceof FixedLong(long fixed) && unit instanceof Code.FixedInt(int fixedUnit)
            ? fixedShift(node, moment, forward ? fixed / Code.ONE : -(fixed / Code.ONE), fixedUnit)
            : f -> {
              long start = at.at(f);
              long length = value.at(f);
              if (start == Code.NULL || length == Code.NULL) {
                return Code.NULL;
              }
              long count = length / Code.ONE;
              return shifted(start, forward ? count : -count, precision(unit.at(f), moment.date()));
            };
    boolean sure =
        at instanceof Code.Sure && (value instanceof Code.Sure || value instanceof FixedLong);
    return new Staged.Moment(
        sure ? new Code.Sure(code) : code, moment.precision(), moment.date(), -1);
  }

  private static TimePrecision precision(int unit, boolean date) {
    TimePrecision precision = Units.precision(unit);
    if (date && precision.finerThan(TimePrecision.DAY)) {
      throw new BeyondPrimitives();
    }
    return precision;
  }

  private static Code.OfLong fixedShift(Node node, Staged.Moment from, long count, int unit) {
    if (!Units.isCalendarWord(unit)) {
      throw Stager.outside(node, "arithmetic with a unit that is no calendar word");
    }
    TimePrecision precision = Units.precision(unit);
    if (from.date() && precision.finerThan(TimePrecision.DAY)) {
      throw Stager.outside(node, "a date moved by less than a day");
    }
    Code.OfLong at = from.code();
    return f -> {
      long start = at.at(f);
      return start == Code.NULL ? Code.NULL : shifted(start, count, precision);
    };
  }

  private static long shifted(long start, long count, TimePrecision precision) {
    long moved =
        switch (precision) {
          case YEAR -> CivilTime.plusMonths(start, 12 * count);
          case MONTH -> CivilTime.plusMonths(start, count);
          case WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND ->
              start + count * CivilTime.millis(precision);
        };
    if (count != (int) count || moved < CivilTime.FIRST || moved >= CivilTime.END) {
      throw new BeyondPrimitives();
    }
    return moved;
  }
}
