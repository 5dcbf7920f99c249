package org.primum.risk.turning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.reading.Written;
import org.primum.risk.sampling.Sampler;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.OptionId;
import org.primum.terms.json.CanonicalJson;

class TurningPointsTest {
  private static List<TurningPoint> turning(String text, DrawPlan plan) {
    HarmModel model = Written.read(text);
    Map<OptionId, Compliance> compliance = new TreeMap<>();
    for (HarmOption option : model.options()) {
      compliance.put(option.id(), Compliance.COMPLIANT);
    }
    return TurningPoints.of(model, plan, compliance, model.limits().orElseThrow());
  }

  private static List<TurningPoint> turning(String text) {
    return turning(text, new DrawPlan(Sampler.SOBOL, 1, 16_384));
  }

  private static List<TurningPoint> of(List<TurningPoint> points, String lever) {
    return points.stream().filter(point -> point.lever().name().equals(lever)).toList();
  }

  private static Optional<OptionId> id(String name) {
    return Optional.of(new OptionId(name));
  }

  /// Wong 2021 (cases/risk.md): n 38,455, sepsis 2,552, alerted 6,971, missed 1,709, so that 843
  /// alerts were right and 6,128 wrong; useful only for 5.43 % < pt < 12.09 %. A needless treatment
  /// weighs pt/(1 − pt) of a needed one. Counts are taken as exact to a thousandth.
  private static final String WONG =
      """
      harm: A vendor's score, nobody or everybody
      severity: {needless: {value: "0.1", range: ["0.01", "0.9"]}, death: 1}
      precedence: {margin: 0 per year, alpha: "0.5", harmLimit: {probability: "0.999"}, newHarmLimit: 100000 per year}
      rates: {staysPerDay: {fixed: "105.3561643836", source: "38,455 a year", class: fact}}
      options:
        do-nothing: {compliance: compliant}
        score:
          compliance: compliant
          hazards:
            - {id: treated, per: stay, exposuresPerDay: staysPerDay, probability: {normal: {mean: "0.0219217267", sd: "0.0000001"}, truncate: true, source: Wong 2021, class: literature, sign: averts}, severity: death}
            - {id: needless, per: stay, exposuresPerDay: staysPerDay, probability: {normal: {mean: "0.1593551", sd: "0.0000001"}, truncate: true, source: Wong 2021, class: literature, sign: adds}, severity: needless}
        everybody:
          compliance: compliant
          hazards:
            - {id: treated, per: stay, exposuresPerDay: staysPerDay, probability: {normal: {mean: "0.0663632817", sd: "0.0000001"}, truncate: true, source: Wong 2021, class: literature, sign: averts}, severity: death}
            - {id: needless, per: stay, exposuresPerDay: staysPerDay, probability: {normal: {mean: "0.9336367", sd: "0.0000001"}, truncate: true, source: Wong 2021, class: literature, sign: adds}, severity: needless}
      """;

  @Test
  void vendorScoreIsUsefulOnlyBetweenTheTwoThresholds() {
    List<TurningPoint> points = of(turning(WONG), "needless");
    assertThat(points).hasSize(2);
    TurningPoint low = points.getFirst();
    TurningPoint high = points.getLast();
    assertThat(low.value() / (1 + low.value())).isCloseTo(.0543, within(5e-5));
    assertThat(low.below()).isEqualTo(id("everybody"));
    assertThat(low.above()).isEqualTo(id("score"));
    assertThat(high.value() / (1 + high.value())).isCloseTo(.1209, within(5e-5));
    assertThat(high.below()).isEqualTo(id("score"));
    assertThat(high.above()).isEqualTo(id("do-nothing"));
    assertThat(high.beyond()).isEmpty();
  }

  private static String judged(String limits) {
    return String.format(
        Locale.ROOT,
        """
        harm: A sum
        severity: {death: 1}
        precedence: {%s}
        options:
          do-nothing: {compliance: compliant}
          a:
            compliance: compliant
            hazards:
              - {id: x, sign: averts, harmPerYear: {normal: {mean: 1, sd: 1}, source: x, class: expert}}
              - {id: y, sign: adds, harmPerYear: {normal: {mean: "0.2", sd: "0.5"}, source: x, class: expert}}
        """,
        limits);
  }

