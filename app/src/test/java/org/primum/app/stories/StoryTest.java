package org.primum.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.app.Primum;
import org.primum.change.state.ChangeState;
import org.primum.terms.ChangeId;
import org.primum.terms.OptionId;
import org.primum.terms.Refusal;

class StoryTest {
  @Test
  void loginEndsInTheIdentityProviderAndItsDriftIsMended() {
    ChangeState login = played("stories/login.yaml", "C-2026-015");
    assertThat(login.chosen()).contains(new OptionId("badge-tap"));
    assertThat(login.running().started()).isPresent();
    assertThat(login.running().incident()).isEmpty();
  }

  @Test
  void billingPassesOnlyWithTheScreenMended() {
    ChangeState billing = played("stories/billing.yaml", "C-2026-016");
    assertThat(billing.chosen()).contains(new OptionId("screen-mended"));
    assertThat(billing.running().started()).isPresent();
  }

  @Test
  void sepsisShowsNothingWhileSilentAndACardWhenActive() {
    List<Exchange> calls =
        SepsisPlayed.told().stream().flatMap(step -> step.call().stream()).toList();
    assertThat(calls.getFirst().response()).isEqualTo("{\"cards\":[]}");
    assertThat(calls.getLast().response())
        .contains("Earlier warning of sepsis in adult intensive care: SIRS ≥ 2");
  }

  @Test
  void everyWrongHatOfTheSepsisStoryIsRefusedByItsRule() {
    assertThat(
            SepsisPlayed.told().stream()
                .flatMap(step -> step.refusals().stream())
                .map(Refusal::rule)
                .distinct())
        .containsExactly(
            "not-determined",
            "licence-not-active",
            "wrong-hat",
            "decision-missing",
            "silent-trial-missing");
  }

  private static ChangeState played(String script, String change) {
    Primum primum = FoundingTest.house();
    Founding.found(primum);
    List<Told> told = new ArrayList<>();
    assertThat(new StoryPlayer(primum, TestLaboratory.withoutStays(), told::add).play(script))
        .isTrue();
    assertThat(told).anySatisfy(step -> assertThat(step.refusals()).isNotEmpty());
    return primum.view().now().change(new ChangeId(change)).orElseThrow();
  }
}
