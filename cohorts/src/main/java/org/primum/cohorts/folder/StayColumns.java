package org.primum.cohorts.folder;

import java.util.Arrays;

/// What one stay measured, one column per code of the outline, as integers: times in ticks since
/// the epoch, values as decimals packed into one number. Filled, encoded, cleared and filled again;
/// belongs to one thread.
public final class StayColumns {
  static final int SCALE_BITS = 4;
  static final int LARGEST_SCALE = (1 << SCALE_BITS) - 1;
  static final int LARGEST_UNSCALED_BITS = 58;

  private final Column[] columns;
  private int values;

  /// Columns for the codes of `outline`, all empty.
  public StayColumns(CohortOutline outline) {
    columns = new Column[outline.codes().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column();
    }
  }

  /// The decimal `unscaled` × 10^−`scale` as one number.
  ///
  /// @throws IllegalArgumentException if it has more digits than a cohort keeps: 17, at most 15 of
  ///   them decimals
  public static long packed(long unscaled, int scale) {
    if (scale < 0
        || scale > LARGEST_SCALE
        || unscaled != (unscaled << (63 - LARGEST_UNSCALED_BITS)) >> (63 - LARGEST_UNSCALED_BITS)) {
      throw new IllegalArgumentException(
          "value `"
              + unscaled
              + "e-"
              + scale
              + "` has more digits than a cohort keeps (17, at most 15 decimals)");
    }
    return (unscaled << SCALE_BITS) | scale;
  }

  /// Adds a value to the column of code number `code`.
  ///
  /// @param effective tick of the moment described
  /// @param available tick from which it was known
  /// @param packed as [#packed] makes it
  public void add(int code, long effective, long available, long packed) {
    columns[code].add(effective, available, packed);
    values++;
  }

  /// Empties all columns.
  public void clear() {
    for (Column column : columns) {
      column.size = 0;
      column.ordered = true;
    }
    values = 0;
  }

  /// Number of values in all columns.
  public int values() {
    return values;
  }

  int used() {
    int used = 0;
    for (Column column : columns) {
      used += column.size > 0 ? 1 : 0;
    }
    return used;
  }

  void encode(long admission, ByteSink out) {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].size > 0) {
        out.unsigned(i);
        columns[i].sort();
        columns[i].encode(admission, out);
      }
    }
  }

  private static final class Column {
    private static final int WORDS = 3;

    // Effective, available and value of each, side by side.
    private long[] words = new long[WORDS * 64];
    private int size;
    private boolean ordered = true;

    void add(long effective, long available, long packed) {
      int at = WORDS * size;
      if (at == words.length) {
        words = Arrays.copyOf(words, 2 * at);
      }
      words[at] = effective;
      words[at + 1] = available;
      words[at + 2] = packed;
      ordered &= size == 0 || compare(at - WORDS, at) <= 0;
      size++;
    }

    private int compare(int one, int other) {
      int byEffective = Long.compare(words[one], words[other]);
      return byEffective != 0 ? byEffective : Long.compare(words[one + 1], words[other + 1]);
    }

    // Stable: what was given first stays first among equals, as in a timeline.
    void sort() {
      if (ordered) {
        return;
      }
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> compare(WORDS * a, WORDS * b));
      long[] sorted = new long[words.length];
      for (int i = 0; i < size; i++) {
        System.arraycopy(words, WORDS * order[i], sorted, WORDS * i, WORDS);
      }
      words = sorted;
      ordered = true;
    }

    void encode(long admission, ByteSink out) {
      out.unsigned(size);
      long previous = admission;
      boolean immediate = true;
      for (int at = 0; at < WORDS * size; at += WORDS) {
        out.signed(words[at] - previous);
        previous = words[at];
        immediate &= words[at] == words[at + 1];
      }
      out.unsigned(immediate ? 0 : 1);
      for (int at = 0; at < WORDS * size && !immediate; at += WORDS) {
        out.signed(words[at + 1] - words[at]);
      }
      for (int at = 0; at < WORDS * size; at += WORDS) {
        out.signed(words[at + 2]);
      }
    }
  }
}
