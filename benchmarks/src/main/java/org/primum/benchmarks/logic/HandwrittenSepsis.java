package org.primum.benchmarks.logic;

import java.util.List;
import java.util.Map;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Timeline;

/// Two SIRS criteria with a sign of organ dysfunction, written by hand over arrays: what a good
/// programmer would write who need not say it in CQL. One patient; moments must not go back.
final class HandwrittenSepsis {
  private static final long HOUR = 3_600_000;
  private static final List<String> CODES =
      List.of(
          "8867-4", "9279-1", "8310-5", "6690-2", "8480-6", "8478-0", "2524-7", "2160-0", "777-3");
  private static final Map<String, Integer> PLACES =
      Map.of(
          "8867-4", 0, "9279-1", 1, "8310-5", 2, "6690-2", 3, "8480-6", 4, "8478-0", 5, "2524-7", 6,
          "2160-0", 7, "777-3", 8);
  private static final long[] WINDOWS = {4, 4, 8, 24, 4, 4, 12, 24, 24};

  private final long[][] effective = new long[CODES.size()][];
  private final long[][] available = new long[CODES.size()][];
  private final double[][] values = new double[CODES.size()][];
  private final int[] next = new int[CODES.size()];

  HandwrittenSepsis(Timeline timeline) {
    int[] counts = new int[CODES.size()];
    for (Observation each : timeline.observations()) {
      Integer place = PLACES.get(each.code());
      if (place != null) {
        counts[place]++;
      }
    }
    for (int place = 0; place < counts.length; place++) {
      effective[place] = new long[counts[place]];
      available[place] = new long[counts[place]];
      values[place] = new double[counts[place]];
    }
    int[] filled = new int[CODES.size()];
    for (Observation each : timeline.observations()) {
      Integer place = PLACES.get(each.code());
      if (place != null) {
        int at = filled[place]++;
        effective[place][at] = each.effective().toEpochMilli();
        available[place][at] = each.available().toEpochMilli();
        values[place][at] = each.value().doubleValue();
      }
    }
  }

  // The newest value that is known and not too old; NaN, which no comparison holds for, if there is
  // none.
  private double latest(int place, long asOf) {
    long[] times = effective[place];
    int position = next[place];
    while (position < times.length && times[position] <= asOf) {
      position++;
    }
    next[place] = position;
    long oldest = asOf - WINDOWS[place] * HOUR;
    for (position--; position >= 0 && times[position] >= oldest; position--) {
      if (available[place][position] <= asOf) {
        return values[place][position];
      }
    }
    return Double.NaN;
  }

  boolean alerts(long asOf) {
    int points = latest(0, asOf) > 90 ? 1 : 0;
    points += latest(1, asOf) > 20 ? 1 : 0;
    double temperature = latest(2, asOf);
    points += temperature > 38 || temperature < 36 ? 1 : 0;
    double leukocytes = latest(3, asOf);
    points += leukocytes > 12 || leukocytes < 4 ? 1 : 0;
    return points >= 2
        && (latest(4, asOf) < 90
            || latest(5, asOf) < 65
            || latest(6, asOf) > 2
            || latest(7, asOf) > 2
            || latest(8, asOf) < 100);
  }
}
