package org.primum.risk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.Written;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import org.primum.terms.json.CanonicalJson;

class MatrixViewTest {
  /// A hazard of fixed size, on the scale of AHRQ's words.
  private record Sized(String id, String sign, String n, String p, String severity) {
    String yaml() {
      return String.format(
          Locale.ROOT,
          """
                - id: %s
                  per: case
                  exposuresPerDay: {fixed: "%s", unit: case per day, source: law, class: fact}
                  probability: {fixed: "%s", source: law, class: fact, sign: %s}
                  severity: %s
          """,
          id,
          n,
          p,
          sign,
          severity);
    }
  }

  private static String option(String id, Sized... hazards) {
    StringBuilder text = new StringBuilder("  " + id + ":\n    hazards:\n");
    for (Sized hazard : hazards) {
      text.append(hazard.yaml().indent(0));
    }
    return text.toString();
  }

  private static MatrixView view(PublishedMatrix table, String... options) {
    HarmModel model =
        Written.read(
            """
            harm: Fixed sizes
            severity: {none: 0, mild: "0.0005", moderate: "0.01", severe: "0.2", death: 1}
            options:
              do-nothing: {}
            """
                + String.join("", options));
    return MatrixView.of(
        model, HarmEngine.estimate(model, DrawPlan.random(1, 1000)), table.matrix());
  }

  private static List<Disagreement.Kind> kinds(MatrixView view) {
    return view.disagreements().stream().map(Disagreement::kind).toList();
  }

