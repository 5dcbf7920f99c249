package org.primum.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.psv.PsvImport;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.Sample;
import org.primum.evidence.replay.Stay;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Evaluated;
import org.primum.logic.reference.ReferenceEngine;

/// The shipped scores on sampled stays of set B, hour for hour against [RowScores].
@Tag("slow")
class ScoresOnSetBTest {
  private static final Sample SAMPLE = new Sample(150, 20_161_017);

  @TempDir static Path folder;
  private static List<Stay> drawn = List.of();

  @BeforeAll
  static void drawStays() {
    Path out = folder.resolve("set-b");
    PsvImport.run(SharedData.setB(), out, files -> {});
    CohortFolder cohort = CohortFolder.open(out);
    drawn = SAMPLE.draw(cohort).stream().map(cohort::stay).toList();
  }

  private record Hour(BigDecimal score, boolean alert) {}

  private static void compare(
      String name,
      Function<RowScores, List<Integer>> score,
      Function<RowScores, List<Boolean>> alert)
      throws IOException {
    Set<String> ids = drawn.stream().map(Stay::id).collect(Collectors.toSet());
    Map<String, List<Hour>> expected =
        RowRule.each(SharedData.setB(), ids, rows -> hours(new RowScores(rows), score, alert));
    assertThat(expected).hasSize(150);
    var program = new ReferenceEngine().prepare(SharedData.example(name));
    for (Stay stay : drawn) {
      List<Hour> found = new ArrayList<>();
      for (Evaluation each : Replay.hourly(program, stay)) {
        assertThat(each).isInstanceOf(Evaluated.class);
        found.add(new Hour(((Evaluated) each).score().orElseThrow(), each.fires()));
      }
      assertThat(found)
          .as("%s on stay %s of %s", name, stay.id(), SAMPLE)
          .isEqualTo(expected.get(stay.id()));
    }
  }

  private static List<Hour> hours(
      RowScores rows,
      Function<RowScores, List<Integer>> score,
      Function<RowScores, List<Boolean>> alert) {
    List<Integer> scores = score.apply(rows);
    List<Boolean> alerts = alert.apply(rows);
    List<Hour> hours = new ArrayList<>();
    for (int row = 0; row < scores.size(); row++) {
      hours.add(new Hour(BigDecimal.valueOf(scores.get(row)), alerts.get(row)));
    }
    return hours;
  }

  private static Function<RowScores, List<Boolean>> from(
      int needed, Function<RowScores, List<Integer>> score) {
    return rows -> score.apply(rows).stream().map(points -> points >= needed).toList();
  }

  @Test
  void qSofaEqualsAnIndependentComputation() throws IOException {
    compare("QSofaAlert.cql", RowScores::qSofa, from(2, RowScores::qSofa));
  }

  @Test
  void news2EqualsAnIndependentComputation() throws IOException {
    compare("News2Alert.cql", RowScores::news2, from(5, RowScores::news2));
  }

  @Test
  void theRiseOfSofaEqualsAnIndependentComputation() throws IOException {
    compare("SofaRiseAlert.cql", RowScores::sofa, from(2, RowScores::sofaRise));
  }
}
