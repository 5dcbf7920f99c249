package org.primum.risk.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.primum.risk.adjudication.Reweighing;
import org.primum.risk.model.SeverityScale;

/// The corners of the box that the severity ranges span. Every option's mean harm is linear in each
/// severity, so that the order of two means can flip inside the box only if it flips at a corner.
final class SeverityCorners {
  private static final int MOST_RANGED = 10;

  private SeverityCorners() {}

  /// The weights at each corner; none where no word has a range.
  ///
  /// @throws IllegalArgumentException if more than ten words with a range are in use
  static List<List<Double>> of(List<SeverityScale.Step> steps) {
    long ranged = steps.stream().filter(SeverityScale.Step::ranged).count();
    if (ranged > MOST_RANGED) {
      throw new IllegalArgumentException(
          "severity scale uses " + ranged + " words with a range, allowed are " + MOST_RANGED);
    }
    List<List<Double>> corners = new ArrayList<>();
    for (int bits = 0; ranged > 0 && bits < 1 << ranged; bits++) {
      List<BigDecimal> corner = corner(steps, bits);
      if (ordered(corner)) {
        corners.add(corner.stream().map(BigDecimal::doubleValue).toList());
      }
    }
    return corners;
  }

  static List<Reweighing.Setting> settings(List<SeverityScale.Step> steps, List<Double> weights) {
    List<Reweighing.Setting> settings = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).ranged()) {
        BigDecimal value = BigDecimal.valueOf(weights.get(i));
        String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        settings.add(new Reweighing.Setting(steps.get(i).word(), text));
      }
    }
    return settings;
  }

  private static List<BigDecimal> corner(List<SeverityScale.Step> steps, int bits) {
    List<BigDecimal> corner = new ArrayList<>();
    int rest = bits;
    for (SeverityScale.Step step : steps) {
      if (step.ranged()) {
        corner.add((rest & 1) == 0 ? step.low() : step.high());
        rest >>= 1;
      } else {
        corner.add(step.value());
      }
    }
    return corner;
  }

  private static boolean ordered(List<BigDecimal> corner) {
    for (int i = 1; i < corner.size(); i++) {
      if (corner.get(i - 1).compareTo(corner.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }
}
