package org.primum.cohorts.synthetic;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;

/// One stay as rows of numbers, for rules written in plain Java.
final class StayRows {
  private final Map<String, double[]> columns = new HashMap<>();
  private final int hours;
  private int row;

  StayRows(CohortFolder cohort, Stay stay) {
    hours = stay.hours();
    Map<String, String> names = new HashMap<>();
    cohort.manifest().outline().codes().forEach(code -> names.put(code.loinc(), code.column()));
    for (Observation value : stay.timeline().observations()) {
      long hour = Duration.between(stay.admission(), value.effective()).toHours();
      int at = (int) hour - stay.firstHour();
      column(names.getOrDefault(value.code(), ""))[at] = value.value().doubleValue();
    }
  }

  private double[] column(String name) {
    return columns.computeIfAbsent(
        name,
        key -> {
          double[] empty = new double[hours];
          Arrays.fill(empty, Double.NaN);
          return empty;
        });
  }

  void moveTo(int newRow) {
    row = newRow;
  }

  /// The latest value not older than `hours`; `NaN`, which no comparison accepts, without one.
  double latest(String name, int hoursBack) {
    double[] column = columns.get(name);
    for (int at = row; column != null && at >= Math.max(0, row - hoursBack); at--) {
      if (!Double.isNaN(column[at])) {
        return column[at];
      }
    }
    return Double.NaN;
  }

  /// The latest value that is at least `hours` old, and at most twice as old; `NaN` without one.
  double latestBefore(String name, int hours) {
    double[] column = columns.get(name);
    for (int at = row - hours; column != null && at >= Math.max(0, row - 2 * hours); at--) {
      if (!Double.isNaN(column[at])) {
        return column[at];
      }
    }
    return Double.NaN;
  }

  /// The lowest value not older than `hoursBack`; `NaN` without one.
  double lowest(String name, int hoursBack) {
    return extreme(name, hoursBack, -1);
  }

  /// The highest value not older than `hoursBack`; `NaN` without one.
  double highest(String name, int hoursBack) {
    return extreme(name, hoursBack, 1);
  }

  private double extreme(String name, int hoursBack, int sign) {
    double[] column = columns.get(name);
    double found = Double.NaN;
    for (int at = row; column != null && at >= Math.max(0, row - hoursBack); at--) {
      if (!Double.isNaN(column[at]) && !(sign * column[at] <= sign * found)) {
        found = column[at];
      }
    }
    return found;
  }
}
