package org.primum.cohorts.synthetic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Sex;

/// Stays of a cohort as standard-normal scores, for [ModelFit].
final class RealScores {
  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Scale> scales;

  /// Values of one variable with the scores between them.
  static final class Scale {
    final double[] values;
    final double[] cuts;

    Scale(double[] values, double[] cuts) {
      this.values = values;
      this.cuts = cuts;
    }

    /// As the model has it.
    static Scale of(String name) {
      ModelText text = new ModelText();
      return new Scale(text.numbers(name + " values"), text.numbers(name + " cuts"));
    }

    double score(double value) {
      int at = 0;
      while (at < cuts.length && value > (values[at] + values[at + 1]) / 2) {
        at++;
      }
      double below = at == 0 ? 0 : NORMAL.cumulativeProbability(cuts[at - 1]);
      double above = at == cuts.length ? 1 : NORMAL.cumulativeProbability(cuts[at]);
      return NORMAL.inverseCumulativeProbability((below + above) / 2);
    }
  }

  /// @param names the variables, in the order of the scores
  RealScores(CohortFolder cohort, List<String> names, List<Scale> scales) {
    this.scales = scales;
    cohort
        .manifest()
        .outline()
        .codes()
        .forEach(
            code -> {
              if (names.contains(code.column())) {
                columns.put(code.loinc(), names.indexOf(code.column()));
              }
            });
  }

  /// Scores by variable and row, `NaN` where nothing was measured.
  double[][] of(Stay stay) {
    double[][] scores = new double[scales.size()][stay.hours()];
    for (double[] column : scores) {
      java.util.Arrays.fill(column, Double.NaN);
    }
    for (Observation value : stay.timeline().observations()) {
      Integer v = columns.get(value.code());
      if (v != null) {
        int row = row(stay, value);
        scores[v][row] = scales.get(v).score(value.value().doubleValue());
      }
    }
    return scores;
  }

  static int row(Stay stay, Observation value) {
    return (int) Duration.between(stay.admission(), value.effective()).toHours() - stay.firstHour();
  }

  static StayPlan plan(Stay stay) {
    OptionalInt label = stay.firstLabelled();
    Kind kind =
        label.isEmpty()
            ? Kind.NON_SEPTIC
            : label.getAsInt() == 0 ? Kind.LEFT_CENSORED : Kind.SEPTIC;
    int age = stay.timeline().patient().birthDate().map(born -> 2000 - born.getYear()).orElse(62);
    return new StayPlan(
        kind,
        stay.hours(),
        label,
        stay.firstHour(),
        age,
        stay.timeline().patient().sex() == Sex.MALE);
  }
}
