package org.primum.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.primum.charts.IntervalChart.Standing;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class IntervalChartTest {
  private final List<Interval> intervals =
      List.of(new Interval(0, 0, 0), new Interval(-10.8, -7, -3.3), new Interval(-4.2, -0.7, 3.7));

  @Test
  void holdsZeroAndEveryIntervalBetweenRoundTicks() {
    Axis axis = Axis.holding(intervals, 0);
    assertThat(axis.low()).isEqualTo(-15);
    assertThat(axis.high()).isEqualTo(5);
    assertThat(axis.ticks()).containsExactly(-15.0, -10.0, -5.0, 0.0, 5.0);
    assertThat(axis.percent(0)).isEqualTo(75);
  }

  @Test
  void keepsZeroOnTheAxisWhenEveryOptionIsHarmful() {
    Axis axis = Axis.holding(List.of(new Interval(0.004, 0.005, 0.0061)), 0);
    assertThat(axis.low()).isZero();
    assertThat(axis.decimals()).isEqualTo(3);
  }

  @Test
  void putsMeanAndEndsWhereTheFiguresSay() throws Exception {
    Element svg = drawn(IntervalChart.over(intervals).row(intervals.get(1), Standing.OPEN, "a<b"));
    assertThat(svg.getAttribute("aria-label")).isEqualTo("a<b");
    Element dot = (Element) svg.getElementsByTagName("circle").item(0);
    // (−7 − −15) / 20 = 40 % of the 88 % between the margins of 6 %.
    assertThat(dot.getAttribute("cx")).isEqualTo("41.20%");
    assertThat(svg.getElementsByTagName("line").getLength()).isEqualTo(4);
  }

  @Test
  void drawsNoBarForAPoint() throws Exception {
    Element svg = drawn(IntervalChart.over(intervals).row(intervals.get(0), Standing.OPEN, "zero"));
    assertThat(svg.getElementsByTagName("line").getLength()).isEqualTo(1);
  }

  @Test
  void labelsEveryTickOfTheScale() throws Exception {
    Element svg = drawn(IntervalChart.over(intervals).scale());
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("−15");
    assertThat(svg.getElementsByTagName("text").item(4).getTextContent()).isEqualTo("+5");
  }

  @Test
  void refusesFiguresThatCannotBeDrawn() {
    assertThatThrownBy(() -> new Interval(1, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(0, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(Double.NEGATIVE_INFINITY, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Element drawn(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
