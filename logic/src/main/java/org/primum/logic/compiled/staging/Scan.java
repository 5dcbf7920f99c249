package org.primum.logic.compiled.staging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Column;
import org.primum.logic.compiled.running.Frame;
import org.primum.logic.tree.Node;

/// Walks over the rows of one query that are known at the moment, lie in its window and satisfy its
/// conditions. In order of time the window is found by a step from where it was last time.
final class Scan {
  private final int column;
  private final int slot;
  private final boolean single;
  private final boolean timed;
  private final int cursor;
  private final List<Code.OfLong> lows = new ArrayList<>();
  private final List<Code.OfLong> highs = new ArrayList<>();
  private final List<Code.OfInt> filters = new ArrayList<>();
  private final @Nullable Sameness same;
  private final boolean sameOnlyAtOneTime;

  /// @param timed true to walk in order of time, else in the order of the retrieve
  Scan(Stager stager, Node node, Staged.Rows rows, boolean timed) {
    this.column = rows.column();
    this.slot = rows.slot();
    this.single = rows.single();
    this.timed = timed || single;
    this.cursor = stager.newCursor();
    for (Staged.Part part : rows.filters()) {
      Staged.Window window = part.window();
      if (window == null || window.slot() != slot) {
        filters.add(part.code());
        continue;
      }
      if (window.low() != null) {
        lows.add(window.low());
      }
      if (window.high() != null) {
        highs.add(window.high());
      }
    }
    Staged key = rows.distinct();
    this.same = key == null ? null : Sameness.by(node, key);
    this.sameOnlyAtOneTime = key != null && holdsTime(key);
  }

  private boolean holdsTime(Staged key) {
    return switch (key) {
      case Staged.Moment moment -> moment.rowSlot() == slot;
      case Staged.Struct struct -> struct.fields().values().stream().anyMatch(this::holdsTime);
      default -> false;
    };
  }

  int slot() {
    return slot;
  }

  private long low(Frame f) {
    long low = Long.MIN_VALUE;
    for (int i = 0; i < lows.size(); i++) {
      low = Math.max(low, lows.get(i).at(f));
    }
    return low;
  }

  private long high(Frame f) {
    long high = Long.MAX_VALUE;
    for (int i = 0; i < highs.size(); i++) {
      high = Math.min(high, highs.get(i).at(f));
    }
    return high;
  }

  /// The last row, at which the query then stands; −1 for none.
  int last(Frame f) {
    Column rows = f.columns[column];
    long low = low(f);
    long high = high(f);
    int position = rows.size();
    if (timed) {
      position = rows.upTo(high, f.cursors[cursor]);
      f.cursors[cursor] = position;
    }
    for (position--; position >= 0; position--) {
      int row = timed ? rows.byTime(position) : position;
      long time = rows.effective[row];
      if (time < low) {
        if (timed) {
          return -1;
        }
      } else if (time <= high && passes(f, rows, row)) {
        return row;
      }
    }
    return -1;
  }

  /// The position from which [#next] begins.
  int begin(Frame f) {
    return timed ? f.columns[column].before(low(f)) : 0;
  }

  /// The next position at or after `from` whose row counts, and at which the query then stands; −1
  /// for none.
  int next(Frame f, int from) {
    Column rows = f.columns[column];
    long low = low(f);
    long high = high(f);
    for (int position = from; position < rows.size(); position++) {
      int row = timed ? rows.byTime(position) : position;
      long time = rows.effective[row];
      if (time > high && timed) {
        return -1;
      }
      if (time >= low && time <= high && passes(f, rows, row)) {
        return position;
      }
    }
    return -1;
  }

  /// The first row, at which the query then stands; −1 for none.
  int first(Frame f) {
    int position = next(f, begin(f));
    return position < 0 ? -1 : f.rows[slot];
  }

  private boolean passes(Frame f, Column rows, int row) {
    if (rows.available[row] > f.asOf) {
      return false;
    }
    f.rows[slot] = row;
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).at(f) != Code.TRUE) {
        return false;
      }
    }
    return same == null || isFirst(f, rows, row, same);
  }

  // Of equal elements the first is kept, in the order of the retrieve.
  private boolean isFirst(Frame f, Column rows, int row, Sameness equal) {
    boolean first = true;
    for (int other = row - 1; other >= 0 && first; other--) {
      if (sameOnlyAtOneTime && rows.effective[other] != rows.effective[row]) {
        if (single) {
          break;
        }
        continue;
      }
      first = !(counts(f, rows, other) && equal.of(f, slot, row, other));
    }
    f.rows[slot] = row;
    return first;
  }

  private boolean counts(Frame f, Column rows, int row) {
    long time = rows.effective[row];
    f.rows[slot] = row;
    if (rows.available[row] > f.asOf || time < low(f) || time > high(f)) {
      return false;
    }
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).at(f) != Code.TRUE) {
        return false;
      }
    }
    return true;
  }
}
