package org.primum.cohorts.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.SharedData;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.psv.PsvImport;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.scoring.Tally;
import org.primum.risk.validation.Proportion;

/// Rules of many kinds reach on invented stays what they reach on real ones.
@Tag("slow")
class CalibrationSetBTest {
  private static final int STAYS = 100_000;
  private static final long SEED = 20_261_125;
  private static final double POINTS = 3.0;

  @TempDir Path folder;

  @Test
  void rulesReachTheSensitivityAndPredictiveValueOfSetBWithinThreePoints() {
    Path real = folder.resolve("real");
    assertThat(PsvImport.run(SharedData.setB(), real, files -> {}))
        .isInstanceOf(ImportOutcome.Imported.class);
    Path invented = folder.resolve("invented");
    SyntheticCohort.generate(invented, STAYS, SEED, made -> {});
    Map<String, Tally> onReal = RuleBattery.tallies(CohortFolder.open(real));
    Map<String, Tally> onInvented = RuleBattery.tallies(CohortFolder.open(invented));
    assertThat(onReal).hasSizeGreaterThanOrEqualTo(12).containsOnlyKeys(onInvented.keySet());
    List<String> apart = new ArrayList<>();
    System.out.println(
        "rule                                sens. B   syn.    PPV B   syn.   episodes/100 d B   syn.");
    onReal.forEach(
        (rule, expected) -> {
          Tally found = onInvented.getOrDefault(rule, Tally.NONE);
          System.out.println(line(rule, expected, found));
          if (!near(sensitivity(expected), sensitivity(found))
              || !near(predictiveValue(expected), predictiveValue(found))) {
            apart.add(line(rule, expected, found));
          }
        });
    assertThat(apart).as("further apart than %s points, seed %s", POINTS, SEED).isEmpty();
  }

  private static boolean near(double expected, double found) {
    return Math.abs(expected - found) <= POINTS;
  }

  private static double sensitivity(Tally tally) {
    return percent(tally.windowedSensitivity());
  }

  private static double predictiveValue(Tally tally) {
    return percent(new Proportion(tally.windowed().trueEpisodes(), tally.episodes()));
  }

  private static double percent(Proportion proportion) {
    return proportion.trials() == 0 ? 0 : 100.0 * proportion.events() / proportion.trials();
  }

  private static double burden(Tally tally) {
    return 2400.0 * tally.episodes() / tally.hours();
  }

  private static String line(String rule, Tally expected, Tally found) {
    return String.format(
        Locale.ROOT,
        "%-34s %7.1f %7.1f %8.2f %6.2f %12.1f %10.1f",
        rule,
        sensitivity(expected),
        sensitivity(found),
        predictiveValue(expected),
        predictiveValue(found),
        burden(expected),
        burden(found));
  }
}
