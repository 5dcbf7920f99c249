package org.primum.risk.information;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.primum.risk.draws.Draws;
import org.primum.risk.draws.OrderStatistics;

/// The expected harm of each option given one number, as straight lines over some thirty ranges of
/// it that hold equally many draws.
///
/// A product of independent quantities is linear in each of them, so that for such a model the
/// lines err by chance only; where a correlation bends the curve, each range follows it. Draws that
/// share a value stay in one range.
final class LocalLines {
  private static final int MOST_RANGES = 32;
  private static final int FEWEST_DRAWS = 250;

  private final double[] known;
  private final double[] bounds;

  /// @param known what is known, draw by draw
  LocalLines(double[] known) {
    this.known = known;
    this.bounds = bounds(known);
  }

  private static double[] bounds(double[] known) {
    double[] placed = known.clone();
    int ranges = Math.clamp(known.length / FEWEST_DRAWS, 1, MOST_RANGES);
    int[] ranks =
        IntStream.range(1, ranges)
            .map(range -> (int) ((long) range * known.length / ranges))
            .toArray();
    OrderStatistics.place(placed, ranks);
    return Arrays.stream(ranks).mapToDouble(rank -> placed[rank]).toArray();
  }

  /// Which range `value` lies in: the number of bounds not above it.
  private int range(double value) {
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bounds[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The fitted harm of every option, draw by draw.
  double[][] fitted(Choice choice) {
    int[] ranges = new int[known.length];
    for (int i = 0; i < known.length; i++) {
      ranges[i] = range(known[i]);
    }
    double[][] fitted = new double[choice.size()][];
    for (int option = 0; option < fitted.length; option++) {
      fitted[option] = fitted(choice.harm().get(option), ranges);
    }
    return fitted;
  }

  private double[] fitted(Draws harm, int[] ranges) {
    Line[] lines = new Line[bounds.length + 1];
    Arrays.setAll(lines, _ -> new Line());
    for (int i = 0; i < known.length; i++) {
      lines[ranges[i]].add(known[i], harm.at(i));
    }
    double[] fitted = new double[known.length];
    for (int i = 0; i < known.length; i++) {
      fitted[i] = lines[ranges[i]].at(known[i]);
    }
    return fitted;
  }

  /// A least squares line, updated point by point (B. P. Welford, Technometrics 4(3), 1962).
  private static final class Line {
    private long count;
    private double meanX;
    private double meanY;
    private double squares;
    private double products;

    void add(double x, double y) {
      count++;
      double fromX = x - meanX;
      meanX += fromX / count;
      meanY += (y - meanY) / count;
      squares += fromX * (x - meanX);
      products += fromX * (y - meanY);
    }

    double at(double x) {
      return squares > 0 ? meanY + products / squares * (x - meanX) : meanY;
    }
  }
}
