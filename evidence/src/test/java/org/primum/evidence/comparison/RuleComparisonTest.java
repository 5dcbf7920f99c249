package org.primum.evidence.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.evidence.Bedside;
import org.primum.evidence.Bedside.Above;
import org.primum.evidence.replay.Replay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Stay;
import org.primum.risk.validation.pairing.PairedAlerts;
import org.primum.terms.json.Json;

class RuleComparisonTest {
  private static final ReplayOptions OPTIONS = ReplayOptions.on(2, System::nanoTime);

  private static RuleComparison compare(Stay... stays) {
    return RuleComparison.of(Above.of(100), Above.of(120), Bedside.cohort(stays), OPTIONS);
  }

  @Test
  void pairsSepticStaysByTheWindowAndOthersByAnyAlert() {
    RuleComparison found =
        compare(
            Bedside.stay("a", 2, 90, 110, 130),
            Bedside.stay("b", 2, 90, 110, 110),
            Bedside.stay("c", -1, 90, 110),
            Bedside.stay("d", -1, 90, 90));
    assertThat(found.counts().septic()).isEqualTo(new PairedAlerts(1, 1, 0, 0));
    assertThat(found.counts().neverSeptic()).isEqualTo(new PairedAlerts(0, 1, 0, 1));
    assertThat(found.counts().hours().pairs()).isEqualTo(new PairedAlerts(1, 4, 0, 5));
  }

  /// Six discordant stays, all one way: the exact two-sided binomial p is 2 · 0.5^6 = 0.03125, and
  /// its mid-p half of that, 0.015625.
  @Test
  void testsWithMcNemar() {
    RuleComparison found =
        compare(
            IntStream.range(0, 6)
                .mapToObj(i -> Bedside.stay("s" + i, 0, 110))
                .toArray(Stay[]::new));
    Json.Obj septic = found.json().object("septicInWindow");
    assertThat(septic.text("mcNemarExactP")).isEqualTo("0.03125");
    assertThat(septic.text("mcNemarMidP")).isEqualTo("0.015625");
    assertThat(String.join("\n", found.lines())).contains("McNemar mid-p 0.015625");
  }

  @Test
  void eachTallyIsThatOfTheRuleAlone() {
    Stay[] stays = {Bedside.stay("a", 2, 90, 110, 130), Bedside.stay("b", -1, 130, 90, 130)};
    RuleComparison found = compare(stays);
    assertThat(found.counts().first())
        .isEqualTo(Replay.run(Above.of(100), Bedside.cohort(stays), OPTIONS).counts().all());
    assertThat(found.counts().second())
        .isEqualTo(Replay.run(Above.of(120), Bedside.cohort(stays), OPTIONS).counts().all());
    assertThat(String.join("\n", found.lines())).contains("only first 0");
  }
}
