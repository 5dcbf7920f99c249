package org.primum.evidence.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.evidence.Bedside;
import org.primum.evidence.Bedside.Above;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Stay;

class MissingDataTest {
  private static final ReplayOptions OPTIONS = ReplayOptions.on(2, System::nanoTime);

  private static Stay full(int hours) {
    int[] rates = new int[hours];
    Arrays.fill(rates, 120);
    return Bedside.stay("a", -1, rates);
  }

  private static int left(int percent, long seed) {
    return MissingData.without(full(2000), new Loss.AtRandom(percent, seed))
        .timeline()
        .observations()
        .size();
  }

  /// Binomial: 2000 values, four standard deviations either side; the seed is fixed.
  @Test
  void losesTheShareAskedForAndTheSameForTheSameSeed() {
    assertThat(left(25, 7)).isBetween(1422, 1578).isEqualTo(left(25, 7));
    assertThat(left(50, 7)).isBetween(910, 1090);
    Stay some = MissingData.without(full(100), new Loss.AtRandom(50, 7));
    Stay more = MissingData.without(full(100), new Loss.AtRandom(75, 7));
    assertThat(some.timeline().observations()).containsAll(more.timeline().observations());
  }

  @Test
  void isTheReplayItselfWhereNothingIsLostAndSilentWithoutWhatTheRuleLooksAt() {
    Stay stay = Bedside.stay("a", 2, 90, 110, 130, 100);
    MissingData found =
        MissingData.of(
            Above.of(100),
            List.of(new Loss.Nothing(), new Loss.Kind(Bedside.HEART_RATE, "HR")),
            Bedside.cohort(stay),
            OPTIONS);
    assertThat(found.tallies().getFirst())
        .isEqualTo(Replay.run(Above.of(100), Bedside.cohort(stay), OPTIONS).counts().all());
    assertThat(found.tallies().getLast().alertHours()).isZero();
    assertThat(found.lines()).anyMatch(line -> line.startsWith("without HR"));
  }

  @Test
  void refusesSharesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Loss.AtRandom(100, 1))
        .withMessage("share to lose is `100` percent; give 1 to 99");
  }
}
