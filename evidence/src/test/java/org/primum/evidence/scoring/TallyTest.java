package org.primum.evidence.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Confusion;

class TallyTest {
  private static AlertCourse course(int hours, int firstLabelled, int... alerts) {
    BitSet rows = new BitSet();
    IntStream.of(alerts).forEach(rows::set);
    OptionalInt label = firstLabelled < 0 ? OptionalInt.empty() : OptionalInt.of(firstLabelled);
    return new AlertCourse(hours, label, rows, 0, 0);
  }

  private static AlertCourse healthy(int hours, int... alerts) {
    return course(hours, -1, alerts);
  }

  private static Windowed windowed(AlertCourse course) {
    return Tally.of(course).windowed();
  }

  private static long observed(AlertCourse course) {
    return Tally.of(course).utility().observed();
  }

  @Test
  void countsAnEpisodeWhereTheHourBeforeDidNotAlert() {
    assertThat(Tally.of(healthy(10, 0, 1, 2, 4, 9)))
        .returns(3L, Tally::episodes)
        .returns(5L, Tally::alertHours);
  }

  @Test
  void countsAStayOnceByItsOutcomeAndAnyAlert() {
    assertThat(Tally.of(course(10, 5, 9)).confusion()).isEqualTo(new Confusion(1, 0, 0, 0));
    assertThat(Tally.of(healthy(10, 9)).confusion()).isEqualTo(new Confusion(0, 1, 0, 0));
    assertThat(Tally.of(course(10, 5)).confusion()).isEqualTo(new Confusion(0, 0, 1, 0));
    assertThat(Tally.of(healthy(10)).confusion()).isEqualTo(new Confusion(0, 0, 0, 1));
  }

  /// Label from row 20: onset row 26, window rows 14 to 25.
  @Test
  void hitsTheWindowFromTwelveToOneHoursBeforeOnset() {
    assertThat(windowed(course(40, 20, 13))).isEqualTo(new Windowed(0, 0, 0));
    assertThat(windowed(course(40, 20, 14))).isEqualTo(new Windowed(1, 1, 1));
    assertThat(windowed(course(40, 20, 25))).isEqualTo(new Windowed(1, 1, 1));
    assertThat(windowed(course(40, 20, 26))).isEqualTo(new Windowed(0, 0, 0));
  }

  @Test
  void takesAnEpisodeAsTrueOnlyIfItBeginsInTheWindow() {
    assertThat(windowed(course(40, 20, 13, 14))).isEqualTo(new Windowed(1, 1, 0));
    assertThat(windowed(course(40, 20, 15, 17, 18, 25, 27))).isEqualTo(new Windowed(1, 1, 3));
  }

  @Test
  void clipsTheWindowToTheStayAndKeepsLeftCensoredStaysApart() {
    assertThat(windowed(course(3, 0, 0))).isEqualTo(new Windowed(1, 0, 1));
    assertThat(windowed(course(22, 20, 21))).isEqualTo(new Windowed(1, 1, 1));
    assertThat(Tally.of(course(3, 0)).leftCensored()).isEqualTo(1);
    assertThat(windowed(healthy(20, 3))).isEqualTo(new Windowed(0, 0, 0));
  }

  /// Values of Reyna 2020, figure 1: -0.05 too early, 0 twelve hours before onset, 1 six hours
  /// before, 0 three hours after; -2 for no alert three hours after; -0.05 without sepsis.
  @Test
  void earnsTheUtilityOfTheChallenge() {
    AlertCourse silent = course(40, 20);
    long never = observed(silent);
    assertThat(never).isEqualTo(-40 * (1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9));
    assertThat(observed(course(40, 20, 13)) - never).isEqualTo(-9);
    assertThat(observed(course(40, 20, 14)) - never).isEqualTo(0);
    assertThat(observed(course(40, 20, 17)) - never).isEqualTo(90);
    assertThat(observed(course(40, 20, 20)) - never).isEqualTo(180);
    assertThat(observed(course(40, 20, 26)) - never).isEqualTo(60 + 240);
    assertThat(observed(course(40, 20, 29)) - never).isEqualTo(360);
    assertThat(observed(course(40, 20, 30)) - never).isEqualTo(0);
    assertThat(observed(healthy(40, 3, 4))).isEqualTo(-18);
  }

  @Test
  void givesOneForTheBestAlertAndZeroForNone() {
    int[] useful = IntStream.rangeClosed(14, 29).toArray();
    assertThat(Tally.of(course(40, 20, useful)).utility().normalised())
        .contains(new BigDecimal("1.000000"));
    assertThat(Tally.of(course(40, 20)).utility().normalised())
        .contains(new BigDecimal("0.000000"));
    assertThat(Tally.of(healthy(40, 1)).utility().normalised()).isEmpty();
  }

  @Test
  void measuresTheLeadOfTheFirstAlertOfTheStay() {
    Tally both = Tally.of(course(40, 20, 3, 22)).plus(Tally.of(course(40, 20, 30)));
    assertThat(both.leads().beforeOnset()).isEqualTo(1);
    assertThat(both.leads().median()).contains(new BigDecimal("9.5"));
  }

  @Test
  void addsUpInAnyOrderAndSplit() {
    long seed = 7;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Tally> tallies =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    Tally.of(
                        course(
                            60,
                            random.nextInt(-60, 60),
                            random.ints(random.nextInt(20), 0, 60).toArray())))
            .toList();
    Tally forwards = tallies.stream().reduce(Tally.NONE, Tally::plus);
    Tally backwards = tallies.reversed().stream().reduce(Tally.NONE, Tally::plus);
    Tally halves =
        tallies.subList(100, 200).stream()
            .reduce(Tally.NONE, Tally::plus)
            .plus(tallies.subList(0, 100).stream().reduce(Tally.NONE, Tally::plus));
    assertThat(backwards).as("seed " + seed).isEqualTo(forwards);
    assertThat(halves).as("seed " + seed).isEqualTo(forwards);
  }

  @Test
  void refusesAlertsAndLabelsOutsideTheStay() {
    assertThatIllegalArgumentException().isThrownBy(() -> course(10, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> healthy(10, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> healthy(0));
  }
}
