package org.primum.cohorts.synthetic;

/// Ridge regressions towards given coefficients, linear and logistic (by iteratively reweighted
/// least squares), for [ModelFit].
final class Regression {
  private static final int ROUNDS = 12;

  private Regression() {}

  /// @param x shape `[rows][features]`
  /// @param towards what the penalty pulls to
  static double[] linear(double[][] x, double[] y, double[] towards, double ridge) {
    double[] weights = new double[y.length];
    java.util.Arrays.fill(weights, 1);
    return weighted(x, y, weights, towards, ridge);
  }

  /// @param y 0 or 1
  static double[] logistic(double[][] x, double[] y, double[] towards, double ridge) {
    double[] beta = towards.clone();
    double[] weights = new double[y.length];
    double[] working = new double[y.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < y.length; i++) {
        double odds = dot(x[i], beta);
        double p = 1 / (1 + Math.exp(-odds));
        weights[i] = Math.max(1e-6, p * (1 - p));
        working[i] = odds + (y[i] - p) / weights[i];
      }
      beta = weighted(x, working, weights, towards, ridge);
    }
    return beta;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] weighted(
      double[][] x, double[] y, double[] weights, double[] towards, double ridge) {
    int n = towards.length;
    double[][] normal = new double[n][n];
    double[] right = new double[n];
    for (int i = 0; i < n; i++) {
      normal[i][i] = ridge;
      right[i] = ridge * towards[i];
    }
    for (int row = 0; row < y.length; row++) {
      for (int i = 0; i < n; i++) {
        double wx = weights[row] * x[row][i];
        if (wx != 0) {
          right[i] += wx * y[row];
          for (int j = 0; j <= i; j++) {
            normal[i][j] += wx * x[row][j];
          }
        }
      }
    }
    return solve(normal, right);
  }

  // Cholesky, lower triangle.
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
