package org.primum.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void keepsThreeSignificantDigitsAndTheWholePartOfLargeNumbers() {
    assertThat(Figures.plain(-6.9812)).isEqualTo("−6.98");
    assertThat(Figures.plain(7)).isEqualTo("7.00");
    assertThat(Figures.plain(9.9996)).isEqualTo("10.0");
    assertThat(Figures.plain(0.001234)).isEqualTo("0.00123");
    assertThat(Figures.plain(18_342.4)).isEqualTo("18,342");
    assertThat(Figures.plain(-0.0)).isEqualTo("0");
  }

  @Test
  void writesASignOnlyWhereThereIsSomethingToSign() {
    assertThat(Figures.signed(0.5)).isEqualTo("+0.500");
    assertThat(Figures.signed(0)).isEqualTo("0");
    assertThat(Figures.fixed(-0.0004, 2)).isEqualTo("0.00");
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> Figures.plain(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot write figure `NaN`: it is not finite");
  }

  @Test
  void writesCountsAndPercentages() {
    assertThat(Figures.count(761_995)).isEqualTo("761,995");
    assertThat(Figures.percent(0.4002)).isEqualTo("40.0 %");
  }
}
