package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.BRANDT;
import static org.primum.change.House.CASTELL;
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
import static org.primum.change.Play.slot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.primum.change.command.GateCommand.Determine;
import org.primum.change.command.GateCommand.Judge;
import org.primum.change.command.GateCommand.Opinion;
import org.primum.change.command.GateCommand.RecordAdjudication;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Treatment;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.state.Gates;
import org.primum.charter.Chamber;
import org.primum.charter.ChangeTraits;
import org.primum.terms.Digest;
import org.primum.terms.PersonId;

/// What the record of determinations, adjudications and acceptances permits. Case numbers are those
/// of the adjudication cases.
class GatesTest {
  private static final Outcome.Proposed SIRS = new Outcome.Proposed(option("sirs"));

  @Test
  void aNonCompliantOptionIsNeverChosen() {
    Play play = new Play();
    play.raise("cds-alert", new ChangeTraits(false, true, true), "sirs", "other");
    play.everyPart("sirs")
        .determine(Play.NOTHING, Verdict.COMPLIANT)
        .determine(option("other"), Verdict.COMPLIANT)
        .determine(option("sirs"), Verdict.NON_COMPLIANT)
        .settle(S);

    assertThat(play.refusals(WINTER, CMIO, play.adjudication(SIRS)))
        .containsExactly("non-compliant");
    play.propose("other");
    assertThat(play.refusals(OKOYE, CMO, play.acceptance("sirs", ReasonClass.CLINICAL, 30)))
        .containsExactly("non-compliant");
  }

  @Test
  void theRecordMustComeFromWhatTheChangeHoldsNow() {
    Play play = Play.sepsis().determineAll().settle(S);
    RecordAdjudication stale = play.adjudication(SIRS);
    play.determine(option("sirs"), Verdict.COMPLIANT);

    assertThat(play.refusals(WINTER, CMIO, stale)).containsExactly("inputs-differ");
    TreeMap<String, Digest> inputs = new TreeMap<>(play.adjudication(SIRS).record().inputs());
    assertThat(inputs.keySet())
        .containsExactly("charter", "determinations", "harm-estimate", "safety");
    inputs.put("harm-estimate", Play.digest("another estimate"));
    AdjudicationRecord record = play.adjudication(SIRS).record();
    RecordAdjudication forged =
        new RecordAdjudication(
            new AdjudicationRecord(inputs, record.verdicts(), record.outcome(), record.report()),
            Optional.empty());
    assertThat(play.refusals(WINTER, CMIO, forged)).containsExactly("inputs-differ");
  }

  @Test
  void theProgramNeverProposesWhatNeedsAnAcceptanceCase3() {
    Play play = Play.sepsis().determineAll().settle(S);

    assertThat(play.refusals(WINTER, CMIO, play.adjudication(SIRS, "sirs")))
        .containsExactly("proposal-needs-acceptance");
    play.adjudicate(new Outcome.Proposed(Play.NOTHING), "sirs");
    assertThat(play.refusals(OKOYE, CMO, play.approval(T1)))
        .containsExactly("doing-nothing-chosen");
    play.does(OKOYE, CMO, play.acceptance("sirs", ReasonClass.CONTINUITY_OF_CARE, 30));
    assertThat(play.state().chosen()).contains(option("sirs"));
    assertThat(play.state().gates().choice().orElseThrow().reason())
        .isInstanceOf(Gates.Reason.Accepted.class);
  }

