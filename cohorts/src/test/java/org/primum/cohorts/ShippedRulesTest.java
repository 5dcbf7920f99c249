package org.primum.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.psv.PsvImport;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.Sample;
import org.primum.evidence.replay.Stay;
import org.primum.logic.EngineKind;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.compiled.CompiledEngine;
import org.primum.logic.reference.ReferenceEngine;

/// Every alert of `examples/logic` that is compiled, against the reference engine (cqframework
/// 4.4.0), hour for hour over real stays, score included.
@Tag("slow")
class ShippedRulesTest {
  private static final int HOURS = 100_000;
  private static final Sample SAMPLE = new Sample(2_800, 20_261_125);

  @TempDir static Path folder;
  private static List<Stay> stays = List.of();

  @BeforeAll
  static void drawStays() {
    Path out = folder.resolve("set-b");
    ImportOutcome outcome = PsvImport.run(SharedData.setB(), out, files -> {});
    assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
    CohortFolder cohort = CohortFolder.open(out);
    stays = SAMPLE.draw(cohort).stream().map(cohort::stay).toList();
    assertThat(stays.stream().mapToInt(Stay::hours).sum()).isGreaterThan(HOURS);
  }

  static List<TranslatedLogic> compiledAlerts() {
    List<TranslatedLogic> compiled =
        SharedData.alerts().stream()
            .filter(logic -> logic.manifest().engine() == EngineKind.COMPILED)
            .toList();
    assertThat(compiled).hasSizeGreaterThan(1);
    return compiled;
  }

  @ParameterizedTest
  @MethodSource("compiledAlerts")
  void compiledEqualsReferenceHourForHour(TranslatedLogic logic) {
    Program compiled = new CompiledEngine().prepare(logic);
    Program reference = new ReferenceEngine().prepare(logic);
    stays.parallelStream()
        .forEach(
            stay ->
                assertThat(Replay.hourly(compiled, stay))
                    .as("`%s`, stay %s of %s", logic.name(), stay.id(), SAMPLE)
                    .isEqualTo(Replay.hourly(reference, stay)));
  }
}
