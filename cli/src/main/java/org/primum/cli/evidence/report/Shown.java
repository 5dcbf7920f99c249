package org.primum.cli.evidence.report;

import java.util.Optional;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.Measure;
import org.primum.evidence.scoring.Tally;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;

/// Figures of a tally as charts and sentences have them.
final class Shown {
  static final Measure SENSITIVITY =
      Measure.share("septic stays alerted in the 12 hours before onset");
  static final Measure PREDICTIVE_VALUE = Measure.share("episodes that begin in that window (PPV)");
  static final Measure BURDEN = Measure.plain("episodes per 100 patient-days");

  private Shown() {}

  static Figure sensitivity(Tally tally) {
    return tally.windowedSensitivity().figure(Confidence.P95, "septic stays");
  }

  static Figure predictiveValue(Tally tally) {
    return tally.byStay().predictiveValue();
  }

  static Figure burden(Tally tally) {
    return tally.byStay().burden();
  }

  /// The figure with its interval; a point where it has none; empty where it is not known.
  static Optional<Interval> interval(Figure figure) {
    return switch (figure) {
      case Figure.Unknown unknown -> Optional.empty();
      case Figure.Known known -> {
        double at = known.estimate();
        yield Optional.of(
            known
                .interval()
                .filter(i -> Double.isFinite(i.lower()) && Double.isFinite(i.upper()))
                .map(i -> new Interval(i.lower(), at, i.upper()))
                .orElse(new Interval(at, at, at)));
      }
    };
  }

  /// For a sentence or a cell, e.g. `72.8 % (70.1 % to 75.3 %)`.
  static String text(Measure measure, Figure figure) {
    return switch (figure) {
      case Figure.Unknown unknown -> "not known: " + unknown.why();
      case Figure.Known known -> interval(known).map(measure::figure).orElse("–");
    };
  }

  static String count(long count) {
    return Figures.count(count);
  }
}
