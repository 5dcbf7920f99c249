package org.primum.risk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.risk.model.SeverityScale;

class SeverityCornersTest {
  private static SeverityScale.Step step(String word, String value, String low, String high) {
    return new SeverityScale.Step(
        word, new BigDecimal(value), new BigDecimal(low), new BigDecimal(high));
  }

  @Test
  void rangesApartHaveTheCornersOfABox() {
    List<SeverityScale.Step> steps =
        List.of(
            step("mild", ".001", ".0005", ".002"),
            step("severe", ".2", ".1", ".4"),
            step("death", "1", "1", "1"));
    assertThat(SeverityCorners.of(steps))
        .containsExactlyInAnyOrder(
            List.of(.0005, .1, 1.), List.of(.0005, .4, 1.),
            List.of(.002, .1, 1.), List.of(.002, .4, 1.));
    assertThat(SeverityCorners.of(List.of(steps.getLast()))).isEmpty();
  }

  /// The box [.1, .5] × [.3, .6] cut by first ≤ second is a pentagon.
  @Test
  void overlappingRangesAreCutWhereAMilderWordWouldOutweighAWorse() {
    assertThat(
            SeverityCorners.of(
                List.of(step("mild", ".2", ".1", ".5"), step("severe", ".4", ".3", ".6"))))
        .containsExactlyInAnyOrder(
            List.of(.1, .3), List.of(.1, .6), List.of(.3, .3), List.of(.5, .5), List.of(.5, .6));
  }

  @Test
  void aWordWithoutARangeBoundsItsNeighbours() {
    assertThat(
            SeverityCorners.of(
                List.of(step("mild", ".2", ".1", ".5"), step("severe", ".3", ".3", ".3"))))
        .containsExactlyInAnyOrder(List.of(.1, .3), List.of(.3, .3));
  }

  @Test
  void refusesMoreRangesAndMoreCornersThanCanBeTried() {
    List<SeverityScale.Step> many =
        IntStream.rangeClosed(1, 11)
            .mapToObj(i -> step("w" + i, "." + (10 + i), "." + (10 + i), "." + (10 + i) + "5"))
            .toList();
    assertThatThrownBy(() -> SeverityCorners.of(many))
        .hasMessageContaining("11 words with a range");
    assertThat(SeverityCorners.of(many.subList(0, 10))).hasSize(1024);
    List<SeverityScale.Step> nested =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    step("w" + i, "." + (120 + 10 * i), "." + (110 + 10 * i), "." + (135 + 10 * i)))
            .toList();
    assertThatThrownBy(() -> SeverityCorners.of(nested)).hasMessageContaining("narrow them");
  }

  /// A linear function has its least value over all allowed points at a corner: no random allowed
  /// point is below the least corner. Seed 11.
  @Test
  void noAllowedPointLiesBeyondTheCorners() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<SeverityScale.Step> steps = steps(random, 2 + random.nextInt(4));
      double[] slopes = steps.stream().mapToDouble(_ -> random.nextGaussian()).toArray();
      double least =
          SeverityCorners.of(steps).stream()
              .mapToDouble(corner -> dot(slopes, corner))
              .min()
              .orElseThrow();
      for (int point = 0; point < 300; point++) {
        List<Double> inside = new ArrayList<>();
        for (SeverityScale.Step step : steps) {
          double low = step.low().doubleValue();
          inside.add(low + random.nextDouble() * (step.high().doubleValue() - low));
        }
        boolean ordered =
            IntStream.range(1, inside.size()).allMatch(i -> inside.get(i - 1) <= inside.get(i));
        assertThat(ordered && dot(slopes, inside) < least - 1e-12).as("round %d", round).isFalse();
      }
    }
  }

  /// Signed values a tenth apart, ranges of up to two tenths to each side.
  private static List<SeverityScale.Step> steps(Random random, int size) {
    List<SeverityScale.Step> steps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int value = 30 + 10 * i;
      int low = value - random.nextInt(21);
      int high = value + 1 + random.nextInt(20);
      steps.add(step("w" + i, "." + value, "." + low, "." + high));
    }
    return steps;
  }

  private static double dot(double[] slopes, List<Double> point) {
    double sum = 0;
    for (int i = 0; i < slopes.length; i++) {
      sum += slopes[i] * point.get(i);
    }
    return sum;
  }
}
