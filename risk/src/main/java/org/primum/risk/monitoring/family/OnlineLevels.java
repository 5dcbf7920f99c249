package org.primum.risk.monitoring.family;

import java.util.ArrayList;
import java.util.List;

/// Levels of procedures that decide one by one, without knowing how many will come.
final class OnlineLevels {
  /// What is set aside before the first discovery, as a share of the level.
  private static final double START = 0.1;

  private OnlineLevels() {}

  /// Weights of the j-th test, falling, that sum to less than 1: 0.0722 ln(max(j, 2))/(j e^√ln j)
  /// (Javanmard and Montanari, Annals of Statistics 46, 2018, doi 10.1214/17-AOS1559, (31)).
  ///
  /// @param j at least 1
  static double weight(int j) {
    return 0.07720838
        * StrictMath.log(Math.max(j, 2))
        / (j * StrictMath.exp(StrictMath.sqrt(StrictMath.log(j))));
  }

  static Decided lord(List<Double> values, double level) {
    List<Boolean> stands = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    double start = START * level;
    for (int t = 1; t <= values.size(); t++) {
      double limit = start * weight(t);
      for (int j = 0; j < found.size(); j++) {
        limit += (j == 0 ? level - start : level) * weight(t - found.get(j));
      }
      boolean stand = values.get(t - 1) <= limit;
      if (stand) {
        found.add(t);
      }
      stands.add(stand);
      limits.add(limit);
    }
    return new Decided(stands, limits);
  }

  static Decided eLond(List<Double> values, double level) {
    List<Boolean> stands = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    int found = 0;
    for (int t = 1; t <= values.size(); t++) {
      double limit = 1 / (level * weight(t) * (found + 1));
      boolean stand = values.get(t - 1) >= limit;
      found += stand ? 1 : 0;
      stands.add(stand);
      limits.add(limit);
    }
    return new Decided(stands, limits);
  }
}
