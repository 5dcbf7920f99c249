package org.primum.evidence.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.primum.evidence.Bedside.ADMITTED;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.evidence.Bedside;
import org.primum.evidence.Bedside.Above;
import org.primum.evidence.scoring.Tally;
import org.primum.logic.timeline.Observation;

class RhythmTest {
  private static final Rhythm EVERY_VALUE = new Rhythm(Rhythm.Cadence.EVERY_VALUE, 0);

  private static Tally tally(Stay stay, Rhythm rhythm) {
    return Tally.of(Followed.of(Above.of(100), stay, rhythm).course());
  }

  private static Observation at(int rate, int minutes) {
    return Bedside.rate(rate, Duration.ofMinutes(minutes));
  }

  /// Rates 120, 90, 130 within the second hour: asked hourly only the last is seen.
  @Test
  void asksWheneverAValueBecomesKnown() {
    Stay stay =
        Bedside.stay("a", -1, 4, List.of(at(80, 60), at(120, 70), at(90, 80), at(130, 110)));
    assertThat(Followed.of(Above.of(100), stay, EVERY_VALUE).evaluations()).isEqualTo(4);
    assertThat(tally(stay, EVERY_VALUE))
        .returns(2L, Tally::episodes)
        .returns(1L, Tally::alertHours);
    assertThat(tally(stay, Rhythm.HOURLY))
        .returns(1L, Tally::episodes)
        .returns(3L, Tally::alertHours);
  }

  @Test
  void asksOnceForValuesThatBecomeKnownTogetherAndNotOutsideTheStay() {
    Stay stay =
        Bedside.stay("a", -1, 2, List.of(at(120, -30), at(120, 60), at(121, 60), at(120, 121)));
    assertThat(Followed.of(Above.of(100), stay, EVERY_VALUE).evaluations()).isEqualTo(1);
  }

  @Test
  void asksWhenAValueIsKnownNotWhenItWasTrue() {
    Observation late =
        new Observation(
            Bedside.HEART_RATE,
            BigDecimal.valueOf(120),
            "/min",
            ADMITTED.plus(Duration.ofMinutes(30)),
            ADMITTED.plus(Duration.ofMinutes(170)));
    Stay stay = Bedside.stay("a", -1, 4, List.of(late));
    assertThat(Followed.of(Above.of(100), stay, EVERY_VALUE).course().alertsAt(2)).isTrue();
    assertThat(Followed.of(Above.of(100), stay, EVERY_VALUE).course().alertsAt(0)).isFalse();
  }

  /// Alerts begin in rows 0, 2, 4 and 9.
  @Test
  void interruptsNobodyAgainWithinTheRefractoryPeriod() {
    Stay stay = Bedside.stay("a", -1, 120, 90, 120, 90, 120, 90, 90, 90, 90, 120);
    assertThat(tally(stay, Rhythm.HOURLY).episodes()).isEqualTo(4);
    assertThat(tally(stay, new Rhythm(Rhythm.Cadence.HOURLY, 2)).episodes()).isEqualTo(4);
    assertThat(tally(stay, new Rhythm(Rhythm.Cadence.HOURLY, 3)).episodes()).isEqualTo(3);
    assertThat(tally(stay, new Rhythm(Rhythm.Cadence.HOURLY, 10)))
        .returns(1L, Tally::episodes)
        .returns(4L, Tally::alertHours);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rhythm(Rhythm.Cadence.HOURLY, -1))
        .withMessage("refractory period is `-1` hours; give 0 to 168");
  }
}
