package org.primum.risk.monitoring.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalCusumTest {
  private static double oneSided(double reference, double threshold, double shift) {
    return new NormalCusum(reference, threshold, false).averageRunLength(shift);
  }

  /// 117.5957 and the two-sided figures are reference cases; 3.7491 is listed there too, without
  /// saying that it is the run length at a shift of 1.5. The other is by scipy 1.17.1 (solve on 120
  /// Gauss-Legendre nodes), as are the next test's.
  @Test
  void computesTheRunLengthsOfTheCases() {
    assertThat(oneSided(0.5, 3, 0)).isEqualTo(117.5957, within(5e-5));
    assertThat(oneSided(0.5, 3, 1.5)).isEqualTo(3.7491, within(5e-5));
    assertThat(oneSided(0.5, 3, 1)).isEqualTo(6.4039088934216535, within(1e-9));
    NormalCusum both = new NormalCusum(0.5, 4, true);
    assertThat(both.averageRunLength(0)).isEqualTo(167.684, within(5e-4));
    assertThat(both.averageRunLength(1)).isEqualTo(8.38313, within(5e-6));
    assertThat(both.averageRunLength(-1)).isEqualTo(8.38313, within(5e-6));
  }

  /// D. C. Montgomery, Introduction to Statistical Quality Control, table 9.3 (two-sided, k = ½): h
  /// = 4: 168, 74.2, 26.6, 13.3, 8.38, 4.75, 3.34, 2.62, 2.19, 1.71; h = 5: 465, 139, 38.0, 17.0,
  /// 10.4, 5.75, 4.01, 3.11, 2.57, 2.01.
  @Test
  void computesThePublishedTable() {
    double[] shifts = {0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4};
    double[] four = {168, 74.2, 26.6, 13.3, 8.38, 4.75, 3.34, 2.62, 2.19, 1.71};
    double[] five = {465, 139, 38.0, 17.0, 10.4, 5.75, 4.01, 3.11, 2.57, 2.01};
    for (int i = 0; i < shifts.length; i++) {
      assertThat(new NormalCusum(0.5, 4, true).averageRunLength(shifts[i]))
          .isEqualTo(four[i], within(four[i] / 150));
      assertThat(new NormalCusum(0.5, 5, true).averageRunLength(shifts[i]))
          .isEqualTo(five[i], within(five[i] / 150));
    }
    assertThat(oneSided(0.5, 5, 0)).isEqualTo(930.8870120663828, within(1e-7));
  }

  @Test
  void findsTheThresholdOfARunLength() {
    for (boolean twoSided : new boolean[] {false, true}) {
      for (double asked : new double[] {5, 370, 1e6}) {
        NormalCusum found = NormalCusum.withRunLength(0.5, asked, twoSided);
        assertThat(found.averageRunLength(0)).isEqualTo(asked, within(asked * 1e-6));
      }
    }
    assertThat(NormalCusum.withRunLength(0.5, 335.3675776272413, false).threshold())
        .isEqualTo(4, within(1e-8));
  }

  /// ln L grows by 2k a standard deviation: at h = 20 some 1e18 of k = 1.
  @Test
  void refusesToTellWhatRoundingHasEaten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> oneSided(1, 20, 0))
        .withMessageContaining("beyond 1e11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NormalCusum(5, 100, true).averageRunLength(0));
    assertThat(NormalCusum.withRunLength(3, 1e10, true).averageRunLength(0))
        .isEqualTo(1e10, within(1e6));
  }

  @Test
  void nodesIntegratePolynomialsExactly() {
    LegendreNodes nodes = LegendreNodes.between(1, 3, 5);
    double ninth = 0;
    double length = 0;
    for (int i = 0; i < nodes.size(); i++) {
      ninth += nodes.weight(i) * Math.pow(nodes.at(i), 9);
      length += nodes.weight(i);
    }
    assertThat(ninth).isEqualTo((Math.pow(3, 10) - 1) / 10, within(1e-9));
    assertThat(length).isEqualTo(2, within(1e-13));
  }

  @Test
  void refusesWhatCannotBeAsked() {
    for (double wrong : new double[] {0, -1, Double.NaN, 101}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new NormalCusum(0.5, wrong, true));
      assertThatIllegalArgumentException().isThrownBy(() -> new NormalCusum(wrong, 4, true));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NormalCusum.withRunLength(wrong, 100, true));
    }
    for (double wrong : new double[] {2, Double.NaN, 1e13}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NormalCusum.withRunLength(0.5, wrong, true));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalCusum.withRunLength(3, 100, false))
        .withMessageContaining("no threshold gives");
    NormalCusum chart = new NormalCusum(0.5, 4, true);
    assertThatIllegalArgumentException().isThrownBy(() -> chart.averageRunLength(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> chart.averageRunLength(-101));
    assertThat(chart.assumes()).isNotEmpty();
  }
}
