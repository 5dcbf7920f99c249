package org.primum.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartsTest {
  @Test
  void everyDrawingHasATextAlternative() {
    for (Chart chart : Gallery.all()) {
      Element figure = Drawn.xml(chart.figure());
      for (Element svg : Drawn.all(figure, "svg", "sample")) {
        assertThat(svg.getAttribute("aria-hidden")).isEqualTo("true");
      }
      if (chart.svg().isEmpty()) {
        assertThat(figure.getElementsByTagName("svg").getLength()).isPositive();
      } else {
        Element svg = Drawn.xml(chart.svg());
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby"))
            .isEqualTo(chart.caption().id() + "-title " + chart.caption().id() + "-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
            .isEqualTo(chart.caption().title());
      }
    }
  }

  @Test
  void everyChartHasTheTableOfItsFiguresAndNoColourOfItsOwn() {
    for (Chart chart : Gallery.all()) {
      assertThat(chart.table().rows()).isNotEmpty();
      assertThat(chart.figure())
          .contains("<table")
          .doesNotContain("style=", "fill=", "stroke=", "#");
    }
  }

  @Test
  void sameFiguresGiveTheSameBytes() {
    assertThat(Gallery.all().stream().map(Chart::figure).toList())
        .isEqualTo(Gallery.all().stream().map(Chart::figure).toList());
  }

  @Test
  void putsTheWidestSwingOnTopAndItsBarsWhereTheFiguresSay() {
    Chart tornado = Gallery.tornado();
    assertThat(tornado.table().rows().stream().map(List::getFirst))
        .containsExactly("harm averted", "false-alarm treatment", "sepsis a day");
    // Axis −15 … 0: base −7 at (8/15), low end −2 at (13/15) of 88 % after 6 %.
    Element svg = Drawn.xml(tornado.table().rows().getFirst().get(1));
    Element low = Drawn.all(svg, "rect", "at-low").getFirst();
    assertThat(Drawn.percent(low, "x")).isCloseTo(6 + 88 * 8 / 15.0, within(0.01));
    assertThat(Drawn.percent(low, "width")).isCloseTo(88 * 5 / 15.0, within(0.01));
  }

  @Test
  void drawsPartsFromZeroAndTheWholeWithItsInterval() {
    Chart parts = Gallery.contributions();
    Element averted = Drawn.xml(parts.table().rows().getFirst().get(1));
    Element bar = Drawn.all(averted, "rect", "at-low").getFirst();
    assertThat(Drawn.percent(bar, "x")).isCloseTo(strip(-8), within(0.01));
    assertThat(Drawn.percent(bar, "width")).isCloseTo(strip(0) - strip(-8), within(0.01));
    Element added = Drawn.xml(parts.table().rows().get(1).get(1));
    assertThat(Drawn.percent(Drawn.all(added, "rect", "at-high").getFirst(), "x"))
        .isCloseTo(strip(0), within(0.01));
    assertThat(Drawn.all(added, "line", "span")).isEmpty();
    Element whole = Drawn.xml(parts.table().rows().getLast().get(1));
    Element span = Drawn.all(whole, "line", "span").getFirst();
    assertThat(Drawn.percent(span, "x1")).isCloseTo(strip(-9), within(0.01));
    assertThat(Drawn.percent(span, "x2")).isCloseTo(strip(1), within(0.01));
    assertThat(parts.table().rows().getLast().get(2)).isEqualTo("−5.00 (−9.00 to +1.00)");
    assertThatThrownBy(
            () ->
                ContributionChart.draw(
                    parts.caption(),
                    Measure.plain("x"),
                    new ContributionChart.Heads("a", "b"),
                    new ContributionChart.Sum(List.of(), Optional.empty())))
        .hasMessageContaining("there is no part");
  }

  /// Where `value` lies on an axis from −10 to 4, six per cent kept free at both ends.
  private static double strip(double value) {
    return 6 + 88 * (value + 10) / 14;
  }

  @Test
  void cutsTheDecisionCurveOffBelowAndKeepsItsFiguresInTheTable() {
    Chart curve = Gallery.decisionCurve();
    // shared cases, net benefit of Wong 2021 at 0.05 and 0.10.
    assertThat(row(curve, "5.0 %")).containsExactly("5.0 %", "0.0135", "0.0172", "–");
    assertThat(row(curve, "10.0 %")).containsExactly("10.0 %", "0.00422", "−0.0374", "–");
    assertThat(curve.legend().stream().map(Chart.Key::name))
        .containsExactly("vendor's score", "treat everybody", "treat nobody");
  }

  private static List<String> row(Chart chart, String first) {
    return chart.table().rows().stream()
        .filter(row -> row.getFirst().equals(first))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void drawsHolesAsWideAsALayerMisses() {
    Chart layers = Gallery.layers();
    List<Element> holes = Drawn.all(Drawn.xml(layers.svg()), "ellipse", "hole");
    // Slices are 80 % of the width, so a miss of .12 has a half-width of 4.8 %.
    assertThat(Drawn.percent(holes.getFirst(), "rx")).isCloseTo(4.8, within(0.01));
    assertThat(Drawn.all(Drawn.xml(layers.svg()), "path", "shared")).hasSize(2);
    assertThat(layers.table().rows().getLast())
        .containsExactly("all of them", "1 in 2,900", "", "");
  }

  @Test
  void drawsWhatNobodyKnowsAsADashedHoleAndARangeWithoutAMiddle() {
    Chart layers =
        LayersChart.draw(
            new Caption("l", "t", "d"),
            List.of(
                new LayersChart.Layer(
                    "guessed", new LayersChart.Chance(.1, .5), "nobody knows", "")),
            new LayersChart.Chance(.1, .5));
    List<Element> holes = Drawn.all(Drawn.xml(layers.svg()), "ellipse", "hole");
    assertThat(holes).hasSize(2);
    assertThat(Drawn.percent(holes.getFirst(), "rx")).isCloseTo(20, within(0.01));
    assertThat(Drawn.percent(holes.getLast(), "rx")).isCloseTo(4, within(0.01));
    assertThat(layers.table().rows().getFirst().get(1)).isEqualTo("10.0 % to 50.0 %");
    Chart interval =
        IntervalChart.draw(
            new Caption("i", "t", "d"),
            Measure.plain("x"),
            0,
            List.of(
                new IntervalChart.Row(
                    "guessed", new Interval(2, 3, 5), IntervalChart.Standing.ASSUMED)));
    assertThat(interval.table().rows().getFirst().getLast()).isEqualTo("between 2.00 and 5.00");
    assertThat(Drawn.all(Drawn.xml(interval.table().rows().getFirst().get(1)), "circle", "mean"))
        .isEmpty();
  }

  @Test
  void drawsACauseThatTwoGatesShareOnlyOnce() {
    TreeChart.Event shared =
        new TreeChart.Event(
            "power", "or", Optional.empty(), List.of(basic("mains"), basic("battery")));
    TreeChart.Event left =
        new TreeChart.Event("left", "or", Optional.empty(), List.of(shared, basic("l")));
    TreeChart.Event right =
        new TreeChart.Event("right", "or", Optional.empty(), List.of(shared, basic("r")));
    Chart tree =
        TreeChart.draw(
            new Caption("t", "title", "words"),
            new TreeChart.Event("top", "and", Optional.empty(), List.of(left, right)));
    assertThat(tree.table().rows().stream().map(List::getFirst))
        .containsExactly("top", "left", "power", "mains", "battery", "l", "right", "power", "r");
    assertThat(tree.svg()).contains("power · or (see above)");
  }

  private static TreeChart.Event basic(String name) {
    return new TreeChart.Event(name, "", Optional.empty(), List.of());
  }

  @Test
  void keepsHostileWordsOutOfTheMarkup() {
    Chart chart =
        IntervalChart.draw(
            new Caption("c", "<script>a</script>", "b & \"c\""),
            Measure.plain("<i>"),
            0,
            List.of(
                new IntervalChart.Row(
                    "</td><b>", new Interval(0, 1, 2), IntervalChart.Standing.OUT)));
    Element figure = Drawn.xml(chart.figure());
    assertThat(figure.getElementsByTagName("script").getLength()).isZero();
    assertThat(figure.getElementsByTagName("b").getLength()).isZero();
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    Caption caption = new Caption("c", "t", "d");
    assertThatThrownBy(() -> new Caption("C 1", "t", "d"))
        .hasMessage(
            "cannot name chart `C 1`: allowed are a small letter, then small letters, digits and `-`");
    assertThatThrownBy(() -> new Series("s", List.of(Series.Point.of(1, 0), Series.Point.of(1, 2))))
        .hasMessage("cannot draw line `s`: `1.0` follows `1.0`, allowed are rising positions");
    assertThatThrownBy(
            () ->
                LineChart.exceedance(
                    caption,
                    Measure.plain("x"),
                    List.of(new Series("s", List.of(Series.Point.of(0, 1.2))))))
        .hasMessage("cannot draw exceedance of `s`: found `1.2`, allowed is a probability");
    assertThatThrownBy(() -> TornadoChart.draw(caption, Measure.plain("x"), 0, List.of()))
        .hasMessage("cannot draw chart `c`: there is no quantity");
    assertThatThrownBy(() -> LayersChart.Chance.of(Double.NaN))
        .hasMessage(
            "cannot draw a chance from `NaN` to `NaN`: allowed are probabilities, the lesser first");
    assertThatThrownBy(() -> LayersChart.draw(caption, List.of(), LayersChart.Chance.of(1)))
        .hasMessage("cannot draw chart `c`: there is no layer");
    assertThatThrownBy(
            () -> LineChart.of(Measure.plain("x"), Measure.plain("y")).draw(caption, List.of()))
        .hasMessage("cannot draw chart `c`: found `0` lines, allowed are 1 to 6");
  }

  @Test
  void marksTheValueThatSubgroupsAreComparedWith() {
    Chart chart =
        IntervalChart.draw(
            new Caption("s", "Sensitivity by sex", "All: 60 %."),
            Measure.share("sensitivity"),
            0.6,
            List.of(
                new IntervalChart.Row(
                    "women", new Interval(0.5, 0.55, 0.65), IntervalChart.Standing.OPEN)));
    // Round steps of (0.65 − 0.5) / 6 = .025 → .05, so .5 … .65.
    Element svg = Drawn.xml(chart.table().rows().getFirst().get(1));
    assertThat(Drawn.percent(Drawn.all(svg, "line", "zero").getFirst(), "x1"))
        .isCloseTo(6 + 88 * 0.1 / 0.15, within(0.01));
    assertThat(chart.table().foot().get(1)).contains("axis from 50 % to 65 %, 60.0 % marked");
  }
}
