package org.primum.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// One chart of every kind, with figures whose positions can be worked out by hand.
final class Gallery {
  private Gallery() {}

  static List<Chart> all() {
    return List.of(
        intervals(),
        tornado(),
        contributions(),
        exceedance(),
        decisionCurve(),
        calibration(),
        burden(),
        leads(),
        layers(),
        tree());
  }

  static Chart intervals() {
    return IntervalChart.draw(
        new Caption("options", "Expected change in harm", "C averts most: −7.00 (−10.8 to −3.30)."),
        Measure.signed("change in weighted harm a year (90 % interval)"),
        0,
        List.of(
            new IntervalChart.Row(
                "A Do nothing", new Interval(0, 0, 0), IntervalChart.Standing.OPEN),
            new IntervalChart.Row(
                "B SIRS ≥ 2", new Interval(-4.2, -0.7, 3.7), IntervalChart.Standing.LESS_SAFE),
            new IntervalChart.Row(
                "C SIRS ≥ 2 & organ dysfunction",
                new Interval(-10.8, -7, -3.3),
                IntervalChart.Standing.OPEN)));
  }

  static Chart tornado() {
    return TornadoChart.draw(
        new Caption("tornado", "What moves it", "The effect of earlier treatment moves it most."),
        Measure.signed("change in weighted harm a year"),
        -7,
        List.of(
            new TornadoChart.Swing("sepsis a day", "0.90 to 1.10", -6, -8),
            new TornadoChart.Swing("harm averted", "0.02 to 0.07", -2, -13),
            new TornadoChart.Swing("false-alarm treatment", "0.001 to 0.004", -9, -3)));
  }

  static Chart contributions() {
    return ContributionChart.draw(
        new Caption("parts", "What it is made of", "Harm averted 8, new harm 3, together −5."),
        Measure.signed("change in weighted harm a year"),
        new ContributionChart.Heads("Hazard", "How"),
        new ContributionChart.Sum(
            List.of(
                new ContributionChart.Part("treated earlier", new Interval(-8, -8, -8), "averts"),
                new ContributionChart.Part("false alarms", new Interval(3, 3, 3), "adds")),
            Optional.of(new ContributionChart.Part("together", new Interval(-9, -5, 1), ""))));
  }

  static Chart exceedance() {
    return LineChart.exceedance(
        new Caption(
            "exceedance", "How likely is more harm", "More harm than now: B 41 %, C under 1 %."),
        Measure.signed("change in weighted harm a year"),
        List.of(falling("B", -1, 3), falling("C", -7, 2)));
  }

  /// A logistic survival curve around `middle`.
  private static Series falling(String name, double middle, double spread) {
    return new Series(
        name,
        IntStream.rangeClosed(-15, 10)
            .mapToObj(x -> Series.Point.of(x, 1 / (1 + Math.exp((x - middle) / spread * 1.7))))
            .toList());
  }

  /// Wong 2021, doi 10.1001/jamainternmed.2021.2626: 843 true and 6,128 false positives of 38,455.
  static Chart decisionCurve() {
    double[] thresholds = DoubleStream.iterate(0.01, t -> t < 0.205, t -> t + 0.01).toArray();
    List<Series.Point> score =
        DoubleStream.of(thresholds)
            .mapToObj(t -> Series.Point.of(t, benefit(843, 6128, t)))
            .toList();
    List<Series.Point> all =
        DoubleStream.of(thresholds)
            .mapToObj(t -> Series.Point.of(t, benefit(2552, 38_455 - 2552, t)))
            .toList();
    return DecisionCurveChart.draw(
        new Caption("curve", "Is the score worth using", "Only between 5.43 % and 12.09 %."),
        List.of(new Series("vendor's score", score)),
        new Series("treat everybody", all));
  }

  private static double benefit(double truly, double falsely, double threshold) {
    return (truly - falsely * threshold / (1 - threshold)) / 38_455;
  }

  static Chart calibration() {
    return CalibrationChart.draw(
        new Caption("calibration", "Do predictions hold", "Predicts too much above 20 %."),
        List.of(
            new CalibrationChart.Bin(0.05, new Interval(0.03, 0.04, 0.05), 5000),
            new CalibrationChart.Bin(0.15, new Interval(0.10, 0.13, 0.16), 1200),
            new CalibrationChart.Bin(0.35, new Interval(0.15, 0.22, 0.31), 90)));
  }

  static Chart burden() {
    return LineChart.of(
            Measure.count("hour of the stay"), Measure.plain("alerts per 100 patient-days"))
        .marking(6, "goes active")
        .draw(
            new Caption("burden", "Burden over time", "Falls from 9 to 5 in the first day."),
            List.of(
                new Series(
                    "all",
                    IntStream.rangeClosed(0, 24)
                        .mapToObj(h -> new Series.Point(h, 9 - h / 6.0, 8 - h / 6.0, 10 - h / 6.0))
                        .toList())));
  }

  static Chart leads() {
    return BarChart.draw(
        new Caption(
            "leads", "How early it fires", "Half of the alerts fire 4 hours ahead or more."),
        Measure.count("hours before recognition"),
        Measure.count("stays"),
        IntStream.range(0, 12).mapToObj(h -> new BarChart.Bar(h, h + 1, 40 - 3 * h)).toList());
  }

  static Chart layers() {
    return LayersChart.draw(
        new Caption("layers", "Layers of defence", "Four layers let 1 in 2,900 pass."),
        List.of(
            layer("Clinical review", 0.12, "incident reviews 2025", "one leader"),
            layer("Technical review", 0.08, "incident reviews 2025", "one leader"),
            layer("Nurse at the bedside", 0.30, "literature", ""),
            layer("Watch after go-live", 0.10, "committee", "")),
        LayersChart.Chance.of(1 / 2900.0));
  }

  private static LayersChart.Layer layer(String name, double misses, String source, String shares) {
    return new LayersChart.Layer(name, LayersChart.Chance.of(misses), source, shares);
  }

  static Chart tree() {
    TreeChart.Event relay = basic("Relay", 0.05);
    return TreeChart.draw(
        new Caption("tree", "Supply to an operating theatre", "Fails with probability 0.00207."),
        new TreeChart.Event(
            "No supply",
            "and",
            Optional.of(0.00207),
            List.of(
                basic("Mains", 0.03),
                new TreeChart.Event(
                    "No emergency supply",
                    "or",
                    Optional.of(0.069),
                    List.of(basic("Generator", 0.02), relay)))));
  }

  private static TreeChart.Event basic(String name, double probability) {
    return new TreeChart.Event(name, "", Optional.of(probability), List.of());
  }
}
