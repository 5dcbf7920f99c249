package org.primum.risk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The declared correlations as a matrix over the quantities they name, with its Cholesky factor.
public final class CorrelationMatrix {
  private final List<String> names;
  private final double[][] factor;
  private final boolean possible;

  private CorrelationMatrix(List<String> names, double[][] factor, boolean possible) {
    this.names = names;
    this.factor = factor;
    this.possible = possible;
  }

  /// The matrix of `correlations`: ones on the diagonal, 0 where nothing is declared.
  public static CorrelationMatrix of(List<Correlation> correlations) {
    TreeSet<String> sorted = new TreeSet<>();
    for (Correlation correlation : correlations) {
      sorted.add(correlation.first());
      sorted.add(correlation.second());
    }
    List<String> names = new ArrayList<>(sorted);
    double[][] matrix = new double[names.size()][names.size()];
    for (int i = 0; i < names.size(); i++) {
      matrix[i][i] = 1;
    }
    for (Correlation correlation : correlations) {
      int i = names.indexOf(correlation.first());
      int j = names.indexOf(correlation.second());
      matrix[i][j] = correlation.rho().doubleValue();
      matrix[j][i] = matrix[i][j];
    }
    boolean possible = factorise(matrix);
    return new CorrelationMatrix(List.copyOf(names), matrix, possible);
  }

  /// The quantities correlated, sorted by name.
  public List<String> names() {
    return names;
  }

  /// True where the matrix is positive definite, so that such quantities can exist.
  public boolean possible() {
    return possible;
  }

  /// The weight of independent score `column` in the correlated score `row`, for `column` ≤ `row`.
  public double weight(int row, int column) {
    return factor[row][column];
  }

  /// Cholesky–Banachiewicz, in place: the lower triangle becomes the factor.
  private static boolean factorise(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        if (i == j) {
          if (!(sum > 1e-12)) {
            return false;
          }
          matrix[i][i] = Math.sqrt(sum);
        } else {
          matrix[i][j] = sum / matrix[j][j];
        }
      }
    }
    return true;
  }
}
