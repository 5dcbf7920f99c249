package org.primum.risk.information;

import org.primum.risk.draws.Draws;

/// The expected harm of each option given several numbers: least squares on their products in all
/// combinations and on their squares.
///
/// Harm is a sum of products, and what a trial shows about independent quantities leaves it a sum
/// of products of their posterior means: the products are the right curve, the squares take up what
/// a correlation or a prior far from a beta bends.
final class Multilinear {
  /// More numbers would make more products than draws can tell apart.
  static final int MOST_NUMBERS = 6;

  private final double[][] basis;

  /// @param known `[numbers][draws]`, 1 to 6 numbers
  Multilinear(double[][] known) {
    int numbers = known.length;
    double[][] standard = new double[numbers][];
    for (int j = 0; j < numbers; j++) {
      standard[j] = standardised(known[j]);
    }
    int products = 1 << numbers;
    basis = new double[products + numbers][known[0].length];
    for (int i = 0; i < known[0].length; i++) {
      basis[0][i] = 1;
      for (int set = 1; set < products; set++) {
        int last = Integer.numberOfTrailingZeros(set);
        basis[set][i] = basis[set & (set - 1)][i] * standard[last][i];
      }
      for (int j = 0; j < numbers; j++) {
        basis[products + j][i] = standard[j][i] * standard[j][i] - 1;
      }
    }
  }

  private static double[] standardised(double[] values) {
    Draws draws = Draws.of(values);
    double mean = draws.mean();
    double sd = draws.sd();
    double[] standard = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      standard[i] = sd > 0 ? (values[i] - mean) / sd : 0;
    }
    return standard;
  }

  /// The fitted harm of every option, draw by draw.
  double[][] fitted(Choice choice) {
    double[][] factor = factor();
    double[][] fitted = new double[choice.size()][];
    for (int option = 0; option < fitted.length; option++) {
      fitted[option] = fitted(factor, choice.harm().get(option));
    }
    return fitted;
  }

  private double[] fitted(double[][] factor, Draws harm) {
    int size = basis.length;
    double[] right = new double[size];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < harm.size(); i++) {
        right[k] += basis[k][i] * harm.at(i);
      }
    }
    double[] weights = solve(factor, right);
    double[] fitted = new double[harm.size()];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < fitted.length; i++) {
        fitted[i] += weights[k] * basis[k][i];
      }
    }
    return fitted;
  }

  /// The Cholesky factor of the normal equations. A column that the ones before it determine is
  /// given no weight: its pivot stays 0.
  private double[][] factor() {
    int size = basis.length;
    double[][] factor = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = 0;
        for (int i = 0; i < basis[row].length; i++) {
          sum += basis[row][i] * basis[column][i];
        }
        double whole = sum;
        for (int k = 0; k < column; k++) {
          sum -= factor[row][k] * factor[column][k];
        }
        if (row == column) {
          factor[row][row] = sum > 1e-9 * whole ? Math.sqrt(sum) : 0;
        } else {
          factor[row][column] = factor[column][column] > 0 ? sum / factor[column][column] : 0;
        }
      }
    }
    return factor;
  }

  private static double[] solve(double[][] factor, double[] right) {
    int size = right.length;
    double[] solved = new double[size];
    for (int row = 0; row < size; row++) {
      double rest = right[row];
      for (int k = 0; k < row; k++) {
        rest -= factor[row][k] * solved[k];
      }
      solved[row] = factor[row][row] > 0 ? rest / factor[row][row] : 0;
    }
    for (int row = size - 1; row >= 0; row--) {
      double rest = solved[row];
      for (int k = row + 1; k < size; k++) {
        rest -= factor[k][row] * solved[k];
      }
      solved[row] = factor[row][row] > 0 ? rest / factor[row][row] : 0;
    }
    return solved;
  }
}
