package org.primum.risk.elicitation.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.primum.risk.elicitation.Create;
import org.primum.risk.elicitation.Family;
import org.primum.risk.elicitation.reading.ElicitationFile;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.HarmFile;
import org.primum.terms.json.Json;

class PooledElicitationTest {
  private static final String TWO =
      """
      elicitation: Two who disagree
      dated: 2026-11-14
      experts:
        a: {name: Ann, role: nurse}
        b: {name: Ben, role: physician}
      quantities:
        averted:
          question: share averted
          unit: death per acted-on alert
          range: [0, 1]
          answers:
            a: {p5: "0.01", p50: "0.03", p95: "0.06"}
            b: {p5: "0.15", p50: "0.2", p95: "0.3", why: trials}
      """;

  private static PooledElicitation pooled(String text) {
    return PooledElicitation.of(ElicitationFile.read("e.yaml", text));
  }

  @Test
  void namesThoseWhoDisagreeAndHowMuch() {
    PooledQuantity averted = pooled(TWO).quantities().getFirst();
    assertThat(averted.answers()).extracting(Answer::weight).containsExactly(0.5, 0.5);
    assertThat(averted.answers()).allMatch(answer -> answer.best().family() == Family.BETA);
    Disagreement disagreement = averted.disagreement();
    assertThat(disagreement.apart()).hasSize(1);
    // Means m and variances v by the fits: between = (m₁−m₂)²/4 over that and (v₁+v₂)/2.
    double gap = averted.answers().get(1).best().mean() - averted.answers().get(0).best().mean();
    double within =
        (averted.answers().get(1).best().variance() + averted.answers().get(0).best().variance())
            / 2;
    assertThat(disagreement.between())
        .isCloseTo(gap * gap / 4 / (gap * gap / 4 + within), within(1e-12))
        .isGreaterThan(0.8);
    // Medians of the least-squares betas by scipy 1.17.1: 0.0297754, 0.2003476.
    assertThat(disagreement.words())
        .startsWith("medians from 0.0298 (Ann) to 0.2 (Ben); ")
        .contains(
            "they differ more from each other than each is unsure",
            "Ann and Ben disagree: their intervals do not meet");
  }

  @Test
  void writesAQuantityThatAHarmModelReads() {
    PooledQuantity averted = pooled(TWO).quantities().getFirst();
    HarmQuantity model = averted.inModel().orElseThrow();
    String harm =
        """
        harm: t
        severity: {none: 0, death: 1}
        census: {patientDaysPerDay: {counts: {events: 8760, trials: 365}, source: beds 2025}}
        probabilities:
          %s
        options:
          do-nothing: {}
          a:
            hazards:
              - {id: late, per: patient-day, exposuresPerDay: patientDaysPerDay, probability: {chain: [{seen: {beta: {a: 1, b: 9}, unit: acted-on alert per patient-day}, source: t, class: literature}, averted], sign: averts}, severity: death}
        """
            .formatted(model.yaml());
    HarmModel read = HarmFile.read("h.yaml", harm, HarmContext.none());
    assertThat(read.quantities())
        .filteredOn(quantity -> quantity.name().equals("averted"))
        .singleElement()
        .satisfies(
            quantity -> {
              assertThat(quantity.distribution()).isEqualTo(model.distribution());
              assertThat(quantity.source().author()).contains("Ann, Ben");
            });
  }

  @Test
  void poolsByPerformanceWithTheWeightsThatTheSeedsEarned() {
    PooledElicitation pooled = pooled(Create.text());
    PooledElicitation.Seeds seeds = pooled.seeds().orElseThrow();
    assertThat(seeds.cutOff().orElseThrow()).isCloseTo(0.00079939411, within(1e-11));
    assertThat(seeds.performing().orElseThrow().product())
        .isCloseTo(0.10877256, within(1e-8))
        .isGreaterThan(seeds.equally().product());
    assertThat(
            pooled.quantities().getFirst().answers().stream()
                .filter(answer -> answer.weight() > 0)
                .map(answer -> answer.expert().id())
                .collect(Collectors.joining(" ")))
        .isEqualTo("e3 e5 e6");
  }

  @Test
  void givesMachinesTheSameFigures() {
    Json.Obj json = ElicitationJson.of(pooled(Create.text()));
    Json.Obj e1 = (Json.Obj) ((Json.Arr) json.member("experts")).items().getFirst();
    assertThat(e1.text("calibration")).startsWith("0.000277173");
    assertThat(e1.text("information")).startsWith("0.796108");
    assertThat(e1.text("weight")).isEqualTo("0");
    assertThat(json.text("pool")).isEqualTo("performance-global");
  }

  @Test
  void theExampleShowsAnOutlierWhoEarnsNoWeight() throws IOException {
    PooledElicitation pooled =
        pooled(Files.readString(Path.of("../examples/elicitation/sepsis.yaml")));
    String text = ElicitationText.of(pooled);
    assertThat(text)
        .contains("M. Castell", "takes the effect per hour at face value")
        .contains("P. Adeyemi and M. Castell disagree: their intervals do not meet");
    assertThat(pooled.seeds().orElseThrow().weights()).doesNotContainKey("castell");
  }
}