  @Test
  void anExpiredAcceptanceBlocksSignaturesAndActivation() {
    Play play = Play.sepsis().determineAll().settle(S);
    play.adjudicate(new Outcome.Proposed(Play.NOTHING), "sirs");
    play.does(OKOYE, CMO, play.acceptance("sirs", ReasonClass.CLINICAL, 10));
    play.settle(T1).settle(T2).work(T3).hear(T3).wait(Duration.ofDays(11));

    assertThat(play.refusals(WINTER, CMIO, play.approval(T3)))
        .containsExactly("acceptance-missing");
    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT)))
        .containsExactly("acceptance-missing");
    play.does(OKOYE, CMO, play.acceptance("sirs", ReasonClass.CLINICAL, 10));
    assertThat(play.refusals(WINTER, CMIO, play.approval(T3))).isEmpty();
  }

  @Test
  void everyOptionButDoingNothingNonCompliantEndsTheDiscussionCase4() {
    Play play = Play.sepsis().determine(option("sirs"), Verdict.NON_COMPLIANT);
    play.determine(Play.NOTHING, Verdict.COMPLIANT);

    assertThat(play.refusals(WINTER, CMIO, play.adjudication(new Outcome.Proposed(Play.NOTHING))))
        .containsExactly("refused-by-compliance");
    play.adjudicate(new Outcome.AllRefused());
    assertThat(play.state().chosen()).isEmpty();
    assertThat(play.refusals(OKOYE, CMO, play.acceptance("sirs", ReasonClass.CLINICAL, 10)))
        .containsExactly("non-compliant");
    play.determine(option("sirs"), Verdict.COMPLIANT);
    assertThat(play.state().gates().adjudication()).isEmpty();
  }

  @Test
  void doingNothingNonCompliantTooMakesRemediationMandatoryCase4() {
    Play play = Play.sepsis().determine(option("sirs"), Verdict.NON_COMPLIANT);
    play.determine(Play.NOTHING, Verdict.NON_COMPLIANT);
    RecordAdjudication bare = play.adjudication(new Outcome.RemediationRequired());

    assertThat(play.refusals(BRANDT, OFFICER, bare)).containsExactly("remediation-missing");
    assertThat(play.refusals(BRANDT, OFFICER, with(bare, play, -1, BRANDT)))
        .containsExactly("date-passed");
    assertThat(play.refusals(BRANDT, OFFICER, with(bare, play, 1, new PersonId("nobody"))))
        .containsExactly("unknown-person");
    List<ChangeEvent> events = play.does(BRANDT, OFFICER, with(bare, play, 30, LINDQVIST));
    GateEvent.RemediationOpened opened = (GateEvent.RemediationOpened) events.getLast();
    assertThat(opened.told()).containsExactly("board", "compliance-officer");
  }

  private static RecordAdjudication with(
      RecordAdjudication bare, Play play, int days, PersonId owner) {
    return new RecordAdjudication(
        bare.record(),
        Optional.of(
            new Remediation(Play.text("a guard at the door"), play.day().plusDays(days), owner)));
  }

  @Test
  void aFlippingRankingIsDecidedByASignedJudgementCase8() {
    Play play = new Play();
    play.raise("cds-alert", new ChangeTraits(false, true, true), "sirs", "other");
    play.everyPart("sirs").determineAll().settle(S);
    play.adjudicate(new Outcome.Indeterminate(List.of(option("sirs"), option("other"))));
    assertThat(play.refusals(OKOYE, CMO, play.approval(T1))).containsExactly("nothing-chosen");

    Judge judge = new Judge(option("sirs"), Play.text("deaths weigh more"));
    assertThat(play.refusals(LINDQVIST, House.CIO, judge)).containsExactly("wrong-hat");
    assertThat(play.refusals(OKOYE, CMO, new Judge(Play.NOTHING, judge.reason())))
        .containsExactly("nothing-to-judge");
    play.does(OKOYE, CMO, judge);
    assertThat(play.state().chosen()).contains(option("sirs"));
  }

  @Test
  void aNewDeterminationReopensTheAdjudicationAndVoidsWhatRestedOnTheOld() {
    Play play = Play.decided();
    List<ChangeEvent> events =
        play.does(BRANDT, OFFICER, Play.determination(option("sirs"), Verdict.COMPLIANT));

    assertThat(events).anyMatch(event -> event instanceof GateEvent.AdjudicationVoided);
    assertThat(play.state().progress(S).signed()).isTrue();
    assertThat(List.of(T1, T2, T3)).noneMatch(id -> play.state().progress(id).signed());
  }

  @Test
  void aNegativeDeterminationSuspendsWhatRuns() {
    Play play = Play.decided();
    play.does(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT));
    List<ChangeEvent> events =
        play.does(
            BRANDT,
            OFFICER,
            Play.determination(option("sirs"), Verdict.NON_COMPLIANT, "45 CFR 164.312(a)(1)"));

    assertThat(events)
        .contains(
            new RunningEvent.Suspended(
                Chamber.COMPLIANCE,
                new Fallback.DowntimeNotice(),
                RunningEvent.Cause.NON_COMPLIANT,
                Optional.empty()));
    assertThat(play.state().running().at(play.at())).isEmpty();
  }

  @Test
  void anUnmetConditionKeepsEverythingDueAfterItFromStarting() {
    Play play = Play.sepsis().determine(Play.NOTHING, Verdict.COMPLIANT);
    play.does(
        BRANDT,
        OFFICER,
        new Determine(
            option("sirs"),
            Verdict.CONDITIONAL,
            new Opinion(List.of(), List.of(), Optional.empty()),
            List.of(
                new Condition("training", WINTER, Play.text("roster"), DuePoint.BEFORE_SILENT))));
    play.settle(S).propose("sirs").settle(T1).settle(T2);

    assertThat(play.refusals(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT)))
        .containsExactly("condition-unmet");
    assertThat(play.sentence(CASTELL, INFORMATICIST, play.activation("logic 1", Mode.SILENT)))
        .contains("`training`", "A. Winter", "compliance-officer");
  }

  @Test
  void addressableIsNotOptionalAndRequiredIsNotAddressable() {
    Play play = Play.sepsis();

    assertThat(play.refusals(BRANDT, OFFICER, cites("45 CFR 164.312(a)(2)(iii)", null)))
        .containsExactly("treatment-missing");
    assertThat(
            play.refusals(
                BRANDT, OFFICER, cites("45 CFR 164.312(a)(2)(iii)", Treatment.NOT_REASONABLE)))
        .containsExactly("documentation-missing");
    assertThat(
            play.refusals(
                BRANDT, OFFICER, cites("45 CFR 164.312(a)(2)(iii)", Treatment.IMPLEMENTED)))
        .isEmpty();
    assertThat(
            play.refusals(
                BRANDT,
                OFFICER,
                cites("45 CFR 164.312(a)(2)(i)", Treatment.EQUIVALENT_ALTERNATIVE)))
        .contains("not-addressable");
    assertThat(play.refusals(BRANDT, OFFICER, cites("45 CFR 164.312(z)", null)))
        .containsExactly("unknown-provision");
    assertThat(play.refusals(BRANDT, OFFICER, cites("a state law", null))).isEmpty();
    assertThat(
            play.refusals(
                BRANDT, OFFICER, Play.determination(option("sirs"), Verdict.NON_COMPLIANT)))
        .containsExactly("citation-missing");
  }

  private static Determine cites(String provision, @Nullable Treatment treatment) {
    return new Determine(
        option("sirs"),
        Verdict.COMPLIANT,
        new Opinion(
            List.of(new Citation(provision, Optional.ofNullable(treatment), Optional.empty())),
            List.of(),
            Optional.empty()),
        List.of());
  }

  @Test
  void aDeterminationFallsWithAPartItConsidered() {
    Play play = Play.sepsis().determine(Play.NOTHING, Verdict.COMPLIANT);
    play.does(
        BRANDT,
        OFFICER,
        new Determine(
            option("sirs"),
            Verdict.COMPLIANT,
            new Opinion(List.of(), List.of(slot("architecture")), Optional.empty()),
            List.of()));
    play.settle(S).propose("sirs").settle(T2).attach(slot("architecture"), "architecture 2");

    assertThat(play.state().gates().determination(option("sirs"))).isEmpty();
    assertThat(play.state().gates().adjudication()).isEmpty();
    assertThat(play.refusals(LINDQVIST, House.CIO, play.approval(T2)))
        .containsExactly("not-adjudicated");
  }
}
