package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.CASTELL;
import static org.primum.change.House.CIO;
import static org.primum.change.House.CMIO;
import static org.primum.change.House.CMO;
import static org.primum.change.House.INFORMATICIST;
import static org.primum.change.House.LINDQVIST;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.S;
import static org.primum.change.House.T1;
import static org.primum.change.House.T2;
import static org.primum.change.House.T3;
import static org.primum.change.House.WINTER;
import static org.primum.change.Play.slot;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.RunningCommand.Suspend;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.standing.Phase;
import org.primum.change.standing.Row;
import org.primum.change.standing.Standing;
import org.primum.charter.Decision.Letter;
import org.primum.roster.LicenceStatus;
import org.primum.terms.DecisionId;
import org.primum.terms.RoleId;

/// What pages are told: who is next, who owes what, what blocks.
class StandingTest {
  private static Standing standing(Play play) {
    return Standing.of(play.state(), play.charter(), play.roster(), play.at());
  }

  private static Row.Fill fill(Play play, DecisionId decision, RoleId role, Letter letter) {
    return standing(play).rows().stream()
        .filter(row -> row.decision().equals(decision))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.role().equals(role) && cell.letter() == letter)
        .findFirst()
        .orElseThrow()
        .fill();
  }

  @Test
  void namesTheNextPersonAndSaysThatNothingIsBlocked() {
    Play play = Play.adjudicated().settle(T2).work(T1).hear(T1);

    assertThat(standing(play).sentence())
        .isEqualTo(
            "Next: R. Okoye, chief-medical-officer, signs T1 (Clinical logic and thresholds), and 1"
                + " more. 2 of 4 decisions signed; nothing is blocked.");
    assertThat(fill(play, T1, CMO, Letter.ACCOUNTABLE)).isEqualTo(Row.Fill.WAITING);
    assertThat(fill(play, T1, CMIO, Letter.RESPONSIBLE)).isEqualTo(Row.Fill.DONE);
    assertThat(fill(play, T3, CMO, Letter.INFORMED)).isEqualTo(Row.Fill.OWED);
    assertThat(fill(play, T2, CIO, Letter.ACCOUNTABLE)).isEqualTo(Row.Fill.DONE);
    assertThat(fill(play, T3, INFORMATICIST, Letter.RESPONSIBLE)).isEqualTo(Row.Fill.WAITING);
    assertThat(fill(play, T3, CMIO, Letter.ACCOUNTABLE)).isEqualTo(Row.Fill.OWED);
  }

  @Test
  void whoeverItSaysIsNextMayActAndHoldersOfNoDutyAreRefused() {
    Play play = Play.adjudicated().settle(T2).work(T1);
    play.wait(Duration.ofDays(6));

    assertThat(standing(play).next().getFirst().people()).containsExactly(OKOYE);
    assertThat(play.refusals(OKOYE, CMO, play.approval(T1))).isEmpty();
    assertThat(play.refusals(WINTER, CMIO, play.approval(T3))).isNotEmpty();
    assertThat(fill(play, T1, INFORMATICIST, Letter.CONSULTED)).isEqualTo(Row.Fill.SILENT);
  }

  @Test
  void walksThroughEveryPhase() {
    Play play = Play.sepsis();
    assertThat(standing(play).phase()).isEqualTo(Phase.COMPLIANCE);
    play.determineAll();
    assertThat(standing(play).phase()).isEqualTo(Phase.SAFETY);
    play.settle(S);
    assertThat(standing(play).phase()).isEqualTo(Phase.ADJUDICATION);
    play.propose("sirs");
    assertThat(standing(play).phase()).isEqualTo(Phase.DECISIONS);
    play.settle(T1).settle(T2).settle(T3).noSpend();
    assertThat(standing(play).phase()).isEqualTo(Phase.READY);
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));
    assertThat(standing(play).phase()).isEqualTo(Phase.SILENT);
    play.attach(slot("silent-trial-report", "sirs"), "trial 1");
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE));
    assertThat(standing(play).phase()).isEqualTo(Phase.ACTIVE);
    assertThat(standing(play).blocks()).isEmpty();
    play.does(LINDQVIST, CIO, new Suspend(new Fallback.DowntimeNotice(), Optional.empty()));
    assertThat(standing(play).phase()).isEqualTo(Phase.SUSPENDED);
    assertThat(standing(play).sentence()).contains("blocked because J. Lindqvist");
  }

  @Test
  void saysWhyItIsBlocked() {
    Play rejected = Play.adjudicated().work(T1);
    rejected.does(OKOYE, CMO, rejected.ruling(T1, Ruling.REJECT));
    assertThat(standing(rejected).blocks().getFirst()).startsWith("R. Okoye").contains("T1");

    Play unlicensed = Play.adjudicated();
    unlicensed.people(
        House.licence(OKOYE, "physician", LocalDate.parse("2026-10-31"), LicenceStatus.ACTIVE));
    assertThat(standing(unlicensed).blocks().getFirst())
        .contains("nobody may sign T1", "expired on 2026-10-31");

    Play open = Play.sepsis().determine(Play.option("sirs"), Verdict.NEEDS_INFORMATION);
    assertThat(standing(open).blocks()).containsExactly("compliance needs information on sirs");

    Play nothing = Play.sepsis().determineAll().settle(S);
    nothing.adjudicate(new Outcome.Proposed(Play.NOTHING), "sirs");
    assertThat(standing(nothing).phase()).isEqualTo(Phase.DOING_NOTHING);
  }

  @Test
  void flagsALicenceThatEndedAfterTheSignatureAndAnAcceptanceThatSoonExpires() {
    Play play = Play.decided();
    play.people(
        House.licence(OKOYE, "physician", LocalDate.parse("2026-11-02"), LicenceStatus.ACTIVE));
    play.wait(Duration.ofDays(3));
    assertThat(standing(play).phase()).isEqualTo(Phase.READY);
    assertThat(standing(play).attention().getFirst()).contains("R. Okoye", "review");

    Play accepted = Play.sepsis().determineAll().settle(S);
    accepted.adjudicate(new Outcome.Proposed(Play.NOTHING), "sirs");
    accepted.does(OKOYE, CMO, accepted.acceptance("sirs", ReasonClass.CLINICAL, 20));
    assertThat(standing(accepted).attention().getFirst()).contains("expires on");
  }
}
