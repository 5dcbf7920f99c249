package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.ARCHITECT;
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
import static org.primum.change.House.NOVAK;
import static org.primum.change.House.NURSE;
import static org.primum.change.House.OFFICER;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.S;
import static org.primum.change.House.T1;
import static org.primum.change.House.T2;
import static org.primum.change.House.T3;
import static org.primum.change.House.T4;
import static org.primum.change.House.WINTER;
import static org.primum.change.Play.option;
import static org.primum.change.Play.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.primum.change.command.DecisionCommand.Decide;
import org.primum.change.command.DecisionCommand.Prepare;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.GateCommand.Determine;
import org.primum.change.command.RaisingCommand.AttachPart;
import org.primum.change.command.RaisingCommand.Raise;
import org.primum.change.command.RunningCommand;
import org.primum.change.command.RunningCommand.AgreeToResume;
import org.primum.change.command.RunningCommand.Suspend;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.charter.ChangeTraits;
import org.primum.charter.RaiserRule;
import org.primum.roster.LicenceStatus;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.PersonId;

/// Whoever wears the wrong hat is refused with a sentence that names the rule.
class WrongHatTest {
  @Test
  void theChiefInformationOfficerDoesNotSignTheClinicalLogic() {
    Play play = Play.adjudicated().work(T1).hear(T1);

    assertThat(play.sentence(LINDQVIST, CIO, play.approval(T1)))
        .isEqualTo(
            "J. Lindqvist acts as chief-information-officer; T1 (Clinical logic and thresholds) is"
                + " signed by the chief-medical-officer (R. Okoye); a budget right is no veto over"
                + " a clinical threshold; ask the chief-medical-officer to decide, or put an"
                + " objection on the record");
    assertThat(play.refusals(LINDQVIST, CIO, play.ruling(T1, Ruling.REJECT)))
        .containsExactly("wrong-hat");
  }

  @Test
  void nobodyActsInARoleNotHeld() {
    Play play = Play.adjudicated();

    assertThat(play.refusals(LINDQVIST, CMO, play.approval(T1))).containsExactly("role-not-held");
    assertThat(play.refusals(new PersonId("stranger"), CMO, play.approval(T1)))
        .containsExactly("unknown-person");
  }

  @ParameterizedTest
  @EnumSource(value = LicenceStatus.class)
  void noClinicalSignatureWithoutALicenceActiveThatDay(LicenceStatus status) {
    Play play = Play.adjudicated().work(T1).hear(T1);
    LocalDate yesterday = play.day().minusDays(1);
    LocalDate expiry = status == LicenceStatus.ACTIVE ? yesterday : play.day().plusYears(1);
    play.people(House.licence(OKOYE, "physician", expiry, status));

    assertThat(play.refusals(OKOYE, CMO, play.approval(T1))).containsExactly("licence-not-active");
    assertThat(play.sentence(OKOYE, CMO, play.approval(T1)))
        .contains("R. Okoye", "chief-medical-officer", "clinical-licence", play.day().toString());
  }

  @Test
  void theLicenceCountsOnTheDayOfTheHospitalNotOfGreenwich() {
    Play play = Play.adjudicated().work(T1).hear(T1);
    play.people(House.licence(OKOYE, "physician", play.day(), LicenceStatus.ACTIVE));
    play.wait(Duration.between(play.at(), Instant.parse("2026-11-02T04:00:00Z")));

    assertThat(play.refusals(OKOYE, CMO, play.approval(T1))).isEmpty();
  }

  @Test
  void onePersonCoversOneChamberOfAChange() {
    Play play = Play.adjudicated();
    play.people(House.grant(NURSE, CIO)).work(T1).work(T2).hear(T2);

    assertThat(play.refusals(NURSE, CIO, play.approval(T2))).containsExactly("two-chambers");
    assertThat(play.refusals(LINDQVIST, CIO, play.approval(T2))).isEmpty();
  }

