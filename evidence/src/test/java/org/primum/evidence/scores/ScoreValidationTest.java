package org.primum.evidence.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.evidence.Bedside;
import org.primum.evidence.Bedside.Above;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Stay;

class ScoreValidationTest {
  private static Optional<ScoreValidation> validate(Stay... stays) {
    return ScoreValidation.of(
        Above.of(100), Bedside.cohort(stays), ReplayOptions.on(2, System::nanoTime));
  }

  /// Label from row 10: onset row 16, window rows 4 to 15; rows 16 and 17 do not count. Rates of
  /// the window are 120, outside 80, and in the other stay 80 with one hour of 120: of 12 · 16
  /// pairs 15 are told and one is even, so that AUROC is 15.5 / 16.
  @Test
  void tellsHoursOfTheWindowFromOthers() {
    int[] septic = new int[18];
    for (int row = 0; row < 18; row++) {
      septic[row] = row >= 4 && row < 16 ? 120 : 80;
    }
    ScoreValidation found =
        validate(
                Bedside.stay("a", 10, septic),
                Bedside.stay("b", -1, 120, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80))
            .orElseThrow();
    assertThat(found)
        .returns(28L, ScoreValidation::hours)
        .returns(12L, ScoreValidation::withOutcome)
        .returns(0L, ScoreValidation::silent);
    assertThat(found.discrimination().auroc().value().orElseThrow())
        .isCloseTo(15.5 / 16, within(1e-12));
    assertThat(found.calibration()).isPresent();
  }

  @Test
  void countsHoursWithoutScoreAndKnowsNothingWithoutAny() {
    assertThat(validate(Bedside.stay("a", -1, 0, 0, 90)).orElseThrow())
        .returns(1L, ScoreValidation::hours)
        .returns(2L, ScoreValidation::silent);
    assertThat(validate(Bedside.stay("a", -1, 0, 0))).isEmpty();
  }
}
