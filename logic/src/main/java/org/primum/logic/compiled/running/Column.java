package org.primum.logic.compiled.running;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.primum.logic.timeline.Observation;

/// What one retrieve finds of one patient, column by column, in the order of the retrieve: by code,
/// then by the timeline's order. Times in milliseconds since 1970-01-01T00:00Z.
public final class Column {
  public static final long UNSCALED = Long.MIN_VALUE + 1;

  public static final Column EMPTY =
      new Column(new long[0], new long[0], new long[0], new int[0], true);

  private static final int SCALE = 8;
  private static final long[] POWERS = new long[SCALE + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= SCALE; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  public final long[] effective;
  public final long[] available;
  public final long[] values;
  public final int[] units;
  private final int[] byTime;

  private Column(long[] effective, long[] available, long[] values, int[] units, boolean inOrder) {
    this.effective = effective;
    this.available = available;
    this.values = values;
    this.units = units;
    this.byTime =
        inOrder
            ? new int[0]
            : IntStream.range(0, effective.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> effective[row]))
                .mapToInt(Integer::intValue)
                .toArray();
  }

  public static Column of(List<Observation> rows, Units units) {
    int n = rows.size();
    if (n == 0) {
      return EMPTY;
    }
    long[] effective = new long[n];
    long[] available = new long[n];
    long[] values = new long[n];
    int[] unitOf = new int[n];
    boolean inOrder = true;
    for (int i = 0; i < n; i++) {
      Observation row = rows.get(i);
      effective[i] = row.effective().toEpochMilli();
      available[i] =
          row.available().equals(row.effective()) ? effective[i] : row.available().toEpochMilli();
      values[i] = scaled(row.value());
      unitOf[i] = units.ofMeasured(row.unit());
      inOrder &= i == 0 || effective[i - 1] <= effective[i];
    }
    return new Column(effective, available, values, unitOf, inOrder);
  }

  /// A decimal in units of 10^-8, or [#UNSCALED] where it does not fit.
  public static long scaled(BigDecimal value) {
    int scale = value.scale();
    if (scale >= 0 && scale <= SCALE && value.precision() + SCALE - scale <= 18) {
      return value.unscaledValue().longValue() * POWERS[SCALE - scale];
    }
    try {
      BigInteger exact = value.setScale(SCALE).unscaledValue();
      return exact.bitLength() < 62 ? exact.longValue() : UNSCALED;
    } catch (ArithmeticException e) {
      return UNSCALED;
    }
  }

  public int size() {
    return effective.length;
  }

  /// The row at a position in order of time.
  public int byTime(int position) {
    return byTime.length == 0 ? position : byTime[position];
  }

  public long time(int position) {
    return effective[byTime(position)];
  }

  /// How many rows lie at or before `high`, searched from `hint`.
  public int upTo(long high, int hint) {
    int position = Math.min(hint, effective.length);
    while (position < effective.length && time(position) <= high) {
      position++;
    }
    while (position > 0 && time(position - 1) > high) {
      position--;
    }
    return position;
  }

  /// How many rows lie before `low`.
  public int before(long low) {
    if (byTime.length == 0) {
      int found = Arrays.binarySearch(effective, low);
      int position = found < 0 ? -found - 1 : found;
      while (position > 0 && effective[position - 1] >= low) {
        position--;
      }
      return position;
    }
    int position = 0;
    while (position < byTime.length && time(position) < low) {
      position++;
    }
    return position;
  }
}
