package org.primum.cohorts.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.HandwrittenRule;
import org.primum.cohorts.SharedData;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.ReplayReport;
import org.primum.evidence.replay.Stay;
import org.primum.evidence.scoring.Tally;
import org.primum.logic.Evaluation;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.reference.ReferenceEngine;

class SyntheticCohortTest {
  @TempDir Path folder;

  private CohortFolder generate(String name, int stays, long seed) {
    Path out = folder.resolve(name);
    SyntheticCohort.generate(out, stays, seed, made -> {});
    return CohortFolder.open(out);
  }

  private static List<Stay> stays(CohortFolder cohort) {
    return IntStream.range(0, cohort.manifest().stays()).mapToObj(cohort::stay).toList();
  }

  private static Tally replay(CohortFolder cohort, boolean organDysfunctionNeeded) {
    TranslatedLogic logic = SharedData.example("SirsAlert.cql");
    Program rule = new HandwrittenRule(logic.manifest(), organDysfunctionNeeded);
    return Replay.run(rule, cohort, ReplayOptions.on(1, System::nanoTime)).counts().all();
  }

  /// The digest was written down once and must come out on every machine and at every run.
  @Test
  void givesTheSameBitsForTheSameSeed() {
    CohortManifest manifest = generate("a", 200, 20_260_301).manifest();
    assertThat(manifest.hash()).isEqualTo(generate("b", 200, 20_260_301).manifest().hash());
    assertThat(manifest.data().hex())
        .isEqualTo("fedbf29e6125348d057420b6163e0ad6b6325a164fb977e7b5d4489ffba6bf54");
  }

  @Test
  void givesOtherStaysForAnotherSeed() {
    assertThat(stays(generate("a", 5, 1))).doesNotContainAnyElementsOf(stays(generate("b", 5, 2)));
  }

  @Test
  void keepsTheFirstStaysWhenMoreAreAsked() {
    assertThat(stays(generate("a", 20, 3)).subList(0, 8)).isEqualTo(stays(generate("b", 8, 3)));
  }

  @Test
  void saysThatItIsSynthetic() {
    CohortManifest manifest = generate("a", 3, 4).manifest();
    assertThat(manifest.outline().name()).startsWith("SYNTHETIC");
    assertThat(manifest.outline().source()).contains("nobody in it is real", "seed 4");
    assertThat(manifest.description().synthetic()).isTrue();
  }

  /// Bounds are wide around the public figures of set B: 38 hours a stay, 5.7 % septic, heart rate
  /// in 88 % and leukocytes in 5.3 % of hours, a fifth of septic stays labelled from the first row.
  @Test
  void looksRoughlyLikeAnIntensiveCareUnit() {
    CohortFolder cohort = generate("a", 2000, 5);
    CohortManifest manifest = cohort.manifest();
    assertThat((double) manifest.hours() / manifest.stays()).isBetween(33.0, 47.0);
    assertThat(manifest.septicStays()).isBetween(80, 160);
    assertThat(manifest.leftCensored()).isBetween(10, 50);
    assertThat(share(cohort, "8867-4")).isBetween(0.8, 0.95);
    assertThat(share(cohort, "6690-2")).isBetween(0.03, 0.08);
  }

  private static double share(CohortFolder cohort, String code) {
    long values =
        stays(cohort).stream()
            .flatMap(stay -> stay.timeline().observations().stream())
            .filter(observation -> observation.code().equals(code))
            .count();
    return (double) values / cohort.manifest().hours();
  }

  /// On set B the first rule catches 73 % and the second 40 %, for 135 and 53 episodes per 100
  /// patient-days; here the two must differ the same way.
  @Test
  void letsTheTwoRulesDiffer() {
    CohortFolder cohort = generate("a", 600, 6);
    Tally sirs = replay(cohort, false);
    Tally organs = replay(cohort, true);
    assertThat(sirs.windowed().septicHit()).isGreaterThan(organs.windowed().septicHit());
    assertThat(sirs.episodes()).isGreaterThan(3 * organs.episodes() / 2);
    assertThat(organs.predictiveValuePerEpisode().orElseThrow())
        .isGreaterThan(sirs.predictiveValuePerEpisode().orElseThrow());
  }

  @Test
  void theReferenceEngineEqualsTheHandwrittenRulesHourForHour() {
    CohortFolder cohort = generate("a", 25, 7);
    for (boolean organs : new boolean[] {false, true}) {
      String file = organs ? "SirsOrganDysfunctionAlert.cql" : "SirsAlert.cql";
      TranslatedLogic logic = SharedData.example(file);
      Program reference = new ReferenceEngine().prepare(logic);
      Program handwritten = new HandwrittenRule(logic.manifest(), organs);
      int alerts = 0;
      for (Stay stay : stays(cohort)) {
        List<Evaluation> hours = Replay.hourly(reference, stay);
        assertThat(hours).as(stay.id()).isEqualTo(Replay.hourly(handwritten, stay));
        alerts += (int) hours.stream().filter(Evaluation::fires).count();
      }
      assertThat(alerts).isPositive();
    }
  }

  @Test
  void theReportIsTheSameBytesOnOneThreadAndOnTwo() {
    CohortFolder cohort = generate("a", 25, 8);
    Program rule =
        new ReferenceEngine().prepare(SharedData.example("SirsOrganDysfunctionAlert.cql"));
    ReplayReport one = Replay.run(rule, cohort, ReplayOptions.on(1, System::nanoTime));
    ReplayReport two = Replay.run(rule, cohort, ReplayOptions.on(2, System::nanoTime));
    assertThat(two.hash()).isEqualTo(one.hash());
    assertThat(two.counts()).isEqualTo(one.counts());
    assertThat(one.cannotKnow()).anyMatch(s -> s.contains("suspected is invisible"));
    assertThat(one.cannotKnow()).anyMatch(s -> s.contains("synthetic"));
  }

  @Test
  void refusesANumberOfStaysOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SyntheticCohort.generate(folder.resolve("x"), 0, 1, made -> {}))
        .withMessage("cannot generate `0` stays; give 1 to 9999999");
    assertThat(folder).isEmptyDirectory();
  }
}
