package org.primum.charts;

import java.util.List;

/// Draws how likely a change in harm exceeds each value: the height at zero is the probability of
/// harm.
public final class ExceedanceChart {
  private ExceedanceChart() {}

  /// A falling curve per option.
  ///
  /// @param curves per option, probabilities in [0, 1] that fall from left to right
  /// @throws IllegalArgumentException if there is no curve or more than six, or a probability lies
  ///   outside [0, 1]
  public static Chart draw(Caption caption, Measure harm, List<Series> curves) {
    for (Series curve : curves) {
      for (Series.Point point : curve.points()) {
        if (!(point.y() >= 0 && point.y() <= 1)) {
          throw new IllegalArgumentException(
              "cannot draw exceedance of `"
                  + curve.name()
                  + "`: found `"
                  + point.y()
                  + "`, allowed is a probability");
        }
      }
    }
    return LineChart.of(harm, Measure.share("probability of more than that"))
        .showing(0, 1)
        .draw(caption, curves);
  }
}
