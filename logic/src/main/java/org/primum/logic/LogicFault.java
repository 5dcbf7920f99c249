package org.primum.logic;

import java.util.Comparator;

/// One reason why a library cannot be used.
///
/// @param file the library's file name
/// @param line 1-based
/// @param column 1-based
/// @param message what was found, what is allowed
public record LogicFault(String file, int line, int column, String message)
    implements Comparable<LogicFault> {
  private static final Comparator<LogicFault> ORDER =
      Comparator.comparing(LogicFault::file)
          .thenComparingInt(LogicFault::line)
          .thenComparingInt(LogicFault::column)
          .thenComparing(LogicFault::message);

  @Override
  public int compareTo(LogicFault other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
