package org.primum.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.psv.PsvImport;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.ReplayReport;
import org.primum.evidence.replay.Sample;
import org.primum.evidence.replay.Stay;
import org.primum.evidence.scoring.Tally;
import org.primum.evidence.scoring.Windowed;
import org.primum.logic.Evaluation;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.compiled.CompiledEngine;
import org.primum.logic.timeline.Sex;
import org.primum.risk.validation.Confusion;

/// All of training set B. The expected counts were computed by a program of another hand.
@Tag("slow")
class BacktestSetBTest {
  private static final TranslatedLogic SIRS = SharedData.example("SirsAlert.cql");
  private static final TranslatedLogic ORGANS = SharedData.example("SirsOrganDysfunctionAlert.cql");

  @TempDir static Path folder;
  private static Optional<CohortFolder> cohort = Optional.empty();

  @BeforeAll
  static void importAllStays() {
    Path out = folder.resolve("set-b");
    ImportOutcome outcome = PsvImport.run(SharedData.setB(), out, files -> {});
    assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
    cohort = Optional.of(CohortFolder.open(out));
  }

  private static ReplayReport replay(Program program) {
    return Replay.run(program, cohort.orElseThrow(), ReplayOptions.on(2, System::nanoTime));
  }

  @Test
  void importsEveryStayAndHour() {
    assertThat(cohort.orElseThrow().manifest())
        .returns(20_000, m -> m.stays())
        .returns(761_995L, m -> m.hours())
        .returns(1_142, m -> m.septicStays())
        .returns(223, m -> m.leftCensored());
  }

  @Test
  void handwrittenRulesGiveTheExpectedCounts() {
    requireSirs(replay(new HandwrittenRule(SIRS.manifest(), false)).counts().all());
    ReplayReport organs = replay(new HandwrittenRule(ORGANS.manifest(), true));
    requireOrgans(organs.counts().all());
    requireOrgansBySex(organs);
  }

  @Test
  void theCompiledEngineGivesTheExpectedCounts() {
    requireSirs(replay(new CompiledEngine().prepare(SIRS)).counts().all());
    ReplayReport organs = replay(new CompiledEngine().prepare(ORGANS));
    requireOrgans(organs.counts().all());
    requireOrgansBySex(organs);
    assertThat(organs.hash())
        .isEqualTo(replay(new HandwrittenRule(ORGANS.manifest(), true)).hash());
  }

  @Test
  void sampledStaysEqualAnIndependentEvaluationHourForHour() throws IOException {
    Sample sample = new Sample(500, 20_191_004);
    List<Stay> drawn =
        sample.draw(cohort.orElseThrow()).stream().map(cohort.orElseThrow()::stay).toList();
    Set<String> ids = drawn.stream().map(Stay::id).collect(Collectors.toSet());
    for (TranslatedLogic logic : List.of(SIRS, ORGANS)) {
      Map<String, BitSet> expected = RowRule.alerts(SharedData.setB(), ids, logic.equals(ORGANS));
      assertThat(expected).hasSize(500);
      Program compiled = new CompiledEngine().prepare(logic);
      for (Stay stay : drawn) {
        BitSet alerts = new BitSet();
        List<Evaluation> hours = Replay.hourly(compiled, stay);
        for (int row = 0; row < hours.size(); row++) {
          alerts.set(row, hours.get(row).fires());
        }
        assertThat(alerts)
            .as("stay %s of %s", stay.id(), sample)
            .isEqualTo(expected.get(stay.id()));
      }
    }
  }

  private static void requireSirs(Tally tally) {
    assertThat(tally)
        .returns(new Confusion(982, 12_520, 160, 6_338), Tally::confusion)
        .returns(new Windowed(831, 692, 885), Tally::windowed)
        .returns(187_846L, Tally::alertHours)
        .returns(42_722L, Tally::episodes)
        .returns(941L, t -> t.leads().beforeOnset())
        .returns("29.5", t -> t.leads().median().orElseThrow().toPlainString());
    requireRounded(tally, "-0.026", "0.021", "134.6");
  }

  private static void requireOrgans(Tally tally) {
    assertThat(tally)
        .returns(new Confusion(680, 5_683, 462, 13_175), Tally::confusion)
        .returns(new Windowed(457, 393, 526), Tally::windowed)
        .returns(62_327L, Tally::alertHours)
        .returns(16_858L, Tally::episodes)
        .returns(613L, t -> t.leads().beforeOnset())
        .returns("25.0", t -> t.leads().median().orElseThrow().toPlainString());
    requireRounded(tally, "0.073", "0.031", "53.1");
  }

  private static void requireRounded(
      Tally tally, String utility, String predictiveValue, String per100Days) {
    assertThat(tally)
        .returns(761_995L, Tally::hours)
        .returns(0L, Tally::undetermined)
        .returns(0L, Tally::failed)
        .returns(utility, t -> thousandths(t.utility().normalised()))
        .returns(predictiveValue, t -> thousandths(t.predictiveValuePerEpisode()))
        .returns(per100Days, t -> t.episodesPer100PatientDays().orElseThrow().toPlainString());
  }

  private static void requireOrgansBySex(ReplayReport report) {
    Tally female = report.counts().bySex().getOrDefault(Sex.FEMALE, Tally.NONE);
    Tally male = report.counts().bySex().getOrDefault(Sex.MALE, Tally.NONE);
    assertThat(thousandths(female.confusion().sensitivity().estimate())).isEqualTo("0.590");
    assertThat(thousandths(male.confusion().sensitivity().estimate())).isEqualTo("0.600");
    assertThat(thousandths(female.confusion().falsePositiveRate().estimate())).isEqualTo("0.279");
    assertThat(thousandths(male.confusion().falsePositiveRate().estimate())).isEqualTo("0.321");
  }

  private static String thousandths(Optional<BigDecimal> value) {
    return value.orElseThrow().setScale(3, RoundingMode.HALF_UP).toPlainString();
  }
}
