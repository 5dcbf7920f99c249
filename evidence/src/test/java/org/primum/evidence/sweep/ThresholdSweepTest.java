package org.primum.evidence.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.primum.evidence.Bedside;
import org.primum.evidence.Bedside.Above;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.logic.ParameterValue;
import org.primum.terms.json.Json;

class ThresholdSweepTest {
  private static final SortedMap<String, ParameterValue> DECLARED =
      new TreeMap<>(
          Map.of(
              "HeartRateAbove", new ParameterValue.Amount(BigDecimal.valueOf(90), "/min"),
              "CriteriaNeeded", new ParameterValue.Whole(2)));

  private static ParameterRange range(String text) {
    return ParameterRange.of(text, DECLARED);
  }

  @Test
  void readsStepsAndListsInTheUnitOfTheDefault() {
    assertThat(range("HeartRateAbove=80..95/7.5").values())
        .containsExactly(
            new ParameterValue.Amount(new BigDecimal("80"), "/min"),
            new ParameterValue.Amount(new BigDecimal("87.5"), "/min"),
            new ParameterValue.Amount(new BigDecimal("95.0"), "/min"));
    assertThat(range("CriteriaNeeded=1,3").values())
        .containsExactly(new ParameterValue.Whole(1), new ParameterValue.Whole(3));
  }

  @Test
  void refusesWhatItCannotVary() {
    refused(
        "Pulse=1,2", "cannot vary `Pulse`: the logic declares `CriteriaNeeded`, `HeartRateAbove`");
    refused("CriteriaNeeded=1.5", "the value `1.5`; the parameter is a whole number");
    refused("HeartRateAbove=90..80/1", "must be NAME=FROM..TO/STEP");
    refused("HeartRateAbove=80..90/0", "must be NAME=FROM..TO/STEP");
    refused("HeartRateAbove=x", "must be NAME=FROM..TO/STEP");
    refused("HeartRateAbove", "must be NAME=FROM..TO/STEP");
    refused("HeartRateAbove=0..100/0.01", "holds more than 1000 values");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SweepPoint.grid(List.of(range("CriteriaNeeded=1,2"), range("CriteriaNeeded=3"))))
        .withMessage("parameter `CriteriaNeeded` is varied twice");
  }

  private static void refused(String text, String why) {
    assertThatIllegalArgumentException().isThrownBy(() -> range(text)).withMessageContaining(why);
  }

  @Test
  void everyPointIsTheReplayOfItsProgram() {
    Cohort cohort =
        Bedside.cohort(Bedside.stay("a", 2, 90, 110, 130, 100), Bedside.stay("b", -1, 130, 90, 95));
    ReplayOptions options = ReplayOptions.on(2, System::nanoTime);
    List<SweepPoint> points = SweepPoint.grid(List.of(range("HeartRateAbove=90,100,120")));
    ThresholdSweep sweep =
        ThresholdSweep.of(
            points, List.of(Above.of(90), Above.of(100), Above.of(120)), cohort, options);
    for (int i = 0; i < points.size(); i++) {
      int limit = SweepPoint.number(range("HeartRateAbove=90,100,120").values().get(i)).intValue();
      assertThat(sweep.tallies().get(i))
          .isEqualTo(Replay.run(Above.of(limit), cohort, options).counts().all());
    }
    assertThat(sweep.json().items("points"))
        .extracting(each -> ((Json.Obj) each).object("parameters").text("HeartRateAbove"))
        .containsExactly("90", "100", "120");
  }
}
