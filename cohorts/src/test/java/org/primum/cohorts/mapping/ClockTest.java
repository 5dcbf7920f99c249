package org.primum.cohorts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.cohorts.mapping.Clock.Overlap;

class ClockTest {
  private static final Clock OFFSETS = Clock.offsetsOnly();

  private static Clock chicago(Overlap overlap) {
    return new Clock(Optional.of(ZoneId.of("America/Chicago")), overlap);
  }

  private static Instant read(Clock clock, String text) {
    long reading = clock.read(text);
    assertThat(Clock.isMoment(reading)).as(text).isTrue();
    return Instant.ofEpochMilli(reading);
  }

  private static Unclear why(Clock clock, String text) {
    long reading = clock.read(text);
    assertThat(Clock.isMoment(reading)).as(text).isFalse();
    return Clock.why(reading);
  }

  @Test
  void readsWhatJavaReads() {
    for (String text :
        new String[] {
          "2180-05-06T22:23:00-04:00",
          "1969-12-31T23:59:59.999Z",
          "2000-02-29T00:00:00.5+14:00",
          "0001-01-01T00:00:00Z",
          "2026-03-01T08:00:00.1234567+01:00"
        }) {
      Instant expected = java.time.OffsetDateTime.parse(text).toInstant();
      assertThat(read(OFFSETS, text).toEpochMilli()).as(text).isEqualTo(expected.toEpochMilli());
    }
    assertThat(read(OFFSETS, "2026-03-01 08:00Z")).isEqualTo("2026-03-01T08:00:00Z");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(why(OFFSETS, "2026")).isEqualTo(Unclear.NO_TIME);
    assertThat(why(OFFSETS, "2026-03")).isEqualTo(Unclear.NO_TIME);
    assertThat(why(OFFSETS, "2026-03-01")).isEqualTo(Unclear.NO_TIME);
    assertThat(why(OFFSETS, "2026-03-01T08:00:00")).isEqualTo(Unclear.NO_ZONE);
    for (String text :
        new String[] {
          "",
          "yesterday",
          "2026-02-29T00:00:00Z",
          "2026-03-01T24:00:00Z",
          "2026-03-01T08:60:00Z",
          "2026-03-01T08:00:00+1:00",
          "2026-03-01T08:00:00Zulu",
          "01.03.2026 08:00",
          "2026-03-01T08:00:00.Z"
        }) {
      assertThat(why(OFFSETS, text)).as(text).isEqualTo(Unclear.MALFORMED);
    }
  }

  /// Chicago put clocks forward on 8 March 2026 at 02:00 and back on 1 November 2026 at 02:00 (IANA
  /// tz database).
  @Test
  void knowsWhenClocksAreChanged() {
    assertThat(read(chicago(Overlap.REFUSED), "2026-03-08T01:59:00"))
        .isEqualTo("2026-03-08T07:59:00Z");
    assertThat(why(chicago(Overlap.EARLIER), "2026-03-08T02:30:00")).isEqualTo(Unclear.SKIPPED);
    assertThat(read(chicago(Overlap.REFUSED), "2026-03-08T03:00:00"))
        .isEqualTo("2026-03-08T08:00:00Z");
    assertThat(why(chicago(Overlap.REFUSED), "2026-11-01T01:30:00")).isEqualTo(Unclear.TWICE);
    assertThat(read(chicago(Overlap.EARLIER), "2026-11-01T01:30:00"))
        .isEqualTo("2026-11-01T06:30:00Z");
    assertThat(read(chicago(Overlap.LATER), "2026-11-01T01:30:00"))
        .isEqualTo("2026-11-01T07:30:00Z");
    assertThat(read(chicago(Overlap.REFUSED), "2026-11-01T01:30:00-06:00"))
        .isEqualTo("2026-11-01T07:30:00Z");
  }
}
