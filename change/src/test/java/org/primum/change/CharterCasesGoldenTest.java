package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.BRANDT;
import static org.primum.change.House.CASTELL;
import static org.primum.change.House.CIO;
import static org.primum.change.House.CMIO;
import static org.primum.change.House.CMO;
import static org.primum.change.House.COMMITTEE;
import static org.primum.change.House.DOCTOR;
import static org.primum.change.House.INFORMATICIST;
import static org.primum.change.House.LINDQVIST;
import static org.primum.change.House.NOVAK;
import static org.primum.change.House.NURSE;
import static org.primum.change.House.OFFICER;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.PHARMACIST;
import static org.primum.change.House.S;
import static org.primum.change.House.T1;
import static org.primum.change.House.T2;
import static org.primum.change.House.T3;
import static org.primum.change.House.T4;
import static org.primum.change.House.TANAKA;
import static org.primum.change.House.WINTER;
import static org.primum.change.Play.option;
import static org.primum.change.Play.slot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.change.command.DecisionCommand.Recuse;
import org.primum.change.command.DecisionCommand.StateNoSpend;
import org.primum.change.command.GateCommand.Determine;
import org.primum.change.command.GateCommand.MeetCondition;
import org.primum.change.command.GateCommand.Opinion;
import org.primum.change.command.RaisingCommand.AttachPart;
import org.primum.change.command.RaisingCommand.Raise;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Treatment;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Mode;
import org.primum.change.standing.Standing;
import org.primum.charter.ChangeTraits;
import org.primum.charter.RaiserRule;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.RosterEvent;
import org.primum.terms.KindId;
import org.primum.terms.PersonId;

/// The charter cases that a change must keep to, each with its minutes below `cases`. What is
/// refused, and by which rule, is what the cases say; the sentences are what a committee reads.
class CharterCasesGoldenTest {
  private static final ChangeTraits CLINICAL = new ChangeTraits(false, true, true);

  private static Raise alert() {
    return new Raise(
        new KindId("cds-alert"),
        "An alert",
        List.of(new ChangeOption(option("sirs"), "SIRS")),
        CLINICAL);
  }

  private static void licence(Play play, PersonId person, int days, LicenceStatus status) {
    play.people(House.licence(person, "physician", play.day().plusDays(days), status));
  }

  @Test
  void case04NoSignatureForTheCliniciansWithoutALicenceActiveThatDay() {
    Minutes minutes =
        new Minutes(
            Play.sepsis().determineAll().work(S).hear(S), "Case 4. Licence on the day of signing");
    Play play = minutes.play();
    licence(play, OKOYE, -1, LicenceStatus.ACTIVE);
    minutes.happens("The licence of R. Okoye expired yesterday.");
    minutes.refused(OKOYE, CMO, "sign S", play.approval(S), "licence-not-active");
    licence(play, OKOYE, 0, LicenceStatus.ACTIVE);
    minutes.happens("It is renewed until tonight.");
    minutes.done(OKOYE, CMO, "sign S", play.approval(S));
    play.propose("sirs").work(T1).hear(T1);
    licence(play, OKOYE, 300, LicenceStatus.SUSPENDED);
    minutes.happens("It is renewed, and suspended.");
    minutes.refused(OKOYE, CMO, "sign T1", play.approval(T1), "licence-not-active");
    licence(play, OKOYE, 300, LicenceStatus.UNVERIFIED);
    minutes.happens("It is reinstated, and not verified yet.");
    minutes.refused(OKOYE, CMO, "sign T1", play.approval(T1), "licence-not-active");
    licence(play, OKOYE, 1, LicenceStatus.ACTIVE);
    minutes.happens("It is verified, and expires tomorrow.");
    minutes.done(OKOYE, CMO, "sign T1", play.approval(T1));
    play.settle(T2).work(T3).hear(T3).noSpend();
    licence(play, WINTER, 300, LicenceStatus.SUSPENDED);
    minutes.happens("The licence of A. Winter is suspended, then active again.");
    minutes.refused(WINTER, CMIO, "sign T3", play.approval(T3), "licence-not-active");
    licence(play, WINTER, 300, LicenceStatus.ACTIVE);
    minutes.done(WINTER, CMIO, "sign T3", play.approval(T3));
    minutes.done(CASTELL, INFORMATICIST, "start silently", play.activation("logic 1", Mode.SILENT));
    play.wait(Duration.ofDays(2));
    minutes.happens("Two days later the licence has lapsed; what runs goes on and is flagged:");
    assertThat(play.state().running().at(play.at())).isPresent();
    List<String> attention =
        Standing.of(play.state(), play.charter(), play.roster(), play.at()).attention();
    attention.forEach(minutes::happens);
    assertThat(attention).anyMatch(each -> each.contains("R. Okoye") && each.endsWith(": review."));
    minutes.match("04-licence.txt");
  }

