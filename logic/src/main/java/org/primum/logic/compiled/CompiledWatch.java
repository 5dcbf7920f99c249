package org.primum.logic.compiled;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.primum.logic.Evaluation;
import org.primum.logic.Watch;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Frame;
import org.primum.logic.compiled.staging.Answers;

/// One patient on a compiled program.
final class CompiledWatch implements Watch {
  private final Answers answers;
  private final Frame frame;
  private final Supplier<Watch> exactly;
  private @Nullable Watch exact;

  CompiledWatch(Answers answers, Frame frame, Supplier<Watch> exactly) {
    this.answers = answers;
    this.frame = frame;
    this.exactly = exactly;
  }

  @Override
  public Evaluation at(Instant asOf) {
    long seconds = asOf.getEpochSecond();
    boolean fits =
        frame.patient.exact
            && seconds >= CivilTime.FIRST / 1_000
            && seconds < CivilTime.END / 1_000;
    if (!fits) {
      return exactlyAt(asOf);
    }
    try {
      frame.moveTo(asOf.toEpochMilli());
      return answers.at(frame);
    } catch (BeyondPrimitives e) {
      return exactlyAt(asOf);
    }
  }

  private Evaluation exactlyAt(Instant asOf) {
    Watch watch = exact;
    if (watch == null) {
      watch = exactly.get();
      exact = watch;
    }
    return watch.at(asOf);
  }
}
