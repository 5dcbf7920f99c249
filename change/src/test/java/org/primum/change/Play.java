package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand.AnswerConsultation;
import org.primum.change.command.DecisionCommand.CastVote;
import org.primum.change.command.DecisionCommand.Decide;
import org.primum.change.command.DecisionCommand.Prepare;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.DecisionCommand.StateNoSpend;
import org.primum.change.command.GateCommand.AcceptRisk;
import org.primum.change.command.GateCommand.Determine;
import org.primum.change.command.GateCommand.Opinion;
import org.primum.change.command.GateCommand.RecordAdjudication;
import org.primum.change.command.RaisingCommand.AttachPart;
import org.primum.change.command.RaisingCommand.Raise;
import org.primum.change.command.RunningCommand.Activate;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeEvents;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.event.RunningEvent.Conduct;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Gate;
import org.primum.change.gate.GateFinding;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Hand;
import org.primum.change.state.Stamp;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.PartKind;
import org.primum.charter.operation.Outage;
import org.primum.roster.Roster;
import org.primum.roster.RosterEvent;
import org.primum.terms.ArtifactId;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// One change being played through the rules: every accepted act is written as canonical JSON, read
/// back and folded from what was read.
final class Play {
  static final OptionId NOTHING = ChangeOption.DO_NOTHING;
  static final ArtifactId ARTIFACT = new ArtifactId("sepsis-alert");
  static final Digest BUILD = digest("build");

  private Charter charter;
  private Roster roster = House.roster();
  private ChangeState state = ChangeState.unraised(new ChangeId("C-2026-001"));
  private Instant at = House.OPENING;
  private boolean quick;
  private Digest digest;

  Play() {
    this(House.charter());
  }

  Play(Charter charter) {
    this(charter, charter.digest());
  }

  private Play(Charter charter, Digest digest) {
    this.charter = charter;
    this.digest = digest;
  }

  static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Commitment text(String words) {
    return Commitment.to(words, new byte[32], Commitment.Confidentiality.ORDINARY);
  }

  static OptionId option(String id) {
    return new OptionId(id);
  }

  static PartSlot slot(String kind, String option) {
    return PartSlot.of(new PartKind(kind), new OptionId(option));
  }

  static PartSlot slot(String kind) {
    return PartSlot.whole(new PartKind(kind));
  }

  ChangeState state() {
    return state;
  }

  Charter charter() {
    return charter;
  }

  Roster roster() {
    return roster;
  }

  Instant at() {
    return at;
  }

  LocalDate day() {
    return charter.day(at);
  }

  Play wait(Duration time) {
    at = at.plus(time);
    return this;
  }

  Play people(RosterEvent event) {
    roster = roster.evolve(event);
    return this;
  }

  void amend(Charter next) {
    charter = next;
    digest = next.digest();
  }

  ChangeFacts facts(PersonId person, RoleId role) {
    return new ChangeFacts(charter, roster, person, role, at, digest);
  }

  ChangeDecision asks(PersonId person, RoleId role, ChangeCommand command) {
    return Change.decide(state, facts(person, role), command);
  }

  List<ChangeEvent> does(PersonId person, RoleId role, ChangeCommand command) {
    at = at.plusSeconds(60);
    return switch (asks(person, role, command)) {
      case ChangeDecision.Accepted(List<ChangeEvent> events) -> fold(person, role, events);
      case ChangeDecision.Refused(List<Refusal> refusals) ->
          throw new AssertionError(command + " was refused: " + refusals);
    };
  }

  /// The same once more, to go on differently.
  Play copy() {
    Play copy = new Play(charter, digest);
    copy.roster = roster;
    copy.state = state;
    copy.at = at;
    copy.quick = quick;
    return copy;
  }

  /// From now on without writing and reading back what happens.
  Play quickly() {
    quick = true;
    return this;
  }

  List<ChangeEvent> fold(PersonId person, RoleId role, List<ChangeEvent> events) {
    String name = roster.find(person).orElseThrow().person().name();
    List<ChangeEvent> read = quick ? events : readBack(events);
    state = state.evolve(new Stamp(state.acts(), at, new Hand(person, name, role)), read);
    return read;
  }

  private static List<ChangeEvent> readBack(List<ChangeEvent> events) {
    List<ChangeEvent> read = new ArrayList<>();
    for (ChangeEvent event : events) {
      byte[] bytes = CanonicalJson.bytes(ChangeEvents.json(event));
      read.add(ChangeEvents.of((Json.Obj) StrictJson.canonical(bytes)));
    }
    assertThat(read).isEqualTo(events);
    return read;
  }

  /// The rules that refuse it; empty where it would be accepted.
  List<String> refusals(PersonId person, RoleId role, ChangeCommand command) {
    return switch (asks(person, role, command)) {
      case ChangeDecision.Accepted accepted -> List.of();
      case ChangeDecision.Refused(List<Refusal> refusals) ->
          refusals.stream().map(Refusal::rule).toList();
    };
  }

  /// The one sentence that refuses it.
  String sentence(PersonId person, RoleId role, ChangeCommand command) {
    if (asks(person, role, command) instanceof ChangeDecision.Refused(List<Refusal> refusals)) {
      assertThat(refusals).hasSize(1);
      return refusals.getFirst().sentence();
    }
    throw new AssertionError(command + " was accepted");
  }

  Play raise(String kind, ChangeTraits traits, String... options) {
    List<ChangeOption> all = new ArrayList<>();
    for (String option : options) {
      all.add(new ChangeOption(new OptionId(option), "Option " + option));
    }
    does(
        House.CASTELL,
        House.INFORMATICIST,
        new Raise(new KindId(kind), "A change of kind " + kind, all, traits));
    return this;
  }

