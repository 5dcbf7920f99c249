package org.primum.cohorts.synthetic;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.primum.cohorts.folder.EncodedStay;
import org.primum.cohorts.folder.StayColumns;
import org.primum.cohorts.folder.StayHead;
import org.primum.evidence.scoring.Windowed;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;

/// Invents one stay, row by row.
///
/// In every row each variable in turn is measured or not, by a logistic regression on what was
/// measured before and what is known of the patient; where it is, its standard-normal score is
/// drawn around a regression on its own past, on the other variables and on the time to onset, with
/// the spread and the shape of the residuals that set B has. Scores become values through the
/// quantiles of set B, after a calibration curve that sets right what feedback through the hours
/// distorts.
final class SyntheticStay {
  private static final LocalDate ADMITTED_ON = LocalDate.of(2000, 1, 1);
  private static final long ADMITTED = ADMITTED_ON.toEpochDay() * 24;
  private static final double LARGEST_SCORE = 3.7;
  private static final double LARGEST_LOG_SPREAD = 1.5;
  private static final double SMALLEST_LOG_SPREAD = -4;

  private final IcuModel model;
  private final StayPlans.Planned planned;
  private final StayState state;
  private final Features features;
  private final StayColumns columns;

  private SyntheticStay(IcuModel model, StayPlans.Planned planned, StayColumns columns) {
    this.model = model;
    this.planned = planned;
    this.columns = columns;
    this.state = new StayState(model.variables().size());
    this.features = new Features(planned.plan(), state, model.key());
  }

  /// Stay `number` under `seed`.
  ///
  /// @param columns to work with; cleared first
  static EncodedStay of(IcuModel model, long seed, int number, StayColumns columns) {
    columns.clear();
    SyntheticStay stay = new SyntheticStay(model, model.plans().plan(seed, number), columns);
    StayPlan plan = stay.planned.plan();
    for (int row = 0; row < plan.hours(); row++) {
      stay.fill(row);
    }
    Patient patient =
        new Patient(
            plan.male() ? Sex.MALE : Sex.FEMALE, Optional.of(ADMITTED_ON.minusYears(plan.age())));
    return EncodedStay.of(
        new StayHead(
            String.format(Locale.ROOT, "s%07d", number),
            patient,
            ADMITTED,
            plan.firstHour(),
            plan.hours(),
            plan.firstLabelled()),
        columns);
  }

  private void fill(int row) {
    features.begin(row);
    for (int v = 0; v < model.variables().size(); v++) {
      VariableModel variable = model.variables().get(v);
      // Drawn whether needed or not, so that the two of a pair stay in step.
      double quantile = planned.opposite() ? 1 - planned.scores().next() : planned.scores().next();
      boolean measured = isMeasured(v, variable, row);
      state.note(v, measured, measured ? score(v, variable, quantile) : 0);
      if (measured) {
        long tick = ADMITTED + planned.plan().firstHour() + row;
        int regime = planned.plan().regime(row, Windowed.HOURS + variable.lookBack());
        columns.add(v, tick, tick, variable.value(regime, state.now[v]));
      }
    }
    state.close(row);
  }

  private boolean isMeasured(int v, VariableModel variable, int row) {
    int regime = planned.plan().regime(row, Windowed.HOURS);
    double odds = features.measured(v, variable) + variable.shift(regime, row);
    boolean drawn = planned.presence().chance(1 / (1 + StrictMath.exp(-odds)));
    return drawn && state.run[v] < variable.longestRun();
  }

  private double score(int v, VariableModel variable, double quantile) {
    Kind kind = planned.plan().kind();
    boolean first = state.count[v] == 0;
    double logSpread =
        Math.clamp(features.logSpread(v, variable), SMALLEST_LOG_SPREAD, LARGEST_LOG_SPREAD);
    double residual = variable.residual(kind, first, quantile);
    double score = features.mean(v, variable) + StrictMath.exp(logSpread) * residual;
    return Math.clamp(score, -LARGEST_SCORE, LARGEST_SCORE);
  }
}