  @Test
  void case05NobodyCoversTwoChambersOfOneChange() {
    Minutes minutes =
        new Minutes(Play.adjudicated(), "Case 5. Two chambers of one change, also as a deputy");
    Play play = minutes.play();
    play.people(new RosterEvent.PersonRegistered(new Person(new PersonId("vogt"), "H. Vogt")));
    play.people(House.grant(new PersonId("vogt"), COMMITTEE));
    licence(play, new PersonId("vogt"), 300, LicenceStatus.ACTIVE);
    play.people(deputy("vogt", LINDQVIST, CIO, play, 5));
    minutes.happens("H. Vogt sits in the committee and is made deputy of J. Lindqvist.");
    minutes.done(new PersonId("vogt"), COMMITTEE, "vote on T1", Play.ballot(T1, Vote.FOR));
    play.work(T2).hear(T2);
    minutes.refused(
        new PersonId("vogt"), CIO, "sign T2 as deputy", play.approval(T2), "two-chambers");
    minutes.done(LINDQVIST, CIO, "sign T2", play.approval(T2));
    minutes.happens("M. Castell, Responsible in T2 and T3, covers none:");
    assertThat(play.state().remarks().coverage())
        .noneMatch(covered -> covered.person().equals(CASTELL));
    minutes.match("05-two-chambers.txt");
  }

  private static RosterEvent deputy(
      String person, PersonId principal, org.primum.terms.RoleId role, Play play, int days) {
    return new RosterEvent.DeputyNamed(
        new PersonId(person), principal, role, play.at(), play.at().plus(Duration.ofDays(days)));
  }

  @Test
  void case06TheRaiserSignsOnlyWhereSomebodyElseWorkedAndAuthored() {
    Play play = new Play();
    Minutes minutes = new Minutes(play, "Case 6. The person who raised a change");
    minutes.done(LINDQVIST, CIO, "raise an alert", alert());
    play.everyPart("sirs");
    minutes.done(
        LINDQVIST, CIO, "attach the architecture", attach("architecture", "architecture 2"));
    play.determineAll().settle(S).propose("sirs").work(T2).hear(T2);
    minutes.refused(LINDQVIST, CIO, "sign T2", play.approval(T2), "raiser-signs");
    play.attach(slot("architecture"), "architecture 3");
    minutes.happens("Somebody else replaces the architecture and does the work on it.");
    play.work(T2).hear(T2);
    minutes.done(LINDQVIST, CIO, "sign T2", play.approval(T2));
    minutes.match("06-raiser.txt");

    Play strict = new Play(House.charter(RaiserRule.NEVER));
    strict.people(House.grant(TANAKA, CIO));
    Minutes never = new Minutes(strict, "Case 6. Where the charter forbids it altogether");
    never.done(LINDQVIST, CIO, "raise an alert", alert());
    strict.everyPart("sirs").determineAll().settle(S).propose("sirs").work(T2).hear(T2);
    never.refused(LINDQVIST, CIO, "sign T2", strict.approval(T2), "raiser-signs");
    never.match("06-raiser-never.txt");
  }

  private static AttachPart attach(String kind, String content) {
    return new AttachPart(slot(kind), Play.digest(content));
  }

  @Test
  void case07WhatNobodyCouldDecideIsFoundBeforeItOpens() {
    Play play = new Play(House.charter(RaiserRule.NEVER));
    Minutes minutes = new Minutes(play, "Case 7. Found before the change opens");
    assertThat(play.refusals(OKOYE, CMO, alert())).containsExactly("cannot-be-staffed");
    assertThat(play.sentence(OKOYE, CMO, alert())).contains("R. Okoye", "Whoever raises");
    minutes.happens(
        "The only Chief Medical Officer raised it; the charter forbids raisers to sign.");
    minutes.happens("It does not open; `charter` words the conflict, see its own cases.");
    minutes.match("07-staffing.txt");
  }

