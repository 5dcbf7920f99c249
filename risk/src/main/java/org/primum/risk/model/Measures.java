package org.primum.risk.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The measures of the reports at hand, by the report's name in the model and the measure's name.
/// Where there are none, a model stands on the counts that its author recorded.
public record Measures(Map<String, Map<String, Measure>> byReport) {
  public Measures {
    Map<String, Map<String, Measure>> copy = new TreeMap<>();
    byReport.forEach(
        (report, measures) ->
            copy.put(report, Collections.unmodifiableMap(new TreeMap<>(measures))));
    byReport = Collections.unmodifiableMap(copy);
  }

  /// No report at hand.
  public static Measures none() {
    return new Measures(Map.of());
  }

  /// True where no report is at hand.
  public boolean isEmpty() {
    return byReport.isEmpty();
  }

  /// One measure of one report, if both are there.
  public Optional<Measure> find(String report, String measure) {
    return Optional.ofNullable(byReport.get(report)).map(measures -> measures.get(measure));
  }

  /// The names of the measures of one report; none where it is not at hand.
  public List<String> names(String report) {
    return List.copyOf(byReport.getOrDefault(report, Map.of()).keySet());
  }
}
