package org.primum.change.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.change.Change;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Verdict;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.roster.Member;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// Why a change cannot go on, in clauses that follow *because*. What merely waits for its turn is
/// no block.
final class Blocks {
  private final Moment moment;
  private final ChangeState state;
  private final List<String> blocks = new ArrayList<>();

  Blocks(Moment moment) {
    this.moment = moment;
    state = moment.state();
  }

  List<String> all() {
    switch (moment.phase()) {
      case RETIRED, WITHDRAWN, DOING_NOTHING -> {}
      case COMPLIANCE -> needsInformation();
      case REFUSED -> blocks.add("compliance refused every option other than doing nothing");
      case REMEDIATION -> blocks.add("every option is non-compliant, doing nothing among them");
      case CHOICE -> {
        if (moment.lapsed()) {
          acceptance();
        } else {
          blocks.add("the gates propose no option and clinical leadership has chosen none");
        }
      }
      case SUSPENDED -> suspended();
      case ADJUDICATION -> {}
      case SAFETY, DECISIONS -> open();
      case READY, SILENT -> {
        conditions();
        acceptance();
      }
      case ACTIVE -> {}
    }
    state
        .running()
        .incident()
        .ifPresent(
            incident ->
                blocks.add(
                    "production ("
                        + incident.found().brief()
                        + ") differs from what was approved ("
                        + incident.approved().brief()
                        + ")"));
    return blocks.stream().distinct().toList();
  }

  private void needsInformation() {
    state
        .gates()
        .determinations()
        .forEach(
            (option, made) -> {
              if (made.verdict() == Verdict.NEEDS_INFORMATION) {
                blocks.add("compliance needs information on " + option);
              }
            });
    staffed(moment.charter().compliance().officer());
  }

  private void suspended() {
    state
        .running()
        .suspension()
        .map(Running.Suspension::stamp)
        .ifPresent(
            stamp ->
                blocks.add(
                    stamp.by()
                        + " stopped it on "
                        + moment.charter().day(stamp.at())
                        + ", and starting again needs every chamber"));
  }

  private void open() {
    List<Decision> open =
        moment.phase() == Phase.SAFETY
            ? List.of(moment.charter().decision(Change.SAFETY))
            : moment.unsigned();
    for (Decision decision : open) {
      moment
          .progress(decision)
          .rejection()
          .ifPresent(
              rejection ->
                  blocks.add(
                      rejection.stamp().by()
                          + " rejected "
                          + Moment.titled(decision)
                          + " on "
                          + moment.charter().day(rejection.stamp().at())
                          + ", saying what must change"));
      decision.responsible().stream()
          .filter(role -> !moment.progress(decision).work().prepared().containsKey(role))
          .forEach(this::staffed);
      decision.committees().stream().map(Committee::members).forEach(this::staffed);
      signable(decision);
    }
    acceptance();
  }

  private void staffed(RoleId role) {
    if (moment.acting(role).isEmpty()) {
      blocks.add("nobody holds the role " + role);
    }
  }

  private void signable(Decision decision) {
    List<Member> holders = moment.acting(decision.accountable());
    if (holders.isEmpty()) {
      staffed(decision.accountable());
      return;
    }
    List<List<Refusal>> reasons =
        holders.stream().map(member -> moment.barred(member.person().id(), decision)).toList();
    if (reasons.stream().noneMatch(List::isEmpty)) {
      blocks.add(
          "nobody may sign "
              + Moment.titled(decision)
              + ": "
              + reasons.stream()
                  .flatMap(List::stream)
                  .map(Refusal::sentence)
                  .collect(Collectors.joining("; ")));
    }
  }

  private void conditions() {
    state
        .chosen()
        .flatMap(state.gates()::determination)
        .map(made -> made.unmet(DuePoint.BEFORE_ACTIVE))
        .orElse(List.of())
        .forEach(
            condition ->
                blocks.add("the condition `" + condition.id() + "` of compliance is not met"));
  }

  private void acceptance() {
    Optional<String> problem = Change.acceptanceProblem(state, moment.charter().day(moment.at()));
    problem.ifPresent(blocks::add);
  }
}
