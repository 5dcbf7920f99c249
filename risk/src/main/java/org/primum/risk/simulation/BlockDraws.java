package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.model.CorrelationMatrix;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Quantity;

/// Draws every quantity of a model, a block at a time, so that memory does not grow with the number
/// of quantities. Correlated quantities are drawn together through a Gaussian copula.
final class BlockDraws {
  static final int BLOCK = 1024;

  private final List<QuantityStream> streams = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final double[][] values;
  private final boolean[] correlated;
  private final CorrelationMatrix matrix;
  private final int[] matrixColumns;
  private final double[] scores;

  BlockDraws(HarmModel model, long seed) {
    for (Quantity quantity : model.quantities()) {
      columns.put(quantity.name(), streams.size());
      streams.add(new QuantityStream(quantity, seed));
    }
    values = new double[streams.size()][BLOCK];
    correlated = new boolean[streams.size()];
    matrix = CorrelationMatrix.of(model.correlations());
    matrixColumns = matrix.names().stream().mapToInt(this::column).toArray();
    for (int column : matrixColumns) {
      correlated[column] = true;
    }
    scores = new double[matrixColumns.length];
  }

  /// Where the draws of a quantity stand.
  int column(String name) {
    Integer column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("quantity `" + name + "` is not among the model's");
    }
    return column;
  }

  /// A quantile of the quantity in `column`.
  double quantile(int column, double p) {
    return streams.get(column).quantile(p);
  }

  /// Draws the next block of `size` draws.
  void next(int size) {
    for (int column = 0; column < values.length; column++) {
      if (correlated[column]) {
        streams.get(column).score(values[column], size);
      } else {
        streams.get(column).draw(values[column], size);
      }
    }
    for (int i = 0; matrixColumns.length > 0 && i < size; i++) {
      correlate(i);
    }
  }

  /// The draws of one column in this block.
  double[] values(int column) {
    return values[column];
  }

  private void correlate(int i) {
    for (int row = 0; row < scores.length; row++) {
      double score = 0;
      for (int k = 0; k <= row; k++) {
        score += matrix.weight(row, k) * values[matrixColumns[k]][i];
      }
      scores[row] = score;
    }
    for (int row = 0; row < scores.length; row++) {
      int column = matrixColumns[row];
      values[column][i] = streams.get(column).fromScore(scores[row]);
    }
  }
}
