package org.primum.logic.compiled.running;

import org.jspecify.annotations.Nullable;

/// A piece of a compiled program, in primitives.
///
/// Truth is [#FALSE], [#TRUE] or [#UNKNOWN]. Numbers are longs with [#NULL] for null: Integers as
/// they are, Decimals in units of 10^-8 (CQL 1.5 §2, Decimal: 8 digits after the point), moments in
/// milliseconds since 1970-01-01T00:00Z, dates as their midnight.
public interface Code {
  int FALSE = 0;
  int TRUE = 1;
  int UNKNOWN = 2;
  long NULL = Long.MIN_VALUE;
  long ONE = 100_000_000;

  /// A number, a moment, or null.
  @FunctionalInterface
  interface OfLong {
    long at(Frame frame);
  }

  /// A truth, a unit's number, or a row (−1 for none).
  @FunctionalInterface
  interface OfInt {
    int at(Frame frame);
  }

  /// A text, or null.
  @FunctionalInterface
  interface OfText {
    @Nullable String at(Frame frame);
  }

  /// A number known when the program was made.
  record FixedLong(long value) implements OfLong {
    @Override
    public long at(Frame frame) {
      return value;
    }
  }

  /// A truth or unit known when the program was made.
  record FixedInt(int value) implements OfInt {
    @Override
    public int at(Frame frame) {
      return value;
    }
  }

  /// A text known when the program was made.
  record FixedText(String value) implements OfText {
    @Override
    public String at(Frame frame) {
      return value;
    }
  }

  /// A number that is never null.
  record Sure(OfLong code) implements OfLong {
    @Override
    public long at(Frame frame) {
      return code.at(frame);
    }
  }

  /// Truth of a Java condition.
  static int truth(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /// True where `code` is known to be `truth`.
  static boolean fixed(OfInt code, int truth) {
    return code instanceof FixedInt(int value) && value == truth;
  }
}
