package org.primum.risk.validation.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers clusters by their labels, in order of first appearance.
public final class ClusterLabels {
  private ClusterLabels() {}

  /// One number per label, equal where labels are equal, counted from 0.
  public static int[] numbered(List<String> labels) {
    Map<String, Integer> seen = new HashMap<>();
    int[] numbers = new int[labels.size()];
    for (int i = 0; i < numbers.length; i++) {
      int next = seen.size();
      Integer known = seen.putIfAbsent(labels.get(i), next);
      numbers[i] = known == null ? next : known;
    }
    return numbers;
  }
}
