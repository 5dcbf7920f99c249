package org.primum.risk.validation.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Puts a number into classes between given edges, or between quantiles of the reference sample.
public final class QuantileClasses {
  private QuantileClasses() {}

  /// Edges that part `reference` into `classes` of nearly equal size; equal edges fall together, so
  /// that there may be fewer.
  ///
  /// @param reference at least one value, all finite
  /// @param classes at least 2
  public static List<Double> edges(double[] reference, int classes) {
    if (reference.length == 0 || classes < 2) {
      throw new IllegalArgumentException(
          "cannot part `%d` values into `%d` classes; give values and at least 2 classes"
              .formatted(reference.length, classes));
    }
    double[] sorted = reference.clone();
    Arrays.sort(sorted);
    List<Double> edges = new ArrayList<>();
    for (int k = 1; k < classes; k++) {
      double edge = sorted[(int) ((long) sorted.length * k / classes)];
      if (edge > sorted[0] && (edges.isEmpty() || edge > edges.getLast())) {
        edges.add(edge);
      }
    }
    return edges;
  }

  /// Counts both samples in the classes below the first edge, from each edge to below the next, and
  /// from the last edge up.
  ///
  /// @param edges ascending, at least one
  /// @throws IllegalArgumentException if there is none or they do not ascend
  public static ClassCounts count(double[] reference, double[] current, List<Double> edges) {
    for (int i = 1; i < edges.size(); i++) {
      if (!(edges.get(i) > edges.get(i - 1))) {
        throw new IllegalArgumentException("edges `" + edges + "` must ascend");
      }
    }
    if (edges.isEmpty()) {
      throw new IllegalArgumentException(
          "all values of the reference are alike, or no edge is given; give edges");
    }
    return new ClassCounts(names(edges), counts(reference, edges), counts(current, edges));
  }

  private static List<String> names(List<Double> edges) {
    List<String> names = new ArrayList<>();
    names.add("below " + shown(edges.getFirst()));
    for (int i = 1; i < edges.size(); i++) {
      names.add(shown(edges.get(i - 1)) + " to below " + shown(edges.get(i)));
    }
    names.add("from " + shown(edges.getLast()));
    return names;
  }

  private static String shown(double edge) {
    return String.format(Locale.ROOT, "%.6g", edge);
  }

  private static List<Long> counts(double[] values, List<Double> edges) {
    long[] counts = new long[edges.size() + 1];
    for (double value : values) {
      int at = 0;
      while (at < edges.size() && value >= edges.get(at)) {
        at++;
      }
      counts[at]++;
    }
    return Arrays.stream(counts).boxed().toList();
  }
}
