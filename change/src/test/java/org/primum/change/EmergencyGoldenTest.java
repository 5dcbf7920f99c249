package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.BRANDT;
import static org.primum.change.House.CASTELL;
import static org.primum.change.House.CIO;
import static org.primum.change.House.CMIO;
import static org.primum.change.House.CMO;
import static org.primum.change.House.INFORMATICIST;
import static org.primum.change.House.LINDQVIST;
import static org.primum.change.House.OFFICER;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.WINTER;
import static org.primum.change.Play.option;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.change.command.RunningCommand.ConfirmEmergency;
import org.primum.change.command.RunningCommand.DeclareEmergency;
import org.primum.change.command.RunningCommand.Suspend;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.standing.Standing;
import org.primum.charter.operation.Outage;
import org.primum.roster.Person;
import org.primum.roster.RosterEvent;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// Charter case 10: what may start before it is decided, by whom, and how it ends.
class EmergencyGoldenTest {
  private static DeclareEmergency declaration(Play play, OptionId option, int hours) {
    return new DeclareEmergency(
        new RunningEvent.EmergencyOverride(
            new RunningEvent.Artifact(Play.ARTIFACT, option, Play.digest("logic 1"), Play.BUILD),
            Optional.empty(),
            new RunningEvent.Conduct(new Outage.Stop(), new Fallback.DowntimeNotice()),
            play.at().plus(Duration.ofHours(hours))),
        Play.text("the ward cannot wait"));
  }

  private static DeclareEmergency declaration(Play play, int hours) {
    return declaration(play, option("sirs"), hours);
  }

  private static ConfirmEmergency confirmation(Play play) {
    long declared =
        play.state().running().emergency().declared().map(each -> each.stamp().seq()).orElse(-1L);
    return new ConfirmEmergency(declared, Play.text("agreed"));
  }

  private static List<String> attention(Play play) {
    return Standing.of(play.state(), play.charter(), play.roster(), play.at()).attention();
  }

  @Test
  void oneClinicalAndOneTechnologySignerStartItUntilItsEnd() {
    Play play = Play.sepsis();
    Minutes minutes = new Minutes(play, "Case 10. An emergency");
    minutes.refused(
        CASTELL, INFORMATICIST, "declare an emergency", declaration(play, 24), "wrong-hat");
    minutes.refused(OKOYE, CMO, "declare it for 73 hours", declaration(play, 73), "emergency-end");
    minutes.refused(
        OKOYE, CMO, "declare one without an end", declaration(play, 0), "emergency-end");
    minutes.done(OKOYE, CMO, "declare it for 72 hours", declaration(play, 72));
    assertThat(play.state().running().live()).isEmpty();
    minutes.refused(OKOYE, CMO, "sign it again", confirmation(play), "second-chamber");
    minutes.refused(WINTER, CMIO, "sign it as second", confirmation(play), "second-chamber");
    minutes.done(LINDQVIST, CIO, "sign it as second", confirmation(play));
    assertThat(play.state().running().at(play.at())).isPresent();
    attention(play).forEach(minutes::happens);
    play.wait(Duration.ofHours(71));
    assertThat(play.state().running().at(play.at())).isPresent();
    play.wait(Duration.ofHours(1));
    assertThat(play.state().running().at(play.at())).isEmpty();
    attention(play).forEach(minutes::happens);
    minutes.done(LINDQVIST, CIO, "declare its renewal for 48 hours", declaration(play, 48));
    minutes.done(OKOYE, CMO, "sign the renewal", confirmation(play));
    play.wait(Duration.ofDays(2));
    assertThat(play.state().running().at(play.at())).isEmpty();
    minutes.refused(
        OKOYE, CMO, "declare a second renewal", declaration(play, 24), "emergency-renewed");
    play.determineAll().settle(House.S).propose("sirs");
    play.settle(House.T1).settle(House.T2).settle(House.T3);
    minutes.done(
        CASTELL,
        INFORMATICIST,
        "start it, decided, silently",
        play.activation("logic 1", Mode.SILENT));
    minutes.match("10-emergency.txt");
  }

  @Test
  void itSkipsWaitingButNeverARefusalByComplianceNorAStop() {
    Play play = Play.sepsis();
    Minutes minutes = new Minutes(play, "Case 10. What an emergency does not skip");
    minutes.done(OKOYE, CMO, "declare an emergency", declaration(play, 24));
    minutes.done(
        BRANDT,
        OFFICER,
        "determine sirs: non-compliant",
        Play.determination(option("sirs"), Verdict.NON_COMPLIANT, "45 CFR 164.312(d)"));
    minutes.refused(LINDQVIST, CIO, "sign it as second", confirmation(play), "non-compliant");
    minutes.done(
        BRANDT,
        OFFICER,
        "determine sirs: needs information",
        Play.determination(option("sirs"), Verdict.NEEDS_INFORMATION));
    minutes.done(LINDQVIST, CIO, "sign it as second", confirmation(play));
    minutes.done(
        BRANDT,
        OFFICER,
        "determine sirs anew: non-compliant",
        Play.determination(option("sirs"), Verdict.NON_COMPLIANT, "45 CFR 164.312(d)"));
    assertThat(play.state().running().at(play.at())).isEmpty();
    minutes.happens("What ran is stopped.");
    minutes.refused(
        OKOYE, CMO, "declare it again", declaration(play, 24), "non-compliant", "suspended");
    minutes.match("10-never-skipped.txt");
  }

  @Test
  void deputiesOnCallMaySignAndOnePersonNeverTwice() {
    Play play = Play.sepsis();
    PersonId night = new PersonId("night");
    play.people(new RosterEvent.PersonRegistered(new Person(night, "O. Nacht")));
    play.people(
        new RosterEvent.DeputyNamed(
            night, LINDQVIST, CIO, play.at(), play.at().plus(Duration.ofDays(1))));
    Minutes minutes = new Minutes(play, "Case 10. On call");
    minutes.done(night, CIO, "declare it as deputy on call", declaration(play, 12));
    minutes.refused(LINDQVIST, CIO, "sign as second", confirmation(play), "second-chamber");
    minutes.done(OKOYE, CMO, "sign as second", confirmation(play));
    minutes.done(
        WINTER, CMIO, "stop it", new Suspend(new Fallback.DowntimeNotice(), Optional.empty()));
    minutes.refused(night, CIO, "declare it again", declaration(play, 12), "suspended");
    minutes.match("10-on-call.txt");
  }

  @Test
  void nothingElseThanAnOptionOnTheTableStarts() {
    Play play = Play.sepsis();
    assertThat(play.refusals(OKOYE, CMO, declaration(play, Play.NOTHING, 5)))
        .containsExactly("unknown-option");
    assertThat(play.refusals(OKOYE, CMO, declaration(play, option("none"), 5)))
        .containsExactly("unknown-option");
    assertThat(play.refusals(OKOYE, CMO, confirmation(play)))
        .containsExactly("emergency-not-declared");
    play.does(OKOYE, CMO, declaration(play, 5));
    play.wait(Duration.ofHours(5));
    assertThat(play.refusals(LINDQVIST, CIO, confirmation(play))).containsExactly("emergency-end");
  }

  @Test
  void whatWasDecidedIsNotReplacedByAnEmergency() {
    Play play = Play.decided();
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));
    assertThat(play.refusals(OKOYE, CMO, declaration(play, 5))).containsExactly("already-running");
  }
}
