package org.primum.logic.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.logic.Examples;
import org.primum.logic.LogicSource;
import org.primum.logic.Watch;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Timeline;

/// An evaluation makes no objects, so that a replay does not wait for them to be swept away.
class AllocationTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int HOURS = 2_000;

  private static long allocated(Watch watch, Instant[] moments) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    for (Instant moment : moments) {
      watch.at(moment);
    }
    return thread.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void anEvaluationOfASimpleRuleMakesNoObjects() {
    List<Observation> observations = new ArrayList<>();
    Instant[] moments = new Instant[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      moments[hour] = NOON.plusSeconds(3_600L * hour);
      observations.add(
          Observation.immediate(
              "8867-4", BigDecimal.valueOf(60 + hour % 50), "/min", moments[hour]));
      observations.add(
          Observation.immediate("2524-7", BigDecimal.valueOf(hour % 5), "mmol/L", moments[hour]));
    }
    Timeline timeline = new Timeline(Patient.unknown(), observations);
    for (LogicSource source : List.of(Examples.sirs(), Examples.sirsAndOrganDysfunction())) {
      Watch watch = new CompiledEngine().prepare(Examples.sound(source)).watch(timeline);
      allocated(watch, moments);
      long bytes = allocated(watch, moments);
      // Asking the meter may itself take some bytes; one object an evaluation would be 32,000.
      assertThat(bytes).isLessThan(HOURS);
    }
  }
}
