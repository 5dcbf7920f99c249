package org.primum.risk.monitoring.cusum;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;

/// Expected steps to absorption of a chain, L = 1 + Q L (D. Brook and D. A. Evans, Biometrika 59,
/// 1972, doi 10.1093/biomet/59.3.539).
final class RunLengths {
  /// Beyond this, rounding has eaten the digits.
  static final double MOST = 1e11;

  private RunLengths() {}

  /// A run length as computed, cut off where it has no digits left.
  static double capped(double computed) {
    return computed >= 1 && computed <= MOST ? computed : MOST;
  }

  /// The same for people.
  ///
  /// @throws IllegalArgumentException if it was cut off
  static double told(double capped) {
    if (capped >= MOST) {
      throw new IllegalArgumentException(
          "the run length is beyond 1e11, which nobody waits for; give a lower threshold");
    }
    return capped;
  }

  /// Of a full matrix, from state 0, the matrix being overwritten.
  ///
  /// @param moves `[from][to]` among states that have not signalled
  static double from(double[][] moves) {
    int n = moves.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        moves[i][j] = (i == j ? 1 : 0) - moves[i][j];
      }
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(moves, false), 0).getSolver();
    return solver.isNonSingular()
        ? capped(solver.solve(new ArrayRealVector(ones, false)).getEntry(0))
        : MOST;
  }

  /// Of a chain that falls by `fall` states at most, from state 0, the matrix being overwritten.
  /// Elimination without pivots is stable, because I − Q is an M-matrix.
  ///
  /// @param moves `[from][to]`, not negative
  static double fromLowest(double[][] moves, int fall) {
    int n = moves.length;
    double[] right = new double[n];
    Arrays.fill(right, 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        moves[i][j] = (i == j ? 1 : 0) - moves[i][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int row = i + 1; row < Math.min(n, i + fall + 1); row++) {
        double factor = moves[row][i] / moves[i][i];
        if (factor != 0) {
          for (int j = i; j < n; j++) {
            moves[row][j] -= factor * moves[i][j];
          }
          right[row] -= factor * right[i];
        }
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = right[i];
      for (int j = i + 1; j < n; j++) {
        sum -= moves[i][j] * right[j];
      }
      right[i] = sum / moves[i][i];
    }
    return capped(right[0]);
  }
}
