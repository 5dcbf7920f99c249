package org.primum.evidence.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.evidence.replay.CohortDescription.Availability;
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
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

class ReplayTest {
  private static final Instant ADMITTED = Instant.parse("2000-01-01T00:00:00Z");

  /// Says at each hour what the newest heart rate stands for: 1 alert, 0 none, 2 undetermined, 3
  /// failure; sees only what is available.
  private record Scripted(String name) implements Program {
    @Override
    public ArtifactManifest manifest() {
      return new ArtifactManifest(
          new LibraryDigest(name, Optional.of("1"), Digest.of(new byte[] {1})),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          EngineKind.COMPILED);
    }

    @Override
    public String engine() {
      return "scripted";
    }

    @Override
    public Watch watch(Timeline timeline) {
      return asOf -> {
        int word =
            timeline.observations().stream()
                .filter(observation -> !observation.available().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(observation -> observation.value().intValueExact())
                .orElse(0);
        return switch (word) {
          case 1 -> new Evaluation.Evaluated(Alert.TRUE, Optional.empty());
          case 2 -> new Evaluation.Evaluated(Alert.UNDETERMINED, Optional.empty());
          case 3 -> new Evaluation.Failed("scripted failure");
          default -> new Evaluation.Evaluated(Alert.FALSE, Optional.empty());
        };
      };
    }
  }

