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
import static org.primum.change.House.S;
import static org.primum.change.House.T1;
import static org.primum.change.House.T2;
import static org.primum.change.House.T3;
import static org.primum.change.House.WINTER;
import static org.primum.change.Play.option;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.change.command.GateCommand.Judge;
import org.primum.change.command.GateCommand.RecordAdjudication;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Mode;
import org.primum.change.standing.Standing;
import org.primum.charter.ChangeTraits;
import org.primum.roster.LicenceStatus;

/// The adjudication cases that a change must keep to, with their minutes below `cases`; those that
/// are arithmetic are proved where the arithmetic is.
class AdjudicationGatesGoldenTest {
  private static final ChangeTraits CLINICAL = new ChangeTraits(false, true, true);

  private static Standing standing(Play play) {
    return Standing.of(play.state(), play.charter(), play.roster(), play.at());
  }

  @Test
  void adjudication3And7WhatNeedsAnAcceptanceIsNeverCarriedByMoney() {
    Minutes minutes =
        new Minutes(
            Play.sepsis().determineAll().settle(S), "Adjudication 3 and 7. Acceptance of a risk");
    Play play = minutes.play();
    minutes.refused(
        WINTER,
        CMIO,
        "record that it is proposed",
        play.adjudication(new Outcome.Proposed(option("sirs")), "sirs"),
        "proposal-needs-acceptance");
    minutes.done(
        WINTER,
        CMIO,
        "record that doing nothing is proposed",
        play.adjudication(new Outcome.Proposed(Play.NOTHING), "sirs"));
    minutes.refused(
        OKOYE,
        CMO,
        "accept the risk for money",
        play.acceptance("sirs", ReasonClass.FINANCIAL, 30),
        "financial-reason");
    minutes.refused(
        LINDQVIST,
        CIO,
        "accept the risk",
        play.acceptance("sirs", ReasonClass.CLINICAL, 30),
        "wrong-hat");
    minutes.done(
        OKOYE,
        CMO,
        "accept the risk for continuity of care, for 30 days",
        play.acceptance("sirs", ReasonClass.CONTINUITY_OF_CARE, 30));
    play.settle(T1).settle(T2).settle(T3).noSpend();
    minutes.done(CASTELL, INFORMATICIST, "start silently", play.activation("logic 1", Mode.SILENT));
    play.wait(Duration.ofDays(31));
    assertThat(play.state().running().at(play.at())).isEmpty();
    minutes.happens("After its last day what ran has stopped, and the risk is to be reviewed:");
    minutes.happens(standing(play).sentence());
    minutes.refused(
        CASTELL,
        INFORMATICIST,
        "start it again",
        play.activation("logic 1", Mode.SILENT),
        "acceptance-missing");
    play.people(
        House.licence(OKOYE, "physician", LocalDate.parse("2027-06-30"), LicenceStatus.ACTIVE));
    minutes.done(
        OKOYE, CMO, "accept the risk anew", play.acceptance("sirs", ReasonClass.CLINICAL, 30));
    minutes.done(CASTELL, INFORMATICIST, "start it again", play.activation("logic 1", Mode.SILENT));
    minutes.match("a3-acceptance.txt");
  }

  @Test
  void adjudication4WhereNothingIsLawfulARemediationIsMandatory() {
    Play play = Play.sepsis().determine(option("sirs"), Verdict.NON_COMPLIANT);
    play.determine(Play.NOTHING, Verdict.NON_COMPLIANT);
    Minutes minutes = new Minutes(play, "Adjudication 4. Nothing is lawful");
    RecordAdjudication bare = play.adjudication(new Outcome.RemediationRequired());
    minutes.refused(BRANDT, OFFICER, "record it without a plan", bare, "remediation-missing");
    minutes.done(
        BRANDT,
        OFFICER,
        "record it with an interim control, a date and an owner",
        new RecordAdjudication(
            bare.record(),
            Optional.of(
                new Remediation(
                    Play.text("a guard at the door"), play.day().plusDays(30), LINDQVIST))));
    play.wait(Duration.ofDays(31));
    standing(play).attention().forEach(minutes::happens);
    assertThat(standing(play).attention()).anyMatch(each -> each.contains("remediation was due"));
    play.determine(Play.NOTHING, Verdict.COMPLIANT);
    minutes.happens("Doing nothing is mended, and determined anew: compliant.");
    minutes.done(
        BRANDT,
        OFFICER,
        "record that the change is refused",
        play.adjudication(new Outcome.AllRefused()));
    assertThat(play.state().gates().remediation()).isEmpty();
    assertThat(standing(play).attention()).isEmpty();
    minutes.happens("The remediation is over.");
    minutes.match("a4-remediation.txt");
  }

  @Test
  void adjudication8AFlippingRankingIsJudgedAndSigned() {
    Play play = new Play();
    play.raise("cds-alert", CLINICAL, "sirs", "other");
    play.everyPart("sirs").determineAll().settle(S);
    Minutes minutes = new Minutes(play, "Adjudication 8. The ranking flips");
    minutes.done(
        WINTER,
        CMIO,
        "record that it is indeterminate",
        play.adjudication(new Outcome.Indeterminate(List.of(option("sirs"), option("other")))));
    minutes.refused(OKOYE, CMO, "sign T1", play.approval(T1), "nothing-chosen");
    Judge judge = new Judge(option("sirs"), Play.text("deaths weigh more"));
    minutes.refused(WINTER, CMIO, "judge", judge, "wrong-hat");
    minutes.done(OKOYE, CMO, "judge", judge);
    minutes.match("a8-flip.txt");
  }
}
