package org.primum.logic.compiled.staging;

import java.math.BigDecimal;
import java.util.Optional;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Frame;

/// The code of `Alert` and `Score`, and what their primitives mean. Evaluations with a small whole
/// score are made once.
public final class Answers {
  private static final int SMALL = 64;
  private static final int SCALE = 8;
  private static final Alert[] ALERTS = {Alert.FALSE, Alert.TRUE, Alert.UNDETERMINED};
  private static final Evaluation[][] READY = new Evaluation[ALERTS.length][SMALL + 1];

  static {
    for (int alert = 0; alert < ALERTS.length; alert++) {
      READY[alert][SMALL] = new Evaluation.Evaluated(ALERTS[alert], Optional.empty());
      for (int score = 0; score < SMALL; score++) {
        READY[alert][score] =
            new Evaluation.Evaluated(ALERTS[alert], Optional.of(BigDecimal.valueOf(score)));
      }
    }
  }

  private final Code.OfInt alert;
  private final Code.OfLong score;
  private final boolean decimal;

  public Answers(Staged alert, Optional<Staged> score) {
    this.alert =
        switch (alert) {
          case Staged.Truth truth -> truth.code();
          case Staged any -> new Code.FixedInt(Code.UNKNOWN);
        };
    this.score =
        score.orElseGet(Staged.Nothing::new) instanceof Staged.Numeral number
            ? number.code()
            : new Code.FixedLong(Code.NULL);
    this.decimal =
        score.orElseGet(Staged.Nothing::new) instanceof Staged.Numeral(boolean d, var c) && d;
  }

  public Evaluation at(Frame frame) {
    int fires = alert.at(frame);
    long points = score.at(frame);
    if (points == Code.NULL) {
      return READY[fires][SMALL];
    }
    long unit = decimal ? Code.ONE : 1;
    if (points >= 0 && points < SMALL * unit && points % unit == 0) {
      return READY[fires][(int) (points / unit)];
    }
    return new Evaluation.Evaluated(
        ALERTS[fires], Optional.of(BigDecimal.valueOf(points, decimal ? SCALE : 0)));
  }
}
