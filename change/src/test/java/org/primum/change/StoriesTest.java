package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.ARCHITECT;
import static org.primum.change.House.BRANDT;
import static org.primum.change.House.CASTELL;
import static org.primum.change.House.CMO;
import static org.primum.change.House.INFORMATICIST;
import static org.primum.change.House.NOVAK;
import static org.primum.change.House.OFFICER;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.S;
import static org.primum.change.House.SECURITY;
import static org.primum.change.House.T1;
import static org.primum.change.House.T2;
import static org.primum.change.House.T3;
import static org.primum.change.House.TANAKA;
import static org.primum.change.Play.digest;
import static org.primum.change.Play.option;
import static org.primum.change.Play.slot;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.change.command.GateCommand.Determine;
import org.primum.change.command.GateCommand.MeetCondition;
import org.primum.change.command.GateCommand.Opinion;
import org.primum.change.command.RaisingCommand.AddOption;
import org.primum.change.command.RunningCommand.Attest;
import org.primum.change.command.RunningCommand.Reconcile;
import org.primum.change.command.RunningCommand.RegisterExternal;
import org.primum.change.command.RunningCommand.Verify;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Treatment;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Mode;
import org.primum.charter.ChangeTraits;
import org.primum.terms.ArtifactId;

/// The three stories, from raised to running, at the level of the rules.
class StoriesTest {
  @Test
  void sepsisRunsSilentlyThenActivelyOnEverySignature() {
    Play play = Play.decided();

    List<ChangeEvent> silent =
        play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));
    play.attach(slot("silent-trial-report", "sirs"), "trial 1");
    List<ChangeEvent> active =
        play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE));

    assertThat(decisions(silent)).containsExactly("T1", "T2");
    assertThat(decisions(active)).containsExactly("S", "T1", "T2", "T3");
    RunningEvent.Activated activated = (RunningEvent.Activated) active.getFirst();
    assertThat(activated.restsOn().silentTrial()).contains(digest("trial 1"));
    assertThat(activated.artifact().hash()).isEqualTo(digest("logic 1"));
    assertThat(play.state().running().at(play.at()).orElseThrow().mode()).isEqualTo(Mode.ACTIVE);
  }

  private static List<String> decisions(List<ChangeEvent> events) {
    return ((RunningEvent.Activated) events.getFirst())
        .restsOn().decisions().stream().map(ref -> ref.decision().value()).toList();
  }

  @Test
  void loginIsInForceOnlyAfterAttestationAndASecondPerson() {
    Play play = new Play();
    play.raise("access-policy", new ChangeTraits(false, false, true), "no-prompt", "badge-tap");
    assertThat(play.state().raised().event().needed()).containsExactly(S, T2, T3);
    play.everyPart("badge-tap")
        .determine(Play.NOTHING, Verdict.COMPLIANT)
        .determine(option("no-prompt"), Verdict.NON_COMPLIANT);
    play.does(
        BRANDT,
        OFFICER,
        new Determine(
            option("badge-tap"),
            Verdict.CONDITIONAL,
            new Opinion(
                List.of(
                    Citation.of("45 CFR 164.312(d)"),
                    new Citation(
                        "45 CFR 164.312(a)(2)(iii)",
                        Optional.of(Treatment.EQUIVALENT_ALTERNATIVE),
                        Optional.of(Play.text("a tap away logs off")))),
                List.of(slot("artifact", "badge-tap")),
                Optional.empty()),
            List.of(
                new Condition(
                    "auto-logoff", NOVAK, Play.text("a test log"), DuePoint.BEFORE_ACTIVE))));
    play.settle(S).propose("badge-tap").settle(T2).settle(T3).noSpend();
    ArtifactId policy = new ArtifactId("login-policy");
    play.does(
        CASTELL,
        INFORMATICIST,
        new RegisterExternal(policy, "identity provider", Optional.empty()));
    Attest attest = new Attest(policy, digest("logic 1"), Optional.empty());

    assertThat(play.refusals(NOVAK, ARCHITECT, attest)).containsExactly("condition-unmet");
    play.does(
        BRANDT, OFFICER, new MeetCondition(option("badge-tap"), "auto-logoff", digest("test log")));
    play.does(NOVAK, ARCHITECT, attest);
    assertThat(play.state().running().at(play.at())).isEmpty();
    assertThat(play.refusals(NOVAK, ARCHITECT, new Verify(policy, digest("logic 1"))))
        .containsExactly("second-person");
    play.does(TANAKA, SECURITY, new Verify(policy, digest("logic 1")));
    assertThat(play.state().running().at(play.at()).orElseThrow().mode()).isEqualTo(Mode.ACTIVE);

    play.does(TANAKA, SECURITY, new Reconcile(policy, digest("logic 1")));
    List<ChangeEvent> drift = play.does(TANAKA, SECURITY, new Reconcile(policy, digest("other")));
    assertThat(drift.getLast())
        .isEqualTo(new RunningEvent.IncidentOpened(policy, digest("logic 1"), digest("other")));
    play.does(TANAKA, SECURITY, new Reconcile(policy, digest("logic 1")));
    assertThat(play.state().running().incident()).isEmpty();
  }

  @Test
  void whatTheSecondPersonFindsDifferentOpensAnIncidentAndNothingIsInForce() {
    Play play = Play.decided();
    ArtifactId id = new ArtifactId("order-screen");
    play.does(
        CASTELL, INFORMATICIST, new RegisterExternal(id, "the record system", Optional.empty()));
    play.does(NOVAK, ARCHITECT, new Attest(id, digest("logic 1"), Optional.empty()));

    List<ChangeEvent> events = play.does(TANAKA, SECURITY, new Verify(id, digest("logic 2")));

    assertThat(events)
        .containsExactly(new RunningEvent.IncidentOpened(id, digest("logic 1"), digest("logic 2")));
    assertThat(play.state().running().at(play.at())).isEmpty();
  }

  @Test
  void billingIsNotCarriedByMoneyAndPassesOnceMended() {
    Play play = new Play();
    play.raise("system-update", new ChangeTraits(false, true, true), "as-delivered");
    play.everyPart("as-delivered").determineAll().settle(S);
    play.adjudicate(new Outcome.Proposed(Play.NOTHING), "as-delivered");
    assertThat(play.refusals(OKOYE, CMO, play.approval(T1)))
        .containsExactly("doing-nothing-chosen");
    assertThat(
            play.sentence(OKOYE, CMO, play.acceptance("as-delivered", ReasonClass.FINANCIAL, 90)))
        .contains("R. Okoye", "a financial reason can never carry an acceptance of harm");

    play.does(
        CASTELL,
        INFORMATICIST,
        new AddOption(new ChangeOption(option("mended"), "The update with the screen mended")));
    assertThat(play.state().progress(S).signed()).isFalse();
    play.attach(slot("artifact", "mended"), "release with the old screen")
        .attach(slot("harm-estimate"), "estimate 2")
        .determine(option("mended"), Verdict.COMPLIANT)
        .settle(S)
        .adjudicate(new Outcome.Proposed(option("mended")), "as-delivered")
        .settle(T1)
        .settle(T2)
        .settle(T3)
        .noSpend();
    ArtifactId release = new ArtifactId("billing-release");
    Attest attest = new Attest(release, digest("release with the old screen"), Optional.empty());
    play.does(CASTELL, INFORMATICIST, new RegisterExternal(release, "billing", Optional.empty()));
    play.does(NOVAK, ARCHITECT, attest);
    play.does(TANAKA, SECURITY, new Verify(release, attest.installed()));

    assertThat(play.state().running().at(play.at()).orElseThrow().option())
        .isEqualTo(option("mended"));
  }
}