  private record Listed(List<Stay> stays, boolean synthetic) implements Cohort {
    @Override
    public CohortDescription description() {
      return new CohortDescription(
          synthetic ? "SYNTHETIC trial" : "trial",
          "a test",
          synthetic,
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

  private static Stay stay(String id, Sex sex, int firstLabelled, int... words) {
    List<Observation> observations = new ArrayList<>();
    for (int row = 0; row < words.length; row++) {
      observations.add(
          Observation.immediate(
              "8867-4",
              BigDecimal.valueOf(words[row]),
              "/min",
              ADMITTED.plusSeconds(3600L * (row + 1))));
    }
    return new Stay(
        id,
        new Timeline(new Patient(sex, Optional.empty()), observations),
        ADMITTED,
        1,
        words.length,
        firstLabelled < 0 ? OptionalInt.empty() : OptionalInt.of(firstLabelled));
  }

  private static Cohort some() {
    return new Listed(
        List.of(
            stay("a", Sex.FEMALE, 2, 0, 0, 1, 1, 0, 1),
            stay("b", Sex.MALE, -1, 0, 2, 0, 3, 3),
            stay("c", Sex.MALE, -1, 1, 0)),
        false);
  }

  private static Cohort many(int count) {
    return new Listed(
        IntStream.range(0, count)
            .mapToObj(i -> stay("s" + i, Sex.FEMALE, i % 3 == 0 ? 1 : -1, 0, i % 4, i % 2))
            .toList(),
        false);
  }

  private static ReplayReport replay(Cohort cohort, ReplayOptions options) {
    return Replay.run(new Scripted("Trial"), cohort, options);
  }

  private static ReplayOptions one() {
    return ReplayOptions.on(1, System::nanoTime);
  }

  @Test
  void countsAlertsUndeterminedAndFailedHoursApart() {
    ReplayReport report = replay(some(), one());
    assertThat(report.counts().all())
        .returns(3L, t -> t.stays())
        .returns(13L, t -> t.hours())
        .returns(4L, t -> t.alertHours())
        .returns(3L, t -> t.episodes())
        .returns(1L, t -> t.undetermined())
        .returns(2L, t -> t.failed());
    assertThat(report.complete()).isFalse();
    assertThat(report.counts().failures()).containsExactly(Map.entry("scripted failure", 2L));
  }

  @Test
  void countsEachSexApart() {
    ReplayCounts counts = replay(some(), one()).counts();
    assertThat(counts.bySex()).containsOnlyKeys(Sex.FEMALE, Sex.MALE);
    assertThat(counts.bySex().get(Sex.MALE))
        .isNotNull()
        .returns(2L, t -> t.stays())
        .returns(1L, t -> t.confusion().falsePositive());
  }

  @Test
  void seesAValueOnlyOnceItIsAvailable() {
    Observation late =
        new Observation(
            "8867-4",
            BigDecimal.ONE,
            "/min",
            ADMITTED.plusSeconds(3600),
            ADMITTED.plusSeconds(3 * 3600));
    Stay stay =
        new Stay(
            "a",
            new Timeline(Patient.unknown(), List.of(late)),
            ADMITTED,
            1,
            4,
            OptionalInt.empty());
    assertThat(Replay.hourly(new Scripted("Trial"), stay).stream().map(Evaluation::fires))
        .containsExactly(false, false, true, true);
  }

  @Test
  void reportsTheFieldsThatOthersReadInCanonicalForm() {
    Json.Obj json = replay(some(), one()).json();
    assertThat(json.members().keySet())
        .contains(
            "stays",
            "hours",
            "confusion",
            "alertHours",
            "episodes",
            "septicFirstAlertedBeforeOnset",
            "utility",
            "windowed",
            "leftCensored",
            "undetermined",
            "failed",
            "logicHash",
            "cohortHash",
            "reportHash",
            "run",
            "cannotKnow");
    assertThat(json.object("confusion").members().keySet()).contains("tp", "fp", "fn", "tn");
    assertThat(json.object("windowed").members().keySet())
        .contains("septicHit", "septicHitNotLeftCensored", "trueEpisodes");
    assertThat(json.object("run").members().keySet())
        .containsExactlyInAnyOrder("engine", "place", "evaluationsPerSecond");
    assertThat(CanonicalJson.text(json)).contains("\"tp\":1");
  }

  @Test
  void hashesEverythingButTheRun() {
    AtomicLong fast = new AtomicLong();
    ReplayReport quick = replay(some(), ReplayOptions.on(1, fast::incrementAndGet));
    ReplayReport slow = replay(some(), ReplayOptions.on(2, () -> fast.addAndGet(1_000_000_000)));
    assertThat(slow.run()).isNotEqualTo(quick.run());
    assertThat(slow.hash()).isEqualTo(quick.hash());
    assertThat(Replay.run(new Scripted("Other"), some(), one()).hash()).isNotEqualTo(quick.hash());
    assertThat(quick.json().text("reportHash")).isEqualTo(quick.hash().hex());
    Json.Builder body = Json.object();
    quick
        .json()
        .members()
        .forEach(
            (name, value) -> {
              if (!name.equals("run") && !name.equals("reportHash")) {
                body.put(name, value);
              }
            });
    assertThat(Digest.of(body.build())).isEqualTo(quick.hash());
  }

  @Test
  void givesTheSameReportOnAnyNumberOfThreads() {
    Cohort cohort = many(500);
    assertThat(
            IntStream.of(1, 2, 7)
                .mapToObj(n -> replay(cohort, ReplayOptions.on(n, System::nanoTime)).hash())
                .distinct())
        .hasSize(1);
  }

  @Test
  void drawsTheSameSampleForTheSameSeedWhateverTheOrderOfStays() {
    Listed cohort = (Listed) many(200);
    List<Stay> shuffled = new ArrayList<>(cohort.stays());
    Collections.reverse(shuffled);
    Cohort reversed = new Listed(shuffled, false);
    Sample sample = new Sample(20, 11);
    assertThat(sample.draw(reversed).stream().map(reversed::id))
        .containsExactlyInAnyOrderElementsOf(sample.draw(cohort).stream().map(cohort::id).toList());
    assertThat(new Sample(40, 11).draw(cohort)).containsAll(sample.draw(cohort));
    assertThat(new Sample(20, 12).draw(cohort)).isNotEqualTo(sample.draw(cohort));
    assertThat(new Sample(900, 1).draw(cohort)).hasSize(200);
  }

  @Test
  void printsTheSeedAndWhatItCannotKnow() {
    ReplayReport report = replay(many(50), one().sampling(new Sample(10, 42)));
    assertThat(report.json().object("sample").text("seed")).isEqualTo("42");
    assertThat(report.text())
        .contains("10 stays drawn with seed 42", "sepsis that nobody suspected is invisible")
        .containsSubsequence("In the 12 hours before onset", "At any time of the stay", "By sex");
    assertThat(replay(new Listed(((Listed) some()).stays(), true), one()).text())
        .contains("synthetic: nobody in them is real");
  }

  @Test
  void passesOnWhatBreaksAThread() {
    Listed whole = (Listed) some();
    Cohort broken =
        new Cohort() {
          @Override
          public CohortDescription description() {
            return whole.description();
          }

          @Override
          public String id(int index) {
            return whole.id(index);
          }

          @Override
          public Stay stay(int index) {
            throw new IllegalStateException("disk is gone");
          }
        };
    assertThatThrownBy(() -> replay(broken, ReplayOptions.on(2, System::nanoTime)))
        .hasMessage("disk is gone");
  }

  @Test
  void refusesAnEmptySampleAndNoThread() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sample(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ReplayOptions.on(0, System::nanoTime));
  }
}
