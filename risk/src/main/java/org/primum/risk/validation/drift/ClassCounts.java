package org.primum.risk.validation.drift;

import java.util.List;

/// How often each class of a quantity was seen, then and now.
///
/// @param classes names of the classes, at least two
/// @param reference counts then, one per class, some above 0
/// @param current counts now, one per class, some above 0
public record ClassCounts(List<String> classes, List<Long> reference, List<Long> current) {
  public ClassCounts {
    classes = List.copyOf(classes);
    reference = List.copyOf(reference);
    current = List.copyOf(current);
    if (classes.size() < 2
        || classes.size() != reference.size()
        || classes.size() != current.size()) {
      throw new IllegalArgumentException(
          "cannot compare `%d` classes with `%d` and `%d` counts; give at least two classes and one count of each per class"
              .formatted(classes.size(), reference.size(), current.size()));
    }
    requireCounts("reference", reference);
    requireCounts("current", current);
  }

  private static void requireCounts(String which, List<Long> counts) {
    if (counts.stream().anyMatch(count -> count < 0) || counts.stream().noneMatch(c -> c > 0)) {
      throw new IllegalArgumentException(
          which + " counts `" + counts + "` must be 0 or more, and some above 0");
    }
  }

  double referenceTotal() {
    return (double) reference.stream().mapToLong(Long::longValue).sum();
  }

  double currentTotal() {
    return (double) current.stream().mapToLong(Long::longValue).sum();
  }

  /// The share of class `i` then.
  double before(int i) {
    return reference.get(i) / referenceTotal();
  }

  /// The share of class `i` now.
  double now(int i) {
    return current.get(i) / currentTotal();
  }
}