  @Test
  void whoeverSignedForTechnologyDoesNotSitInTheClinicalQuorum() {
    Play play = Play.adjudicated();
    play.people(House.grant(LINDQVIST, COMMITTEE));
    play.people(
        House.licence(LINDQVIST, "physician", LocalDate.parse("2027-01-01"), LicenceStatus.ACTIVE));
    play.settle(T2);

    assertThat(play.refusals(LINDQVIST, COMMITTEE, Play.ballot(T1, Vote.FOR)))
        .containsExactly("two-chambers");
  }

  @Test
  void theInformaticistResponsibleInTwoChambersCoversNone() {
    Play play = Play.decided();

    assertThat(play.state().remarks().coverage())
        .noneMatch(covered -> covered.person().equals(CASTELL));
  }

  @Test
  void whoeverDidTheWorkSignsOnlyWhereTheCharterSaysSo() {
    Play play = Play.adjudicated();
    play.people(House.grant(NURSE, CMO)).work(T1).hear(T1);
    assertThat(play.refusals(NURSE, CMO, play.approval(T1))).containsExactly("own-work");

    Play spend = new Play();
    spend.raise("cds-alert", new ChangeTraits(true, true, true), "sirs").everyPart("sirs");
    spend.attach(slot("contract"), "contract 1").determineAll().settle(S).propose("sirs");
    spend.settle(T4);
    assertThat(spend.state().progress(T4).signed()).isTrue();
  }