  Play attach(PartSlot slot, String content) {
    does(House.CASTELL, House.INFORMATICIST, new AttachPart(slot, digest(content)));
    return this;
  }

  static Determine determination(OptionId option, Verdict verdict, String... citations) {
    List<Citation> cited = new ArrayList<>();
    for (String citation : citations) {
      cited.add(Citation.of(citation));
    }
    return new Determine(
        option, verdict, new Opinion(cited, List.of(), Optional.empty()), List.of());
  }

  Play determine(OptionId option, Verdict verdict) {
    String[] cited =
        verdict == Verdict.NON_COMPLIANT ? new String[] {"45 CFR 164.312(d)"} : new String[0];
    does(House.BRANDT, House.OFFICER, determination(option, verdict, cited));
    return this;
  }

  Play determineAll() {
    state.content().optionIds().forEach(option -> determine(option, Verdict.COMPLIANT));
    return this;
  }

  Play prepare(PersonId person, RoleId role, DecisionId decision) {
    does(person, role, new Prepare(decision, Optional.empty()));
    return this;
  }

  Play vote(PersonId person, DecisionId decision, Vote ballot) {
    does(person, House.COMMITTEE, ballot(decision, ballot));
    return this;
  }

  static CastVote ballot(DecisionId decision, Vote vote) {
    return new CastVote(
        decision,
        "sepsis",
        vote,
        Optional.empty(),
        vote == Vote.AGAINST ? Optional.of(text("we will mute it")) : Optional.empty());
  }

  Play work(DecisionId decision) {
    Decision row = charter.decision(decision);
    if (!row.committees().isEmpty()) {
      vote(House.DOCTOR, decision, Vote.FOR);
      vote(House.NURSE, decision, Vote.ABSTAIN);
      vote(House.PHARMACIST, decision, Vote.FOR);
    }
    row.responsible().forEach(role -> prepare(holder(role), role, decision));
    return this;
  }

  Play hear(DecisionId decision) {
    for (RoleId role : charter.decision(decision).consulted().keySet()) {
      does(holder(role), role, new AnswerConsultation(decision, text("heard")));
    }
    return this;
  }

  PersonId holder(RoleId role) {
    return roster.holders(role, at).getFirst().person().id();
  }

  Decide approval(DecisionId decision) {
    return ruling(decision, Ruling.APPROVE);
  }

  Decide ruling(DecisionId decision, Ruling ruling) {
    return new Decide(
        decision,
        ruling,
        Change.dossier(state, charter, decision).reference(),
        ruling == Ruling.REJECT ? Optional.of(text("mend the screen")) : Optional.empty());
  }

  Play sign(DecisionId decision) {
    RoleId role = charter.decision(decision).accountable();
    does(holder(role), role, approval(decision));
    return this;
  }

  Play settle(DecisionId decision) {
    return work(decision).hear(decision).sign(decision);
  }

  RecordAdjudication adjudication(Outcome outcome, String... needingAcceptance) {
    List<String> needing = List.of(needingAcceptance);
    List<OptionVerdict> verdicts = new ArrayList<>();
    for (OptionId option : state.content().optionIds()) {
      boolean needs = needing.contains(option.value());
      TreeMap<String, String> figures = new TreeMap<>();
      figures.put("deltaHarmPerYear", needs ? "0.30" : "-0.20");
      verdicts.add(
          new OptionVerdict(
              option,
              needs,
              List.of(
                  new GateFinding(
                      Gate.SAFETY,
                      needs ? "needs-acceptance" : "passes",
                      "P(more harm than doing nothing) against the limit of 0.2",
                      figures))));
    }
    return new RecordAdjudication(
        new AdjudicationRecord(
            Change.adjudicationInputs(state, charter),
            verdicts,
            outcome,
            Optional.of(digest("adjudication"))),
        Optional.empty());
  }

  Play adjudicate(Outcome outcome, String... needingAcceptance) {
    does(House.WINTER, House.CMIO, adjudication(outcome, needingAcceptance));
    return this;
  }

  Play propose(String option) {
    return adjudicate(new Outcome.Proposed(new OptionId(option)));
  }

  AcceptRisk acceptance(String option, ReasonClass reason, int days) {
    return new AcceptRisk(
        new OptionId(option),
        new AcceptanceTerms(reason, text("because"), House.WINTER, day().plusDays(days)));
  }

  Activate activation(String content, Mode mode) {
    return new Activate(
        ARTIFACT,
        digest(content),
        mode,
        BUILD,
        new Conduct(new Outage.Stop(), new Fallback.DowntimeNotice()));
  }

  /// A sepsis alert with every part, raised by the informaticist.
  static Play sepsis() {
    Play play = new Play();
    play.raise("cds-alert", new ChangeTraits(false, true, true), "sirs");
    return play.everyPart("sirs");
  }

  Play everyPart(String option) {
    return attach(slot("artifact", option), "logic 1")
        .attach(slot("evidence-report"), "replay 1")
        .attach(slot("harm-model"), "model 1")
        .attach(slot("harm-estimate"), "estimate 1")
        .attach(slot("architecture"), "architecture 1")
        .attach(slot("workflow-plan"), "plan 1");
  }

  /// A sepsis alert up to the adjudication.
  static Play adjudicated() {
    return sepsis().determineAll().settle(House.S).propose("sirs");
  }

  /// A sepsis alert with every decision signed, and that there is no spend.
  static Play decided() {
    return adjudicated().settle(House.T1).settle(House.T2).settle(House.T3).noSpend();
  }

  Play noSpend() {
    does(House.LINDQVIST, House.CIO, new StateNoSpend(House.T4, Optional.empty()));
    return this;
  }
}
