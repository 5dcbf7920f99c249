package org.primum.cds.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.primum.cds.firing.Firing.Outcome;
import org.primum.cds.firing.Firing.RunningProgram;
import org.primum.cds.firing.Firing.Word;
import org.primum.cds.permit.RunMode;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;

/// What every [FiringLog] must do, whatever its medium. A subclass hands in an empty log.
public abstract class FiringLogConformance {
  private static final Digest SEPSIS = digest("sepsis");
  private static final Digest OTHER = digest("other");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  /// A log without firings; called once per test.
  protected abstract FiringLog emptyLog();

  @Test
  void givesBackWhatWasKeptNewestFirst() {
    FiringLog log = emptyLog();
    Firing first = firing(1, SEPSIS, RunMode.SILENT, outcome(Word.ALERT));
    Firing second =
        firing(
            2,
            SEPSIS,
            RunMode.ACTIVE,
            new Outcome(Word.FAILED, Optional.empty(), "a unit could not be converted, é"));
    Firing third =
        firing(
            3,
            SEPSIS,
            RunMode.ACTIVE,
            new Outcome(Word.ALERT, Optional.of(new BigDecimal("3.50")), ""));
    log.append(first);
    log.append(second);
    log.append(firing(4, OTHER, RunMode.ACTIVE, outcome(Word.ALERT)));
    log.append(third);

    assertThat(log.latest(SEPSIS, 10)).containsExactly(third, second, first);
    assertThat(log.latest(SEPSIS, 2)).containsExactly(third, second);
    assertThat(log.latest(digest("never"), 2)).isEmpty();
    assertThatThrownBy(() -> log.latest(SEPSIS, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsOneModeOfOneArtifactFromAMomentOn() {
    FiringLog log = emptyLog();
    log.append(firing(0, SEPSIS, RunMode.ACTIVE, outcome(Word.ALERT)));
    log.append(firing(5, SEPSIS, RunMode.ACTIVE, outcome(Word.ALERT)));
    log.append(firing(6, SEPSIS, RunMode.ACTIVE, outcome(Word.NO_ALERT)));
    log.append(firing(7, SEPSIS, RunMode.ACTIVE, outcome(Word.NO_ALERT)));
    log.append(firing(8, SEPSIS, RunMode.ACTIVE, outcome(Word.UNDETERMINED)));
    log.append(firing(9, SEPSIS, RunMode.ACTIVE, outcome(Word.FAILED)));
    log.append(firing(9, SEPSIS, RunMode.SILENT, outcome(Word.ALERT)));
    log.append(firing(9, OTHER, RunMode.ACTIVE, outcome(Word.ALERT)));

    assertThat(log.tally(SEPSIS, RunMode.ACTIVE, NOON.plusSeconds(5)))
        .isEqualTo(new FiringTally(1, 2, 1, 1, 1));
    assertThat(log.tally(SEPSIS, RunMode.ACTIVE, Instant.EPOCH).evaluations()).isEqualTo(6);
    assertThat(log.tally(SEPSIS, RunMode.SILENT, Instant.EPOCH))
        .isEqualTo(new FiringTally(1, 0, 0, 0, 0));
    assertThat(log.tally(digest("never"), RunMode.ACTIVE, Instant.EPOCH))
        .isEqualTo(FiringTally.NONE);
  }

  @Test
  void losesNothingWhenManyWriteAtOnce() throws Exception {
    FiringLog log = emptyLog();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 120; i++) {
        int second = i;
        threads.execute(
            () -> log.append(firing(second, SEPSIS, RunMode.ACTIVE, outcome(Word.NO_ALERT))));
      }
    }
    assertThat(log.tally(SEPSIS, RunMode.ACTIVE, Instant.EPOCH).quiet()).isEqualTo(120);
    List<UUID> calls = log.latest(SEPSIS, 500).stream().map(Firing::hookInstance).toList();
    assertThat(calls).hasSize(120).doesNotHaveDuplicates();
  }

  private static Outcome outcome(Word word) {
    return new Outcome(word, Optional.empty(), "");
  }

  private static Firing firing(int second, Digest artifact, RunMode mode, Outcome outcome) {
    boolean shown = mode == RunMode.ACTIVE && outcome.word() == Word.ALERT;
    return new Firing(
        new UUID(artifact.hashCode(), 2L * second + (mode == RunMode.ACTIVE ? 1 : 0)),
        new RunningProgram(new ArtifactId("demo"), artifact, mode, second % 2 == 1),
        digest("patient " + second),
        NOON.plusSeconds(second),
        outcome,
        shown ? Optional.of(new UUID(7, second)) : Optional.empty(),
        1_000L + second);
  }

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