  @Test
  void case08QuorumIsWhoIsPresentAndPassageIsAMajorityOfAllMembers() {
    Minutes minutes = new Minutes(Play.adjudicated(), "Case 8. A committee of twelve");
    Play play = minutes.play();
    for (int i = 1; i <= 9; i++) {
      PersonId doctor = new PersonId("doctor-" + i);
      play.people(new RosterEvent.PersonRegistered(new Person(doctor, "Dr " + i)));
      play.people(House.grant(doctor, COMMITTEE));
      licence(play, doctor, 300, LicenceStatus.ACTIVE);
    }
    play.does(
        WINTER, CMIO, new org.primum.change.command.DecisionCommand.Prepare(T1, Optional.empty()));
    for (int i = 1; i <= 6; i++) {
      minutes.done(
          new PersonId("doctor-" + i), COMMITTEE, "vote for T1", Play.ballot(T1, Vote.FOR));
    }
    minutes.happens("Six physicians are neither a majority of twelve nor a quorum.");
    minutes.done(NURSE, COMMITTEE, "vote against T1, with a reason", Play.ballot(T1, Vote.AGAINST));
    minutes.done(DOCTOR, COMMITTEE, "vote for T1", Play.ballot(T1, Vote.FOR));
    minutes.happens("Seven are a majority; no pharmacist is present, so there is no quorum.");
    minutes.refused(OKOYE, CMO, "sign T1", play.approval(T1), "not-prepared");
    minutes.done(PHARMACIST, COMMITTEE, "abstain on T1", Play.ballot(T1, Vote.ABSTAIN));
    assertThat(play.state().progress(T1).work().passed()).containsKey("sepsis");
    minutes.happens("The committee has passed T1; the nurse's dissent stands with its reason.");
    minutes.match("08-committee.txt");
  }

  @Test
  void case09ComplianceDeterminesAndNobodyOverrulesIt() {
    Minutes minutes = new Minutes(Play.sepsis(), "Case 9. Compliance");
    Play play = minutes.play();
    Determine refusal =
        Play.determination(option("sirs"), Verdict.NON_COMPLIANT, "45 CFR 164.312(d)");
    minutes.refused(House.CHAIR, House.BOARD, "determine sirs", refusal, "wrong-hat");
    minutes.refused(
        BRANDT,
        OFFICER,
        "pass an addressable specification over in silence",
        cited(Optional.empty(), Optional.empty()),
        "treatment-missing");
    minutes.refused(
        BRANDT,
        OFFICER,
        "call it not reasonable without writing down why",
        cited(Optional.of(Treatment.NOT_REASONABLE), Optional.empty()),
        "documentation-missing");
    play.does(BRANDT, OFFICER, Play.determination(Play.NOTHING, Verdict.COMPLIANT));
    minutes.done(
        BRANDT,
        OFFICER,
        "determine sirs: needs information",
        Play.determination(option("sirs"), Verdict.NEEDS_INFORMATION));
    minutes.refused(
        WINTER,
        CMIO,
        "prepare S",
        new org.primum.change.command.DecisionCommand.Prepare(S, Optional.empty()),
        "not-determined");
    minutes.done(BRANDT, OFFICER, "determine sirs: compliant on a condition", conditional());
    play.settle(S).propose("sirs").settle(T1).settle(T2).settle(T3).noSpend();
    minutes.refused(
        CASTELL,
        INFORMATICIST,
        "start silently",
        play.activation("logic 1", Mode.SILENT),
        "condition-unmet");
    minutes.done(
        BRANDT,
        OFFICER,
        "confirm the condition",
        new MeetCondition(option("sirs"), "audit-log", Play.digest("log")));
    minutes.done(CASTELL, INFORMATICIST, "start silently", play.activation("logic 1", Mode.SILENT));
    minutes.done(BRANDT, OFFICER, "determine sirs anew: non-compliant", refusal);
    assertThat(play.state().running().at(play.at())).isEmpty();
    assertThat(play.state().progress(T1).signed()).isFalse();
    minutes.happens("What ran is stopped; the adjudication and T1, T2, T3 are void.");
    minutes.done(
        BRANDT, OFFICER, "record that it is refused", play.adjudication(new Outcome.AllRefused()));
    minutes.refused(
        OKOYE,
        CMO,
        "accept the risk all the same",
        play.acceptance("sirs", ReasonClass.CLINICAL, 30),
        "non-compliant");
    minutes.match("09-compliance.txt");
  }

