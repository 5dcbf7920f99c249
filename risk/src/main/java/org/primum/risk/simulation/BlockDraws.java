package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.distribution.NormalScore;
import org.primum.risk.model.CorrelationMatrix;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Quantity;
import org.primum.risk.sampling.UniformColumns;

/// Draws every quantity of a model, a block at a time, so that memory does not grow with the number
/// of quantities. Correlated quantities are drawn together through a Gaussian copula.
final class BlockDraws {
  static final int BLOCK = 8192;

  private static final double LEAST = 0x1p-53;
  private static final int STRIPE = 1024;

  private final List<Quantity> quantities;
  private final List<DoubleUnaryOperator> quantiles = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final UniformColumns uniforms;
  private final double[][] values;
  private final boolean[] correlated;
  private final CorrelationMatrix matrix;
  private final int[] matrixColumns;
  private int drawn;

  /// @throws IllegalArgumentException if the sampler cannot draw so many quantities
  BlockDraws(HarmModel model, DrawPlan plan) {
    quantities = model.quantities();
    for (Quantity quantity : quantities) {
      columns.put(quantity.name(), quantiles.size());
      quantiles.add(quantity.distribution().quantiles());
    }
    uniforms =
        UniformColumns.of(
            plan.sampler(),
            plan.seed(),
            quantities.stream().map(Quantity::name).toList(),
            plan.draws());
    values = new double[quantities.size()][BLOCK];
    correlated = new boolean[quantities.size()];
    matrix = CorrelationMatrix.of(model.correlations());
    matrixColumns = matrix.names().stream().mapToInt(this::column).toArray();
    for (int column : matrixColumns) {
      correlated[column] = true;
    }
  }

  /// Where the draws of a quantity stand.
  int column(String name) {
    Integer column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("quantity `" + name + "` is not among the model's");
    }
    return column;
  }

  /// The names of the quantities that are correlated with others.
  List<String> correlated() {
    return matrix.names();
  }

  /// How many quantities are drawn.
  int width() {
    return values.length;
  }

  /// In how many independent repetitions the draws come.
  int repetitions() {
    return uniforms.repetitions();
  }

  /// A quantile of the quantity in `column`.
  double quantile(int column, double p) {
    return quantiles.get(column).applyAsDouble(p);
  }

  /// Draws the next block of `size` draws. Columns are drawn side by side on the threads at hand;
  /// what comes out does not depend on them.
  void next(int size) {
    IntStream.range(0, values.length).parallel().forEach(column -> draw(column, size));
    if (matrixColumns.length > 0) {
      int stripes = (size + STRIPE - 1) / STRIPE;
      IntStream.range(0, stripes)
          .parallel()
          .forEach(stripe -> correlate(stripe * STRIPE, Math.min(size, (stripe + 1) * STRIPE)));
    }
    drawn += size;
  }

  /// The draws of one column in this block.
  double[] values(int column) {
    return values[column];
  }

  private void draw(int column, int size) {
    double[] own = values[column];
    uniforms.fill(column, drawn, own, size);
    if (quantities.get(column).distribution() instanceof Fixed(double value)) {
      Arrays.fill(own, 0, size, value);
      return;
    }
    DoubleUnaryOperator quantile = quantiles.get(column);
    for (int i = 0; i < size; i++) {
      own[i] = correlated[column] ? NormalScore.of(own[i]) : quantile.applyAsDouble(own[i]);
    }
  }

  private void correlate(int from, int to) {
    double[] scores = new double[matrixColumns.length];
    for (int i = from; i < to; i++) {
      for (int row = 0; row < scores.length; row++) {
        double score = 0;
        for (int k = 0; k <= row; k++) {
          score += matrix.weight(row, k) * values[matrixColumns[k]][i];
        }
        scores[row] = score;
      }
      for (int row = 0; row < scores.length; row++) {
        int column = matrixColumns[row];
        double p = StrictMath.clamp(NormalScore.cdf(scores[row]), LEAST, 1 - LEAST);
        values[column][i] = quantile(column, p);
      }
    }
  }
}
