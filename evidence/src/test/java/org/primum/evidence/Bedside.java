package org.primum.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.ArtifactManifest.LibraryDigest;
import org.primum.logic.EngineKind;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Program;
import org.primum.logic.Watch;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;
import org.primum.terms.Digest;

/// Small stays, and rules that look at the newest heart rate.
public final class Bedside {
  public static final Instant ADMITTED = Instant.parse("2000-01-01T00:00:00Z");
  public static final String HEART_RATE = "8867-4";

  private Bedside() {}

  /// Alerts where the newest available heart rate is above `limit`; its score is that rate over
  /// 200.
  public record Above(String name, int limit, ToIntFunction<List<Observation>> newest)
      implements Program {
    public static Above of(int limit) {
      return new Above(
          "Above" + limit,
          limit,
          seen -> seen.isEmpty() ? 0 : seen.getLast().value().intValueExact());
    }

    @Override
    public ArtifactManifest manifest() {
      return Bedside.manifest(name);
    }

    @Override
    public String engine() {
      return "scripted";
    }

    @Override
    public Watch watch(Timeline timeline) {
      return asOf -> {
        int rate =
            newest.applyAsInt(
                timeline.observations().stream()
                    .filter(value -> !value.available().isAfter(asOf))
                    .toList());
        return new Evaluation.Evaluated(
            rate > limit ? Alert.TRUE : Alert.FALSE,
            rate == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(rate).divide(BigDecimal.valueOf(200))));
      };
    }
  }

  static ArtifactManifest manifest(String name) {
    return new ArtifactManifest(
        new LibraryDigest(name, Optional.of("1"), Digest.of(new byte[] {1})),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        EngineKind.REFERENCE);
  }

  /// A stay with one rate an hour; 0 stands for none.
  ///
  /// @param label row of the first label, or -1
  public static Stay stay(String id, int label, int... rates) {
    List<Observation> values = new ArrayList<>();
    for (int row = 0; row < rates.length; row++) {
      if (rates[row] > 0) {
        values.add(rate(rates[row], Duration.ofHours(row + 1L)));
      }
    }
    return stay(id, label, rates.length, values);
  }

  public static Stay stay(String id, int label, int hours, List<Observation> values) {
    return new Stay(
        id,
        new Timeline(new Patient(Sex.FEMALE, Optional.of(LocalDate.of(1930, 6, 1))), values),
        ADMITTED,
        1,
        hours,
        label < 0 ? OptionalInt.empty() : OptionalInt.of(label));
  }

  /// The same stay with traits.
  public static Stay with(Stay stay, Map<String, String> traits) {
    return new Stay(
        stay.id(),
        stay.timeline(),
        stay.admission(),
        stay.firstHour(),
        stay.hours(),
        stay.firstLabelled(),
        new TreeMap<>(traits));
  }

  public static Observation rate(int value, Duration after) {
    return Observation.immediate(
        HEART_RATE, BigDecimal.valueOf(value), "/min", ADMITTED.plus(after));
  }

  public static Cohort cohort(Stay... stays) {
    return new Listed(List.of(stays));
  }

  private record Listed(List<Stay> stays) implements Cohort {
    @Override
    public CohortDescription description() {
      return new CohortDescription(
          "trial",
          "a test",
          false,
          Availability.ASSUMED,
          stays.size(),
          stays.stream().mapToLong(Stay::hours).sum(),
          Digest.of(new byte[] {2}));
    }

    @Override
    public String id(int index) {
      return stays.get(index).id();
    }

    @Override
    public Stay stay(int index) {
      return stays.get(index);
    }
  }
}
