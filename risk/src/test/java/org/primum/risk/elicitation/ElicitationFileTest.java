package org.primum.risk.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.risk.elicitation.reading.ElicitationFile;

class ElicitationFileTest {
  private static final String SOUND =
      """
      elicitation: Night shift
      dated: 14 November 2026
      experts:
        a: {name: A, role: nurse}
        b: {name: B, role: physician}
      pool: performance
      seeds:
        falls:
          question: falls in 2024
          truth: 12
          source: incident reports
          answers:
            a: {p5: 5, p50: 10, p95: 20}
            b: {p5: 1, p50: 5, p95: 9}
      quantities:
        share:
          question: share of alarms heard
          range: [0, 1]
          answers:
            a: {p5: "0.1", p50: "0.4", p95: "0.8", why: seen}
            b: {p5: "0.2", p50: "0.5", p95: "0.9"}
      """;

  @Test
  void readsWhatIsWritten() {
    Elicitation read = ElicitationFile.read("night.yaml", SOUND);
    assertThat(read.experts()).extracting(Expert::name).containsExactly("A", "B");
    assertThat(read.seeds().getFirst().truth()).isEqualTo(12);
    Question share = read.questions().getFirst();
    assertThat(share.range()).isEqualTo(new Range(0, 1));
    assertThat(share.answers().get("a"))
        .isEqualTo(new Quantiles(List.of(0.05, 0.5, 0.95), List.of(0.1, 0.4, 0.8)));
    assertThat(share.reasons()).containsEntry("a", "seen");
    assertThat(read.pooling()).isInstanceOf(Pooling.Performance.class);
  }

  @Test
  void tellsEveryFaultWithItsPlace() {
    String broken =
        SOUND
            .replace("pool: performance", "pool: perfomance")
            .replace("truth: 12", "truth: twelve")
            .replace("b: {p5: 1, p50: 5, p95: 9}", "c: {p5: 1, p50: 5, p95: 5}")
            .replace("range: [0, 1]", "range: [1, 0]");
    assertThat(faults(broken))
        .extracting(fault -> fault.place().line() + " " + fault.rule())
        .containsExactly("6 pool", "10 not-a-number", "14 unknown-expert", "14 answer", "18 range");
    assertThat(faults(broken).getFirst().message())
        .isEqualTo("`pool` is `perfomance`; did you mean `performance`?");
  }

  @Test
  void tellsAnAnswerOutsideTheRange() {
    assertThat(faults(SOUND.replace("p95: \"0.9\"", "p95: \"1\"")))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .isEqualTo(
                        "answer of `b` to `share` has `1.0`, allowed are values strictly inside the"
                            + " range, above 0 on a log-uniform scale"));
  }

  @Test
  void asksEveryExpertForEverySeed() {
    String lacking = SOUND.replace("      b: {p5: 1, p50: 5, p95: 9}\n", "");
    assertThat(faults(lacking))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .isEqualTo(
                        "seed `falls` lacks the answer of `b`; every expert answers every seed"));
    assertThat(faults(lacking.replace("pool: performance", "pool: equal"))).hasSize(1);
  }

  @Test
  void doesNotWeighByPerformanceWithoutSeeds() {
    String text =
        SOUND.substring(0, SOUND.indexOf("seeds:")) + SOUND.substring(SOUND.indexOf("quantities:"));
    assertThat(faults(text))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .startsWith("experts cannot be weighed by performance without seeds"));
    assertThat(
            ElicitationFile.read("n.yaml", text.replace("pool: performance", "pool: equal"))
                .seeds())
        .isEmpty();
  }

  @Test
  void refusesWeightsWhereAllAreAlike() {
    assertThat(faults(SOUND.replace("pool: performance", "pool: equal\nweights: item")))
        .extracting(Fault::rule)
        .containsExactly("pool");
    assertThatThrownBy(
            () ->
                ElicitationFile.read(
                    "n.yaml", SOUND.replace("pool: performance", "pool: performance\ncutOff: 2")))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("cut-off is `2.0`, allowed is 0 to 1");
  }

  private static List<Fault> faults(String text) {
    try {
      ElicitationFile.read("night.yaml", text);
      return List.of();
    } catch (MalformedDocument e) {
      return e.faults();
    }
  }
}