  private static Determine cited(
      Optional<Treatment> treatment, Optional<org.primum.terms.Commitment> documentation) {
    return new Determine(
        option("sirs"),
        Verdict.COMPLIANT,
        new Opinion(
            List.of(new Citation("45 CFR 164.312(a)(2)(iii)", treatment, documentation)),
            List.of(),
            Optional.empty()),
        List.of());
  }

  private static Determine conditional() {
    return new Determine(
        option("sirs"),
        Verdict.CONDITIONAL,
        new Opinion(List.of(), List.of(), Optional.empty()),
        List.of(
            new Condition(
                "audit-log", NOVAK, Play.text("a month of the log"), DuePoint.BEFORE_SILENT)));
  }

  @Test
  void case11AnAmendedCharterBindsWhatIsRaisedAfterIt() {
    Minutes minutes = new Minutes(Play.adjudicated().work(T1).hear(T1), "Case 11. An amendment");
    Play play = minutes.play();
    var old = play.charter();
    play.amend(House.charter(RaiserRule.NEVER));
    minutes.happens("The board adopts an amended charter.");
    minutes.refused(OKOYE, CMO, "sign T1 under the new one", play.approval(T1), "another-charter");
    play.amend(old);
    minutes.done(OKOYE, CMO, "sign T1 under the one it was raised under", play.approval(T1));
    minutes.match("11-amendment.txt");
  }

  @Test
  void case13WhoeverHasAConflictOfInterestIsRecusedAndTheDeputyStepsIn() {
    Minutes minutes =
        new Minutes(Play.adjudicated().work(T2).hear(T2), "Case 13. A conflict of interest");
    Play play = minutes.play();
    minutes.refused(
        NOVAK, House.ARCHITECT, "declare it for the CIO", recuse(LINDQVIST), "wrong-hat");
    minutes.done(LINDQVIST, CIO, "declare shares in the vendor", recuse(LINDQVIST));
    minutes.refused(LINDQVIST, CIO, "sign T2", play.approval(T2), "recused");
    assertThat(standing(play).blocks()).anyMatch(each -> each.contains("is recused"));
    play.people(new RosterEvent.PersonRegistered(new Person(new PersonId("berg"), "T. Berg")));
    play.people(deputy("berg", LINDQVIST, CIO, play, 3));
    minutes.happens("J. Lindqvist's deputy is T. Berg.");
    minutes.done(new PersonId("berg"), CIO, "sign T2 as deputy", play.approval(T2));
    standing(play).attention().forEach(minutes::happens);
    minutes.match("13-conflict-of-interest.txt");
  }

  private static Standing standing(Play play) {
    return Standing.of(play.state(), play.charter(), play.roster(), play.at());
  }

  private static Recuse recuse(PersonId person) {
    return new Recuse(T2, person, Play.text("shares in the vendor"));
  }

  @Test
  void case14AThresholdEditWithoutSpendNeedsNoT4ButItsResponsibleSignsSo() {
    Minutes minutes =
        new Minutes(
            Play.adjudicated().settle(T1).settle(T2).settle(T3), "Case 14. No spend, no T4");
    Play play = minutes.play();
    assertThat(play.state().raised().event().needed()).doesNotContain(T4);
    minutes.done(CASTELL, INFORMATICIST, "start silently", play.activation("logic 1", Mode.SILENT));
    play.attach(slot("silent-trial-report", "sirs"), "trial 1");
    minutes.refused(
        CASTELL,
        INFORMATICIST,
        "start actively",
        play.activation("logic 1", Mode.ACTIVE),
        "no-spend-unsigned");
    StateNoSpend stated = new StateNoSpend(T4, Optional.empty());
    minutes.refused(WINTER, CMIO, "sign that there is no spend", stated, "wrong-hat");
    minutes.done(LINDQVIST, CIO, "sign that there is no spend", stated);
    play.attach(slot("contract"), "a contract after all");
    minutes.happens("A contract is attached after all: the word that there is no spend is void.");
    minutes.refused(
        CASTELL,
        INFORMATICIST,
        "start actively",
        play.activation("logic 1", Mode.ACTIVE),
        "no-spend-unsigned");
    minutes.match("14-no-spend.txt");
  }
}
