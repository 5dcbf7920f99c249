package org.primum.cohorts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Program;
import org.primum.logic.Watch;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Timeline;

/// The two sepsis rules written by hand over timelines, without CQL: what the engines are compared
/// with.
///
/// @param manifest of the CQL that says the same
/// @param organDysfunctionNeeded true for the second rule
public record HandwrittenRule(ArtifactManifest manifest, boolean organDysfunctionNeeded)
    implements Program {
  private static final Map<String, Integer> WINDOW_HOURS =
      Map.of(
          "8867-4", 4, "9279-1", 4, "8310-5", 8, "6690-2", 24, "8480-6", 4, "8478-0", 4, "2524-7",
          12, "2160-0", 24, "777-3", 24);

  @Override
  public String engine() {
    return "handwritten";
  }

  @Override
  public Watch watch(Timeline timeline) {
    Map<String, List<Observation>> byCode = new HashMap<>();
    for (Observation observation : timeline.observations()) {
      byCode.computeIfAbsent(observation.code(), code -> new ArrayList<>()).add(observation);
    }
    return asOf -> evaluate(new Seen(byCode, asOf));
  }

  private Evaluation evaluate(Seen seen) {
    int points =
        one(seen.above("8867-4", "90"))
            + one(seen.above("9279-1", "20"))
            + one(seen.above("8310-5", "38") || seen.below("8310-5", "36"))
            + one(seen.above("6690-2", "12") || seen.below("6690-2", "4"));
    boolean organs =
        seen.below("8480-6", "90")
            || seen.below("8478-0", "65")
            || seen.above("2524-7", "2")
            || seen.above("2160-0", "2")
            || seen.below("777-3", "100");
    boolean alert = points >= 2 && (organs || !organDysfunctionNeeded);
    return new Evaluation.Evaluated(
        alert ? Alert.TRUE : Alert.FALSE, Optional.of(BigDecimal.valueOf(points)));
  }

  private static int one(boolean met) {
    return met ? 1 : 0;
  }

  private record Seen(Map<String, List<Observation>> byCode, Instant asOf) {
    boolean above(String code, String limit) {
      return latest(code).filter(v -> v.compareTo(new BigDecimal(limit)) > 0).isPresent();
    }

    boolean below(String code, String limit) {
      return latest(code).filter(v -> v.compareTo(new BigDecimal(limit)) < 0).isPresent();
    }

    private Optional<BigDecimal> latest(String code) {
      Instant oldest = asOf.minus(Duration.ofHours(WINDOW_HOURS.getOrDefault(code, 0)));
      Optional<BigDecimal> found = Optional.empty();
      for (Observation observation : byCode.getOrDefault(code, List.of())) {
        if (!observation.available().isAfter(asOf)
            && !observation.effective().isAfter(asOf)
            && !observation.effective().isBefore(oldest)) {
          found = Optional.of(observation.value());
        }
      }
      return found;
    }
  }
}
