package org.primum.change.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.DecisionEvent.Basis;
import org.primum.change.event.DecisionEvent.Count;
import org.primum.change.event.DecisionEvent.Extent;
import org.primum.change.event.DecisionEvent.Voted;
import org.primum.charter.Chamber;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Where one decision stands. Only what holds is kept.
///
/// @param work what the Responsible have done
/// @param consultation what the Consulted were asked and said; empty until it opens
/// @param signature the approval that holds
/// @param evaluation the approval for a silent evaluation that holds
/// @param rejection the rejection that has not been answered by new work
/// @param beside what stands beside the work
public record Progress(
    Work work,
    Optional<Consultation> consultation,
    Optional<Signature> signature,
    Optional<Signature> evaluation,
    Optional<Rejection> rejection,
    Beside beside) {

  /// What stands beside the work on a decision.
  ///
  /// @param recused who takes no part in it, with the act that said so
  /// @param receipts per Informed role, the act that confirmed having read the signature that holds
  /// @param noSpend the act that signed that the decision is not needed
  public record Beside(
      SortedMap<PersonId, Stamp> recused,
      SortedMap<RoleId, Stamp> receipts,
      Optional<Stamp> noSpend) {
    public Beside {
      recused = Collections.unmodifiableSortedMap(new TreeMap<>(recused));
      receipts = Collections.unmodifiableSortedMap(new TreeMap<>(receipts));
    }

    static Beside none() {
      return new Beside(new TreeMap<>(), new TreeMap<>(), Optional.empty());
    }

    Beside recusing(PersonId person, Stamp stamp) {
      SortedMap<PersonId, Stamp> all = new TreeMap<>(recused);
      all.put(person, stamp);
      return new Beside(all, receipts, noSpend);
    }

    Beside receipt(Stamp stamp) {
      SortedMap<RoleId, Stamp> all = new TreeMap<>(receipts);
      all.put(stamp.by().role(), stamp);
      return new Beside(recused, all, noSpend);
    }

    // What was read was the signature before.
    Beside withoutReceipts() {
      return new Beside(recused, new TreeMap<>(), noSpend);
    }

    Beside without(long seq) {
      return new Beside(recused, receipts, noSpend.filter(held -> held.seq() != seq));
    }
  }

  /// What the Responsible have done.
  ///
  /// @param prepared per role, the act
  /// @param votes per committee, per person, the latest vote
  /// @param passed per committee, the count with which it passed
  public record Work(
      SortedMap<RoleId, Stamp> prepared,
      SortedMap<String, SortedMap<PersonId, Ballot>> votes,
      SortedMap<String, Passage> passed) {
    public Work {
      prepared = Collections.unmodifiableSortedMap(new TreeMap<>(prepared));
      SortedMap<String, SortedMap<PersonId, Ballot>> copied = new TreeMap<>();
      votes.forEach(
          (committee, ballots) ->
              copied.put(committee, Collections.unmodifiableSortedMap(new TreeMap<>(ballots))));
      votes = Collections.unmodifiableSortedMap(copied);
      passed = Collections.unmodifiableSortedMap(new TreeMap<>(passed));
    }

    static Work none() {
      return new Work(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /// True where nobody has done anything yet.
    public boolean untouched() {
      return prepared.isEmpty() && votes.isEmpty();
    }

    /// The votes cast in `committee`, by person.
    public SortedMap<PersonId, Ballot> ballots(String committee) {
      return votes.getOrDefault(committee, Collections.emptySortedMap());
    }
  }

  /// A vote with its act.
  public record Ballot(Voted vote, Stamp stamp) {}

  /// How and when a committee passed.
  public record Passage(Count count, Stamp stamp) {}

  /// What the Consulted were asked and said.
  ///
  /// @param opened the act that asked them
  /// @param deadlines per role
  /// @param answers per role, the act that answered
  /// @param silent per role, the act that recorded its silence
  public record Consultation(
      Stamp opened,
      SortedMap<RoleId, Instant> deadlines,
      SortedMap<RoleId, Stamp> answers,
      SortedMap<RoleId, Stamp> silent) {
    public Consultation {
      deadlines = Collections.unmodifiableSortedMap(new TreeMap<>(deadlines));
      answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
      silent = Collections.unmodifiableSortedMap(new TreeMap<>(silent));
    }

    /// True where `role` has neither answered nor been recorded as silent.
    public boolean silentUnrecorded(RoleId role) {
      return !answers.containsKey(role) && !silent.containsKey(role);
    }

    /// True where `role` has answered, or its deadline has passed at `at`. A deadline passes at its
    /// very instant.
    public boolean settled(RoleId role, Instant at) {
      Instant deadline = deadlines.get(role);
      return answers.containsKey(role) || (deadline != null && !at.isBefore(deadline));
    }
  }

  /// An approval with its act.
  public record Signature(Stamp stamp, Extent extent, Basis basis, Chamber covers) {}

  /// A rejection with its act.
  public record Rejection(Stamp stamp, Basis basis) {}

  static Progress none() {
    return new Progress(
        Work.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Beside.none());
  }

  /// True where a full approval holds.
  public boolean signed() {
    return signature.isPresent();
  }

  Progress evolve(Stamp stamp, DecisionEvent event) {
    return switch (event) {
      case DecisionEvent.Prepared prepared -> {
        SortedMap<RoleId, Stamp> all = new TreeMap<>(work.prepared());
        all.put(stamp.by().role(), stamp);
        yield with(new Work(all, work.votes(), work.passed())).answered();
      }
      case Voted vote -> with(voted(vote, stamp)).answered();
      case DecisionEvent.CommitteePassed passed -> {
        SortedMap<String, Passage> all = new TreeMap<>(work.passed());
        all.put(passed.committee(), new Passage(passed.count(), stamp));
        yield with(new Work(work.prepared(), work.votes(), all));
      }
      case DecisionEvent.ConsultationOpened opened ->
          with(new Consultation(stamp, opened.deadlines(), new TreeMap<>(), new TreeMap<>()));
      case DecisionEvent.Consulted consulted ->
          consultation.map(held -> with(answered(held, stamp))).orElse(this);
      case DecisionEvent.SilenceRecorded silence ->
          consultation.map(held -> with(silent(held, silence.role(), stamp))).orElse(this);
      case DecisionEvent.Signed signed -> signed(signed, stamp);
      case DecisionEvent.Rejected rejected ->
          new Progress(
              work,
              consultation,
              Optional.empty(),
              evaluation,
              Optional.of(new Rejection(stamp, rejected.basis())),
              beside);
      case DecisionEvent.SignatureVoided voided -> voided(voided.seq());
      case DecisionEvent.PreparationVoided voided ->
          new Progress(Work.none(), Optional.empty(), signature, evaluation, rejection, beside);
      case DecisionEvent.Recused recused -> with(beside.recusing(recused.person(), stamp));
      case DecisionEvent.Escalated escalated -> this;
      case DecisionEvent.Acknowledged acknowledged -> with(beside.receipt(stamp));
      case DecisionEvent.NoSpendStated stated ->
          with(new Beside(beside.recused(), beside.receipts(), Optional.of(stamp)));
    };
  }

  private Progress voided(long seq) {
    return new Progress(
        work,
        consultation,
        signature.filter(each -> each.stamp().seq() != seq),
        evaluation.filter(each -> each.stamp().seq() != seq),
        rejection,
        beside.without(seq));
  }

  private Work voted(Voted vote, Stamp stamp) {
    SortedMap<String, SortedMap<PersonId, Ballot>> all = new TreeMap<>(work.votes());
    SortedMap<PersonId, Ballot> ballots = new TreeMap<>(work.ballots(vote.committee()));
    ballots.put(stamp.by().person(), new Ballot(vote, stamp));
    all.put(vote.committee(), ballots);
    return new Work(work.prepared(), all, work.passed());
  }

  private static Consultation answered(Consultation held, Stamp stamp) {
    SortedMap<RoleId, Stamp> answers = new TreeMap<>(held.answers());
    answers.put(stamp.by().role(), stamp);
    return new Consultation(held.opened(), held.deadlines(), answers, held.silent());
  }

  private static Consultation silent(Consultation held, RoleId role, Stamp stamp) {
    SortedMap<RoleId, Stamp> silent = new TreeMap<>(held.silent());
    silent.put(role, stamp);
    return new Consultation(held.opened(), held.deadlines(), held.answers(), silent);
  }

  private Progress signed(DecisionEvent.Signed signed, Stamp stamp) {
    Optional<Signature> held =
        Optional.of(new Signature(stamp, signed.extent(), signed.basis(), signed.covers()));
    return switch (signed.extent()) {
      case FULL ->
          new Progress(
              work, consultation, held, evaluation, Optional.empty(), beside.withoutReceipts());
      case EVALUATION ->
          new Progress(work, consultation, signature, held, Optional.empty(), beside);
    };
  }

  private Progress with(Work next) {
    return new Progress(next, consultation, signature, evaluation, rejection, beside);
  }

  private Progress with(Consultation next) {
    return new Progress(work, Optional.of(next), signature, evaluation, rejection, beside);
  }

  private Progress with(Beside next) {
    return new Progress(work, consultation, signature, evaluation, rejection, next);
  }

  private Progress answered() {
    return new Progress(work, consultation, signature, evaluation, Optional.empty(), beside);
  }
}
