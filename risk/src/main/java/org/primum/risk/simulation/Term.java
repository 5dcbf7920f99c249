package org.primum.risk.simulation;

import java.util.Arrays;
import java.util.List;
import org.primum.risk.model.Factor;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Severity;

/// One hazard made ready for drawing: the columns of its factors in a block of draws.
final class Term {
  private final Hazard hazard;
  private final ColumnProduct exposures;
  private final ColumnProduct chain;
  private final double signedDays;
  private final int step;
  private final int severityColumn;

  /// @param words the words of the scale that are in use, from the mildest to the worst
  Term(Hazard hazard, BlockDraws block, List<String> words) {
    this.hazard = hazard;
    switch (hazard) {
      case Hazard.Exposed exposed -> {
        exposures = new ColumnProduct(exposed.exposures().factors(), block);
        chain = new ColumnProduct(exposed.probability().factors(), block);
        signedDays = (double) HarmModel.DAYS_PER_YEAR * exposed.sign().factor();
        step =
            exposed.severity() instanceof Severity.Scaled(var word)
                ? words.indexOf(word.word())
                : -1;
        severityColumn =
            exposed.severity() instanceof Severity.Valued(var value)
                ? block.column(value.name())
                : -1;
      }
      case Hazard.Judged judged -> {
        exposures = new ColumnProduct(List.of(new Factor(judged.harmPerYear(), false)), block);
        chain = new ColumnProduct(List.of(), block);
        signedDays = judged.sign().factor();
        step = -1;
        severityColumn = -1;
      }
    }
  }

  Hazard hazard() {
    return hazard;
  }

  /// The word of the scale that weighs the hazard, as an index into the words in use; −1 for none.
  int step() {
    return step;
  }

  /// |Δp| in draw `i`; 1 for a hazard judged as a whole.
  double probability(BlockDraws block, int i) {
    return chain.at(block, i);
  }

  /// Fills `harm[0..size)` with the contributions per year of this block's draws, signed, before a
  /// word of the scale weighs them.
  ///
  /// @param spare of the block's length, overwritten
  void perYear(BlockDraws block, int size, double[] harm, double[] spare) {
    exposures.fill(block, size, harm);
    chain.fill(block, size, spare);
    for (int i = 0; i < size; i++) {
      harm[i] = signedDays * harm[i] * spare[i];
    }
    if (severityColumn >= 0) {
      double[] severities = block.values(severityColumn);
      for (int i = 0; i < size; i++) {
        harm[i] *= severities[i];
      }
    }
  }

  /// A product of columns, some taken as one minus the draw.
  private static final class ColumnProduct {
    private final int[] columns;
    private final boolean[] complements;

    ColumnProduct(List<Factor> factors, BlockDraws block) {
      columns = new int[factors.size()];
      complements = new boolean[factors.size()];
      for (int k = 0; k < columns.length; k++) {
        columns[k] = block.column(factors.get(k).quantity().name());
        complements[k] = factors.get(k).complement();
      }
    }

    void fill(BlockDraws block, int size, double[] products) {
      Arrays.fill(products, 0, size, 1);
      for (int k = 0; k < columns.length; k++) {
        double[] values = block.values(columns[k]);
        if (complements[k]) {
          for (int i = 0; i < size; i++) {
            products[i] *= 1 - values[i];
          }
        } else {
          for (int i = 0; i < size; i++) {
            products[i] *= values[i];
          }
        }
      }
    }

    double at(BlockDraws block, int i) {
      double product = 1;
      for (int k = 0; k < columns.length; k++) {
        double value = block.values(columns[k])[i];
        product *= complements[k] ? 1 - value : value;
      }
      return product;
    }
  }
}
