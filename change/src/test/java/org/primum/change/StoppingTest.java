package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.BOARD;
import static org.primum.change.House.BRANDT;
import static org.primum.change.House.CASTELL;
import static org.primum.change.House.CHAIR;
import static org.primum.change.House.CIO;
import static org.primum.change.House.CMIO;
import static org.primum.change.House.CMO;
import static org.primum.change.House.COMMITTEE;
import static org.primum.change.House.INFORMATICIST;
import static org.primum.change.House.LINDQVIST;
import static org.primum.change.House.NURSE;
import static org.primum.change.House.OFFICER;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.T1;
import static org.primum.change.House.WINTER;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.change.command.DecisionCommand.Prepare;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.RaisingCommand.Withdraw;
import org.primum.change.command.RunningCommand.AgreeToResume;
import org.primum.change.command.RunningCommand.Retire;
import org.primum.change.command.RunningCommand.Suspend;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.roster.LicenceStatus;

/// Stopping is always allowed, by either chamber alone; starting never is.
class StoppingTest {
  private static final Suspend STOP = new Suspend(new Fallback.DowntimeNotice(), Optional.empty());
  private static final AgreeToResume AGREE = new AgreeToResume(Play.text("mended"));

  private static Play running() {
    Play play = Play.decided();
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));
    return play;
  }

  @Test
  void anyRoleOfEitherChamberOrComplianceStopsItAlone() {
    Play play = running();
    play.people(House.licence(NURSE, "nurse", LocalDate.parse("2026-10-01"), LicenceStatus.ACTIVE));

    assertThat(play.refusals(NURSE, COMMITTEE, STOP)).isEmpty();
    assertThat(play.refusals(LINDQVIST, CIO, STOP)).isEmpty();
    assertThat(play.refusals(BRANDT, OFFICER, STOP)).isEmpty();
    assertThat(play.refusals(CHAIR, BOARD, STOP)).containsExactly("wrong-hat");
  }

  @Test
  void startingAgainNeedsEveryChamber() {
    Play play = running();
    play.does(BRANDT, OFFICER, STOP);
    var start = play.activation("logic 1", Mode.SILENT);

    assertThat(play.refusals(CASTELL, INFORMATICIST, start))
        .containsExactly("resumption-not-agreed");
    play.does(OKOYE, CMO, AGREE);
    assertThat(play.refusals(WINTER, CMIO, AGREE)).containsExactly("already-agreed");
    play.does(LINDQVIST, CIO, AGREE);
    assertThat(play.refusals(CASTELL, INFORMATICIST, start))
        .containsExactly("resumption-not-agreed");
    play.does(BRANDT, OFFICER, AGREE);
    play.does(CASTELL, INFORMATICIST, start);
    assertThat(play.state().running().at(play.at())).isPresent();
  }

  @Test
  void whatEndedIsNotTouchedAgain() {
    Play retired = running();
    assertThat(retired.refusals(CASTELL, INFORMATICIST, new Withdraw(Play.text("enough"))))
        .containsExactly("has-run");
    retired.does(
        OKOYE, CMO, new Retire(new Fallback.Earlier(Play.digest("0")), Play.text("enough")));
    assertThat(retired.refusals(OKOYE, CMO, STOP)).containsExactly("change-ended");

    Play withdrawn = Play.adjudicated();
    withdrawn.does(CASTELL, INFORMATICIST, new Withdraw(Play.text("enough")));
    assertThat(withdrawn.refusals(WINTER, CMIO, new Prepare(T1, Optional.empty())))
        .containsExactly("change-ended");
  }

  @Test
  void anApprovalForEvaluationCarriesASilentTrialAndNoMore() {
    Play play = Play.adjudicated().settle(House.T2).work(T1).hear(T1);
    play.does(OKOYE, CMO, play.ruling(T1, Ruling.APPROVE_FOR_EVALUATION));
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));

    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE)))
        .contains("decision-missing");
    play.sign(T1).settle(House.T3).noSpend();
    play.attach(Play.slot("silent-trial-report", "sirs"), "trial 1");
    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE)))
        .isEmpty();
  }
}
