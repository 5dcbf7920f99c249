package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.CASTELL;
import static org.primum.change.House.CMO;
import static org.primum.change.House.INFORMATICIST;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.S;
import static org.primum.change.House.T1;
import static org.primum.change.House.T2;
import static org.primum.change.House.T3;
import static org.primum.change.Play.slot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.RaisingCommand.AttachPart;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Mode;
import org.primum.change.state.Progress;
import org.primum.charter.ChangeTraits;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.RosterEvent;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;

/// A changed part voids the decisions that list it and those that come after them; the rest stand.
class VoidingTest {
  private static List<DecisionId> standing(Play play) {
    return Stream.of(S, T1, T2, T3).filter(id -> play.state().progress(id).signed()).toList();
  }

  @Test
  void aNewWorkflowPlanVoidsGoLiveOnly() {
    assertThat(standing(Play.decided().attach(slot("workflow-plan"), "plan 2")))
        .containsExactly(S, T1, T2);
  }

  @Test
  void aNewArchitectureVoidsTheArchitectureAndGoLive() {
    assertThat(standing(Play.decided().attach(slot("architecture"), "architecture 2")))
        .containsExactly(S, T1);
  }

  @Test
  void newLogicVoidsLogicArchitectureAndGoLiveButNotTheStatedHarm() {
    assertThat(standing(Play.decided().attach(slot("artifact", "sirs"), "logic 2")))
        .containsExactly(S);
  }

  @Test
  void aNewEstimateVoidsTheSafetyStatementTheAdjudicationAndTheLogicButNotTheArchitecture() {
    Play play = Play.decided().attach(slot("harm-estimate"), "estimate 2");

    assertThat(standing(play)).containsExactly(T2);
    assertThat(play.state().gates().adjudication()).isEmpty();
    play.settle(S).propose("sirs").settle(T1).settle(T3);
    assertThat(standing(play)).containsExactly(S, T1, T2, T3);
  }

  @Test
  void aPartOfAnotherOptionVoidsNothing() {
    Play play = new Play();
    play.raise("cds-alert", new ChangeTraits(false, true, true), "sirs", "b");
    play.everyPart("sirs").determineAll().settle(S).propose("sirs").settle(T1).settle(T2);

    assertThat(standing(play.attach(slot("artifact", "b"), "logic of b")))
        .containsExactly(S, T1, T2);
  }

  @Test
  void aPartNobodyListsVoidsNothing() {
    assertThat(standing(Play.decided().attach(slot("screen"), "picture")))
        .containsExactly(S, T1, T2, T3);
  }

  @Test
  void anotherChoiceVoidsWhatWasDecidedOnTheFirst() {
    Play play = new Play();
    play.raise("cds-alert", new ChangeTraits(false, true, true), "sirs", "b");
    play.everyPart("sirs").determineAll().settle(S).propose("sirs").settle(T2);
    play.attach(slot("artifact", "b"), "logic of b");
    play.determine(Play.option("b"), Verdict.COMPLIANT);
    assertThat(standing(play)).containsExactly(S, T2);

    play.propose("b");

    assertThat(standing(play)).containsExactly(S);
    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic of b", Mode.SILENT)))
        .contains("decision-missing");
  }

  @Test
  void votesAndPreparationFallWithTheContentTheyWereAbout() {
    Play play = Play.adjudicated().work(T1);
    play.attach(slot("evidence-report"), "replay 2");

    assertThat(play.state().progress(T1).work().untouched()).isTrue();
    assertThat(play.state().progress(S).signed()).isFalse();
  }

  @Test
  void aRejectionSaysWhatMustChangeAndTheWorkBeginsAnew() {
    Play play = Play.adjudicated().work(T1);
    play.does(OKOYE, CMO, play.ruling(T1, Ruling.REJECT));

    assertThat(play.state().progress(T1).rejection()).isPresent();
    assertThat(play.refusals(OKOYE, CMO, play.approval(T1))).containsExactly("not-prepared");
    play.settle(T1);
    assertThat(play.state().progress(T1).rejection()).isEmpty();
    assertThat(standing(play)).containsExactly(S, T1);
  }

  @Test
  void aSignatureTakenBackTakesGoLiveWithIt() {
    Play play = Play.decided();
    play.does(OKOYE, CMO, play.ruling(T1, Ruling.REJECT));

    assertThat(standing(play)).containsExactly(S, T2);
  }

  @Test
  void nothingIsReplacedUnderARunningArtifact() {
    Play play = Play.decided();
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));
    play.attach(slot("silent-trial-report", "sirs"), "trial 1");
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.ACTIVE));

    assertThat(
            play.refusals(
                CASTELL,
                INFORMATICIST,
                new AttachPart(slot("artifact", "sirs"), Play.digest("logic 2"))))
        .containsExactly("running-content");
  }

  @Test
  void aCommitteePassesByMajorityOfItsMembersWithEveryProfessionPresent() {
    Play three = Play.adjudicated();
    three.vote(House.DOCTOR, T1, Vote.FOR).vote(House.NURSE, T1, Vote.FOR);
    assertThat(three.state().progress(T1).work().passed()).isEmpty();
    three.vote(House.PHARMACIST, T1, Vote.AGAINST);
    assertThat(three.state().progress(T1).work().passed().values())
        .extracting(Progress.Passage::count)
        .containsExactly(new DecisionEvent.Count(3, 3, 2));

    Play twelve = Play.adjudicated();
    for (int i = 0; i < 9; i++) {
      physician(twelve, "doctor-" + i);
    }
    twelve
        .vote(House.DOCTOR, T1, Vote.FOR)
        .vote(House.NURSE, T1, Vote.FOR)
        .vote(House.PHARMACIST, T1, Vote.FOR);
    assertThat(twelve.state().progress(T1).work().passed())
        .as("three of twelve is no majority")
        .isEmpty();

    Play physicians = Play.adjudicated();
    physician(physicians, "doctor-1");
    physician(physicians, "doctor-2");
    physicians
        .vote(House.DOCTOR, T1, Vote.FOR)
        .vote(new PersonId("doctor-1"), T1, Vote.FOR)
        .vote(new PersonId("doctor-2"), T1, Vote.FOR);
    assertThat(physicians.state().progress(T1).work().passed())
        .as("three physicians are no quorum")
        .isEmpty();
  }

  private static void physician(Play play, String id) {
    var person = new PersonId(id);
    play.people(new RosterEvent.PersonRegistered(new Person(person, "Dr " + id)));
    play.people(House.grant(person, House.COMMITTEE));
    play.people(
        House.licence(person, "physician", LocalDate.parse("2027-01-01"), LicenceStatus.ACTIVE));
  }

  @Test
  void dissentHasItsReason() {
    Play play = Play.adjudicated();
    var silent =
        new DecisionCommand.CastVote(
            T1, "sepsis", Vote.AGAINST, Optional.empty(), Optional.empty());

    assertThat(play.refusals(House.NURSE, House.COMMITTEE, silent))
        .containsExactly("dissent-needs-reason");
  }
}