  /// With x held at v, ΔH is normal(.2 − v, .5): its probability of harm is .2 at v = .2 + .5
  /// Φ⁻¹(.8) = .62081, and x lies below that with probability Φ(−.37919) = .35227. With y held at
  /// w, ΔH is normal(w − 1, 1): w = 1 − Φ⁻¹(.8) = .158379 (SciPy 1.17).
  @Test
  void theLimitOnProbabilityOfHarmTurnsTheChoiceWhereTheNormalSaysSo() {
    String limits =
        "margin: 5 per year, alpha: \"0.05\", harmLimit: {probability: \"0.2\"}, newHarmLimit: 90 per"
            + " year";
    String usable =
        judged(limits)
            + "    usability: {clinicianMinutesSaved: {normal: {mean: 9, sd: 1}, source: x, class:"
            + " expert}}\n";
    List<TurningPoint> points = turning(usable);
    TurningPoint x = of(points, "a/x/harmPerYear").getFirst();
    assertThat(x.value()).isCloseTo(.62081, within(.002));
    assertThat(x.below()).isEqualTo(id("do-nothing"));
    assertThat(x.above()).isEqualTo(id("a"));
    assertThat(x.beyond().orElseThrow()).isCloseTo(.35227, within(.002));
    TurningPoint y = of(points, "a/y/harmPerYear").getFirst();
    assertThat(y.value()).isCloseTo(.158379, within(.003));
    assertThat(y.below()).isEqualTo(id("a"));
    assertThat(y.above()).isEqualTo(id("do-nothing"));
    assertThat(points.getFirst().lever().name()).isEqualTo("a/y/harmPerYear");
    assertThat(of(points, "a/clinicianMinutesSaved")).isEmpty();
  }

  /// H⁺ is the mean of y's positive part: the limit on new harm turns the choice at w = .3, for y
  /// adds w where w > 0 and x adds E[max(0, −x)] = .0833154706 (unit normal loss, cases/risk.md).
  @Test
  void theLimitOnNewHarmTurnsTheChoiceToo() {
    String limits =
        "margin: 5 per year, alpha: \"0.05\", harmLimit: {probability: \"0.9\"}, newHarmLimit:"
            + " 0.3833154706 per year";
    String usable =
        judged(limits)
            + "    usability: {clinicianMinutesSaved: {normal: {mean: 9, sd: 1}, source: x, class:"
            + " expert}}\n";
    TurningPoint y = of(turning(usable), "a/y/harmPerYear").getFirst();
    assertThat(y.value()).isCloseTo(.3, within(.001));
  }

  /// ΔH = 365·10·s·(p(1 − p) − c): a quantity that stands in a product with one minus itself turns
  /// the choice where p(1 − p) = .21, at .3 and at .7.
  @Test
  void aQuantityBesideItsComplementTurnsTheChoiceTwice() {
    String text =
        """
        harm: There and back
        severity: {death: 1}
        precedence: {margin: 0 per year, alpha: "0.5", harmLimit: {probability: "0.5"}, newHarmLimit: 100000 per year}
        rates: {casesPerDay: {fixed: 10, source: law, class: fact}}
        probabilities: {p: {beta: {a: 2, b: 2}, unit: event per case, source: x, class: expert}}
        options:
          do-nothing: {compliance: compliant}
          a:
            compliance: compliant
            hazards:
              - {id: adds, per: case, exposuresPerDay: casesPerDay, probability: {chain: [p, {not: p}], sign: adds}, severity: death}
              - {id: averts, sign: averts, harmPerYear: {fixed: "766.5", source: law, class: fact}}
        """;
    List<TurningPoint> points = of(turning(text), "p");
    assertThat(points).hasSize(2);
    assertThat(points).extracting(TurningPoint::below).contains(id("a"), id("do-nothing"));
    assertThat(points.stream().mapToDouble(TurningPoint::value).sorted().toArray())
        .satisfies(
            values -> {
              assertThat(values[0]).isCloseTo(.3, within(1e-6));
              assertThat(values[1]).isCloseTo(.7, within(1e-6));
            });
  }

  @Test
  void aChoiceThatNothingTurnsHasNoTurningPoint() {
    String limits =
        "margin: 0 per year, alpha: \"0.05\", harmLimit: {probability: \"0.2\"}, newHarmLimit: 0 per"
            + " year";
    assertThat(turning(judged(limits))).isEmpty();
  }

  @Test
  void aTurningPointSaysItselfToPeopleAndMachines() {
    TurningPoint point = of(turning(WONG), "needless").getFirst();
    assertThat(point.sentence())
        .isEqualTo("needless below 0.0574: everybody; above: score (now 0.1)");
    assertThat(CanonicalJson.text(point.json()))
        .startsWith("{\"above\":\"score\",\"below\":\"everybody\",\"name\":\"needless\",")
        .contains("\"of\":\"severity\"");
  }

  /// The draws of both samplers and of either number are those of the estimate, so that an answer
  /// does not depend on how many more were drawn.
  @Test
  void moreDrawsThanItUsesChangeNothing() {
    List<TurningPoint> some = turning(WONG, DrawPlan.random(3, 20_000));
    List<TurningPoint> more = turning(WONG, DrawPlan.random(3, 50_000));
    assertThat(more).isEqualTo(some);
  }
}