  @Test
  void nobodyActsInOneOfTwoRolesThatExcludeEachOtherButEverybodyMayStop() {
    Play play = Play.decided();
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));
    play.people(House.grant(LINDQVIST, CMIO));

    assertThat(play.refusals(LINDQVIST, CIO, new AgreeToResume(Play.text("yes"))))
        .containsExactly("exclusive-roles");
    assertThat(
            play.refusals(
                LINDQVIST, CIO, new Suspend(new Fallback.DowntimeNotice(), Optional.empty())))
        .isEmpty();
  }

  @Test
  void aChangeThatNobodyCouldDecideIsNotOpened() {
    Play play = new Play(House.charter(RaiserRule.NEVER));

    assertThat(play.sentence(OKOYE, CMO, raise()))
        .contains("cannot be decided by those on the roster", "R. Okoye");
    assertThat(play.refusals(CASTELL, INFORMATICIST, raise())).isEmpty();
    play.people(House.licence(House.PHARMACIST, "pharmacist", play.day(), LicenceStatus.SUSPENDED));
    assertThat(play.refusals(CASTELL, INFORMATICIST, raise())).containsExactly("cannot-be-staffed");
  }

  @Test
  void theRaiserSignsOnlyWhereSomebodyElseDidTheWorkAndTheEvidence() {
    Play clean = raisedBy(new Play(), LINDQVIST);
    assertThat(clean.refusals(LINDQVIST, CIO, clean.approval(T2))).isEmpty();

    Play author = new Play();
    author.people(House.grant(LINDQVIST, ARCHITECT));
    author.does(LINDQVIST, CIO, raise());
    author.everyPart("sirs");
    author.does(
        LINDQVIST, CIO, new AttachPart(slot("architecture"), Play.digest("architecture 2")));
    author.determineAll().settle(S).propose("sirs").work(T2).hear(T2);
    assertThat(author.refusals(LINDQVIST, CIO, author.approval(T2))).contains("raiser-signs");

    Play second = new Play(House.charter(RaiserRule.NEVER));
    second.people(House.grant(House.TANAKA, CIO));
    Play never = raisedBy(second, LINDQVIST);
    assertThat(never.refusals(LINDQVIST, CIO, never.approval(T2))).containsExactly("raiser-signs");
  }

  private static Play raisedBy(Play play, PersonId raiser) {
    play.does(raiser, CIO, raise());
    return play.everyPart("sirs").determineAll().settle(S).propose("sirs").work(T2).hear(T2);
  }

  private static Raise raise() {
    return new Raise(
        new KindId("cds-alert"),
        "An alert",
        List.of(new ChangeOption(option("sirs"), "SIRS")),
        new ChangeTraits(false, true, true));
  }

  @Test
  void onlyTheComplianceOfficerDetermines() {
    Play play = Play.sepsis();
    Determine mild = Play.determination(option("sirs"), Verdict.COMPLIANT);

    assertThat(play.refusals(CHAIR, BOARD, mild)).containsExactly("wrong-hat");
    assertThat(play.refusals(OKOYE, CMO, mild)).containsExactly("wrong-hat");
    assertThat(play.sentence(CHAIR, BOARD, mild)).contains("no other role can do or overrule");
    assertThat(play.refusals(BRANDT, OFFICER, mild)).isEmpty();
  }

  @Test
  void aFinancialReasonNeverCarriesAnAcceptanceOfHarm() {
    Play play = Play.sepsis().determineAll().settle(S);
    play.adjudicate(new Outcome.Proposed(Play.NOTHING), "sirs");

    assertThat(play.sentence(OKOYE, CMO, play.acceptance("sirs", ReasonClass.FINANCIAL, 30)))
        .isEqualTo(
            "R. Okoye gives a financial reason for accepting the risk of sirs; a financial reason"
                + " can never carry an acceptance of harm; the reason must be clinical or"
                + " continuity of care; mend the option so that it needs no acceptance, or leave"
                + " things as they are");
    assertThat(play.refusals(LINDQVIST, CIO, play.acceptance("sirs", ReasonClass.CLINICAL, 30)))
        .containsExactly("wrong-hat");
    assertThat(play.refusals(OKOYE, CMO, play.acceptance("sirs", ReasonClass.CLINICAL, 0)))
        .containsExactly("expiry-passed");
  }

  @Test
  void theOrderOfTheGatesIsStrict() {
    Play play = Play.sepsis();
    assertThat(play.refusals(WINTER, CMIO, new Prepare(S, Optional.empty())))
        .containsExactly("not-determined");
    assertThat(play.refusals(WINTER, CMIO, play.adjudication(proposed())))
        .containsExactly("not-determined");
    play.determineAll();
    assertThat(play.refusals(WINTER, CMIO, play.adjudication(proposed())))
        .containsExactly("safety-not-signed");
    assertThat(play.refusals(WINTER, CMIO, new Prepare(T1, Optional.empty())))
        .containsExactly("not-adjudicated");
    assertThat(play.refusals(OKOYE, CMO, play.approval(T1))).containsExactly("not-adjudicated");
    play.settle(S).propose("sirs").settle(T1);
    play.work(T3).hear(T3);
    assertThat(play.refusals(WINTER, CMIO, play.approval(T3))).containsExactly("too-early");
    assertThat(play.sentence(WINTER, CMIO, play.approval(T3))).endsWith("not signed yet: T2");
  }

  private static Outcome proposed() {
    return new Outcome.Proposed(option("sirs"));
  }

  @Test
  void nothingStartsWithASignatureMissing() {
    Play play = Play.adjudicated().settle(T1);

    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT)))
        .containsExactly("decision-missing");
    assertThat(play.sentence(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT)))
        .startsWith("T2 (Technical architecture and security posture) is not signed");
    play.settle(T2);
    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT)))
        .isEmpty();
    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE)))
        .containsExactly("decision-missing", "no-spend-unsigned");
  }

  @Test
  void nothingIsActiveWithoutASilentTrialOrASignedAcceptanceThatThereIsNone() {
    Play play = Play.decided();
    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE)))
        .containsExactly("silent-trial-missing");

    assertThat(play.refusals(OKOYE, CMO, waiver(ReasonClass.FINANCIAL)))
        .containsExactly("financial-reason");
    assertThat(play.refusals(LINDQVIST, CIO, waiver(ReasonClass.CLINICAL)))
        .containsExactly("wrong-hat");
    play.does(OKOYE, CMO, waiver(ReasonClass.CLINICAL));
    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE)))
        .isEmpty();
  }

  private static RunningCommand.WaiveSilentTrial waiver(ReasonClass reason) {
    return new RunningCommand.WaiveSilentTrial(reason, Play.text("the evidence of three sites"));
  }

  @Test
  void logicChangedByOneCharacterAfterApprovalDoesNotStart() {
    Play play = Play.decided();

    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1.", Mode.SILENT)))
        .containsExactly("hash-differs");
  }

  @Test
  void aSignatureOfAnOlderDossierIsRefusedWithBothVersions() {
    Play play = Play.adjudicated().work(T2).hear(T2);
    Decide seen = play.approval(T2);
    play.attach(slot("architecture"), "architecture 2").work(T2).hear(T2);

    assertThat(play.sentence(LINDQVIST, CIO, seen))
        .contains(
            "J. Lindqvist signed version " + seen.dossier().version(),
            "it is now version " + play.approval(T2).dossier().version(),
            "architecture is now version 2");
  }

  @Test
  void theAccountableWaitsForTheWorkAndTheConsulted() {
    Play play = Play.adjudicated();
    assertThat(play.refusals(LINDQVIST, CIO, play.approval(T2))).containsExactly("not-prepared");
    play.work(T2);
    assertThat(play.refusals(LINDQVIST, CIO, play.approval(T2)))
        .containsExactly("consultation-open");
    play.wait(Duration.ofDays(5).plusHours(2));
    play.sign(T2);
    assertThat(play.state().progress(T2).consultation().orElseThrow().silent()).containsKey(CMIO);
  }

  @Test
  void aChangeInFlightKeepsTheCharterUnderWhichItWasRaised() {
    Play play = Play.adjudicated();
    play.amend(House.charter(RaiserRule.NEVER));

    assertThat(play.refusals(NOVAK, ARCHITECT, new Prepare(T2, Optional.empty())))
        .containsExactly("another-charter");
  }

  @Test
  void aKindAsksForTheDecisionsOfItsRow() {
    assertThat(needed("cds-alert", new ChangeTraits(false, true, true)))
        .containsExactly("S", "T1", "T2", "T3");
    assertThat(needed("cds-alert", new ChangeTraits(true, true, true)))
        .containsExactly("S", "T1", "T2", "T4", "T3");
    assertThat(needed("system-update", new ChangeTraits(false, false, false)))
        .containsExactly("S", "T2", "T3");
    assertThat(needed("vendor-contract", new ChangeTraits(true, false, false)))
        .containsExactly("T2", "T4");
    assertThat(needed("charter-amendment", new ChangeTraits(false, false, false)))
        .containsExactly("B1");
  }

  private static List<String> needed(String kind, ChangeTraits traits) {
    return new Play()
        .raise(kind, traits, "one").state().raised().event().needed().stream()
            .map(DecisionId::value)
            .toList();
  }

  @Test
  void doingNothingIsAlwaysAnOptionAndTheKindMustExist() {
    Play play = Play.sepsis();
    assertThat(play.state().content().optionIds()).containsExactly(Play.NOTHING, option("sirs"));

    Raise unknown =
        new Raise(
            new KindId("miracle"),
            "A miracle",
            List.of(new ChangeOption(option("one"), "One")),
            new ChangeTraits(false, false, false));
    assertThat(new Play().refusals(CASTELL, INFORMATICIST, unknown))
        .containsExactly("unknown-kind");
    assertThat(
            new Play()
                .refusals(
                    CASTELL,
                    INFORMATICIST,
                    new Raise(
                        new KindId("cds-alert"),
                        " ",
                        List.of(),
                        new ChangeTraits(false, false, false))))
        .containsExactly("title-length", "no-option");
  }
}
