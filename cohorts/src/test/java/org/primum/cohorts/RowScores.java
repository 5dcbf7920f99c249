package org.primum.cohorts;

import java.util.ArrayList;
import java.util.List;

/// qSOFA, NEWS2 and SOFA straight on the rows of a psv file, written from the papers as tables of
/// bounds. Shares no code with what it is compared to. Set B has no coma score and no arterial
/// oxygen pressure; those parts are 0.
record RowScores(RowRule rows) {
  /// A column of a table of points: values below the first bound earn the first points, and so on.
  private record Bands(List<Double> bounds, List<Integer> points) {
    static Bands of(double... pointsAndBounds) {
      List<Double> bounds = new ArrayList<>();
      List<Integer> points = new ArrayList<>();
      for (int i = 0; i < pointsAndBounds.length; i += 2) {
        points.add((int) pointsAndBounds[i]);
        if (i + 1 < pointsAndBounds.length) {
          bounds.add(pointsAndBounds[i + 1]);
        }
      }
      return new Bands(bounds, points);
    }

    int of(double value) {
      return Double.isNaN(value)
          ? 0
          : points.get((int) bounds.stream().filter(bound -> value >= bound).count());
    }
  }

  // An "up to 8" of the chart is "below the next number that a double can hold".
  private static double above(double bound) {
    return Math.nextUp(bound);
  }

  private static final Bands BREATHS = Bands.of(3, above(8), 1, above(11), 0, 21, 2, 25, 3);
  private static final Bands OXYGEN = Bands.of(3, above(91), 2, above(93), 1, above(95), 0);
  private static final Bands SYSTOLIC =
      Bands.of(3, above(90), 2, above(100), 1, above(110), 0, 220, 3);
  private static final Bands PULSE = Bands.of(3, above(40), 1, above(50), 0, 91, 1, 111, 2, 131, 3);
  private static final Bands WARMTH = Bands.of(3, above(35), 1, above(36), 0, 38.1, 1, 39.1, 2);
  private static final Bands PLATELETS = Bands.of(4, 20, 3, 50, 2, 100, 1, 150, 0);
  private static final Bands BILIRUBIN = Bands.of(0, 1.2, 1, 2, 2, 6, 3, 12, 4);
  private static final Bands CREATININE = Bands.of(0, 1.2, 1, 2, 2, 3.5, 3, 5, 4);
  private static final Bands MEAN_PRESSURE = Bands.of(1, 70, 0);

  List<Integer> qSofa() {
    return all(
        row ->
            (rows.latest("Resp", row, 4) >= 22 ? 1 : 0)
                + (rows.latest("SBP", row, 4) <= 100 ? 1 : 0));
  }

  List<Integer> news2() {
    return all(
        row ->
            BREATHS.of(rows.latest("Resp", row, 4))
                + OXYGEN.of(rows.latest("O2Sat", row, 4))
                + (rows.latest("FiO2", row, 8) > 0.21 ? 2 : 0)
                + SYSTOLIC.of(rows.latest("SBP", row, 4))
                + PULSE.of(rows.latest("HR", row, 4))
                + WARMTH.of(rows.latest("Temp", row, 8)));
  }

  List<Integer> sofa() {
    return all(row -> sofa(row - 24, row));
  }

  List<Integer> sofaRise() {
    return all(row -> sofa(row - 24, row) - sofa(row - 48, row - 25));
  }

  private int sofa(int from, int to) {
    return PLATELETS.of(worst("Platelets", from, to, -1))
        + BILIRUBIN.of(worst("Bilirubin_total", from, to, 1))
        + MEAN_PRESSURE.of(worst("MAP", from, to, -1))
        + CREATININE.of(worst("Creatinine", from, to, 1));
  }

  private double worst(String column, int from, int to, int sign) {
    double worst = Double.NaN;
    for (int row = Math.max(0, from); row <= to; row++) {
      double value = rows.cell(column, row);
      if (!Double.isNaN(value) && (Double.isNaN(worst) || sign * value > sign * worst)) {
        worst = value;
      }
    }
    return worst;
  }

  private List<Integer> all(java.util.function.IntUnaryOperator score) {
    return java.util.stream.IntStream.range(0, rows.rows()).map(score).boxed().toList();
  }
}