  @Test
  void aHazardFallsIntoTheCellOfItsWords() {
    MatrixView view =
        view(
            PublishedMatrix.DCB0129,
            option(
                "a",
                new Sized("common", "adds", "10", "0.02", "moderate"),
                new Sized("deadly", "adds", "10", "0.0002", "death"),
                new Sized("spared", "averts", "10", "0.02", "death")));
    List<HazardRating> hazards = view.options().getFirst().hazards();
    assertThat(hazards.get(0).cell().orElseThrow().description())
        .isEqualTo("medium × significant → 2");
    assertThat(hazards.get(1).cell().orElseThrow().description()).isEqualTo("very low × major → 2");
    assertThat(hazards.get(2).cell()).isEmpty();
    assertThat(hazards.get(2).why()).contains("averts harm");
    assertThat(view.options().getFirst().worst().orElseThrow().hazard()).isEqualTo("common");
    // 365 × 10 × .02 × .01.
    assertThat(hazards.getFirst().meanPerYear())
        .isEqualTo(.73, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void whatHasNoWordsIsLeftOutWithItsReason() {
    HarmModel model =
        Written.read(
            """
            harm: Judged
            severity: {none: 0, mild: "0.0005", lasting: "0.3"}
            options:
              do-nothing: {}
              a:
                hazards:
                  - {id: whole, sign: adds, harmPerYear: {uniform: {min: 1, max: 2}, source: x, class: expert}}
                  - id: other
                    per: case
                    exposuresPerDay: {fixed: 1, unit: case per day, source: law, class: fact}
                    probability: {fixed: "0.1", source: law, class: fact, sign: adds}
                    severity: lasting
                  - id: valued
                    per: case
                    exposuresPerDay: {fixed: 1, unit: case per day, source: law, class: fact}
                    probability: {fixed: "0.1", source: law, class: fact, sign: adds}
                    severity: {value: {uniform: {min: 0, max: "0.0008"}, source: x, class: expert}}
            """);
    MatrixView view =
        MatrixView.of(
            model,
            HarmEngine.estimate(model, DrawPlan.random(1, 1000)),
            PublishedMatrix.DCB0129.matrix());
    List<HazardRating> hazards = view.options().getFirst().hazards();
    assertThat(hazards.get(0).why()).contains("judged as a whole");
    assertThat(hazards.get(1).why()).contains("no consequence stands for `lasting`");
    // A mean of .0004 is at most as bad as `mild`.
    assertThat(hazards.get(2).harm()).contains("mild");
    assertThat(hazards.get(2).cell().orElseThrow().description()).isEqualTo("high × minor → 2");
    assertThat(MatrixText.of(view)).contains("– whole is judged as a whole");
  }

  @Test
  void saysWhereTheMatrixRefusesWhatAvertsMoreThanItAdds() {
    MatrixView view =
        view(
            PublishedMatrix.DCB0129,
            option(
                "a",
                new Sized("added", "adds", "1", "0.002", "death"),
                new Sized("spared", "averts", "1", "0.9", "death")));
    // Low × major rates 3, conditional: no disagreement; at one half of all cases it is refused.
    assertThat(kinds(view)).isEmpty();
    MatrixView refused =
        view(
            PublishedMatrix.DCB0129,
            option(
                "a",
                new Sized("added", "adds", "1", "0.5", "death"),
                new Sized("spared", "averts", "1", "0.9", "death")));
    assertThat(kinds(refused)).containsExactly(Disagreement.Kind.REFUSED_THOUGH_LESS_HARM);
    assertThat(refused.disagreements().getFirst().sentence())
        .contains("`a` unacceptable for `added` (very high × major → 5)")
        .contains("-146 a year")
        .contains("does not see the harm averted");
  }

  @Test
  void saysWhereNoCellRefusesWhatDoesHarm() {
    MatrixView view =
        view(
            PublishedMatrix.DCB0129,
            option("a", new Sized("frequent", "adds", "5000", "0.0009", "moderate")));
    assertThat(kinds(view)).containsExactly(Disagreement.Kind.PASSED_THOUGH_HARMFUL);
    // 365 × 5000 × .0009 × .01.
    assertThat(view.disagreements().getFirst().sentence()).contains("+16.4 a year");
  }

  @Test
  void saysWhereOptionsAndHazardsStandTheOtherWayRound() {
    MatrixView view =
        view(
            PublishedMatrix.DCB0129,
            option(
                "a",
                new Sized("rare-death", "adds", "1", "0.0011", "death"),
                new Sized("frequent", "adds", "9000", "0.0009", "moderate")),
            option("b", new Sized("likely", "adds", "1", "0.6", "mild")));
    assertThat(view.options().get(0).worst().orElseThrow().cell().orElseThrow().rating().word())
        .isEqualTo("3");
    assertThat(view.disagreements())
        .anySatisfy(
            found -> {
              assertThat(found.kind()).isEqualTo(Disagreement.Kind.HAZARDS_REVERSED);
              assertThat(found.sentence())
                  .contains("rates `rare-death` worse than `frequent`, which adds 74 times");
            });
    MatrixView reversed =
        view(
            PublishedMatrix.DCB0129,
            option("a", new Sized("rare-death", "adds", "1", "0.0011", "death")),
            option("b", new Sized("frequent", "adds", "9000", "0.0009", "moderate")));
    assertThat(reversed.disagreements())
        .anySatisfy(
            found -> {
              assertThat(found.kind()).isEqualTo(Disagreement.Kind.OPTIONS_REVERSED);
              assertThat(found.sentence()).contains("rates `a` worse than `b` (3 against 1)");
            });
  }

  @Test
  void saysWhereOneCellHoldsHarmsFarApart() {
    String small =
        option(
            "a",
            new Sized("small", "adds", "1", "0.0001", "severe"),
            new Sized("large", "adds", "11", "0.0001", "severe"));
    assertThat(kinds(view(PublishedMatrix.DCB0129, small))).contains(Disagreement.Kind.SAME_CELL);
    String near = small.replace("fixed: \"11\"", "fixed: \"9\"");
    assertThat(kinds(view(PublishedMatrix.DCB0129, near)))
        .doesNotContain(Disagreement.Kind.SAME_CELL);
  }

  @Test
  void sameModelAndTableGiveTheSameJson() {
    MatrixView view =
        view(
            PublishedMatrix.NPSA_2008,
            option("a", new Sized("common", "adds", "10", "0.02", "moderate")));
    String json = CanonicalJson.text(view.json());
    assertThat(json)
        .contains("\"rating\":\"high\"")
        .contains("\"acceptability\":\"conditional\"")
        .contains("\"ahrq\":\"moderate harm\"")
        .contains("\"nccMerp\":[\"F\"]")
        .contains("\"tableDigest\":\"" + PublishedMatrix.NPSA_2008.matrix().digest().hex() + "\"");
  }
}
