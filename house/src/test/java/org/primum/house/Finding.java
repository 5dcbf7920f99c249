package org.primum.house;

/// One place where the house is not in order.
///
/// @param rule the rule's short name, e.g. `wall`
/// @param where a file or a class
/// @param message what is wrong, what is allowed, what to do
public record Finding(String rule, String where, String message) implements Comparable<Finding> {
  @Override
  public int compareTo(Finding other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return rule + ": " + where + ": " + message;
  }
}
