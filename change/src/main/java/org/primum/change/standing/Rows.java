package org.primum.change.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.primum.change.standing.Row.Cell;
import org.primum.change.standing.Row.Fill;
import org.primum.change.state.Progress;
import org.primum.change.state.Stamp;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.Decision.Letter;
import org.primum.terms.RoleId;

/// The matrix of one change: who has done what, whose turn it is, what is still owed.
final class Rows {
  private final Moment moment;
  private final Set<Turn> turns;

  /// A role whose turn it is to fill a letter.
  private record Turn(RoleId role, Duty.Part part) {}

  Rows(Moment moment, Duties duties) {
    this.moment = moment;
    turns =
        duties.next().stream()
            .flatMap(duty -> duty.part().map(part -> new Turn(duty.role(), part)).stream())
            .collect(Collectors.toSet());
  }

  List<Row> all() {
    return moment.needed().stream().map(this::row).toList();
  }

  private Row row(Decision decision) {
    List<Cell> cells = new ArrayList<>();
    cells.add(accountable(decision));
    decision.responsible().forEach(role -> cells.add(responsible(decision, role)));
    decision.committees().forEach(committee -> cells.add(committee(decision, committee)));
    decision.consulted().keySet().forEach(role -> cells.add(consulted(decision, role)));
    decision.informed().forEach(role -> cells.add(informed(decision, role)));
    return new Row(decision.id(), decision.title(), moment.charter().chamber(decision.id()), cells);
  }

  private Cell accountable(Decision decision) {
    Progress progress = moment.progress(decision);
    RoleId role = decision.accountable();
    if (progress.signature().isPresent()) {
      return done(role, Letter.ACCOUNTABLE, progress.signature().get().stamp(), "signed");
    }
    if (progress.rejection().isPresent()) {
      Stamp stamp = progress.rejection().get().stamp();
      return new Cell(
          role,
          Optional.empty(),
          Letter.ACCOUNTABLE,
          Fill.REJECTED,
          List.of(stamp.by().name()),
          Optional.of(stamp),
          "rejected");
    }
    return open(
        decision,
        role,
        Letter.ACCOUNTABLE,
        progress.evaluation().isPresent() ? "approved for evaluation" : "");
  }

  private Cell responsible(Decision decision, RoleId role) {
    Stamp prepared = moment.progress(decision).work().prepared().get(role);
    return prepared == null
        ? open(decision, role, Letter.RESPONSIBLE, "")
        : done(role, Letter.RESPONSIBLE, prepared, "prepared");
  }

  private Cell committee(Decision decision, Committee committee) {
    Progress.Work work = moment.progress(decision).work();
    Progress.Passage passage = work.passed().get(committee.id());
    int voted = work.ballots(committee.id()).size();
    int members = moment.holders(committee.members()).size();
    Fill fill =
        passage != null ? Fill.DONE : fill(decision, committee.members(), Letter.RESPONSIBLE);
    String note =
        passage != null
            ? passage.count().inFavour()
                + " of "
                + passage.count().members()
                + " in favour, quorum met"
            : voted + " of " + members + " voted";
    return new Cell(
        committee.members(),
        Optional.of(committee.id()),
        Letter.RESPONSIBLE,
        fill,
        List.of(committee.title()),
        Optional.ofNullable(passage).map(Progress.Passage::stamp),
        note);
  }

  private Cell consulted(Decision decision, RoleId role) {
    Optional<Progress.Consultation> held = moment.progress(decision).consultation();
    Optional<Stamp> answer = held.map(each -> each.answers()).map(all -> all.get(role));
    if (answer.isPresent()) {
      return done(role, Letter.CONSULTED, answer.get(), "heard");
    }
    boolean silent = held.map(each -> each.settled(role, moment.at())).orElse(false);
    return silent
        ? new Cell(
            role,
            Optional.empty(),
            Letter.CONSULTED,
            Fill.SILENT,
            names(role),
            Optional.empty(),
            "no answer by the deadline")
        : open(decision, role, Letter.CONSULTED, "");
  }

  private Cell informed(Decision decision, RoleId role) {
    return moment
        .progress(decision)
        .signature()
        .map(signature -> informed(decision, role, signature.stamp()))
        .orElseGet(
            () ->
                new Cell(
                    role,
                    Optional.empty(),
                    Letter.INFORMED,
                    Fill.OWED,
                    names(role),
                    Optional.empty(),
                    ""));
  }

  private Cell informed(Decision decision, RoleId role, Stamp told) {
    Stamp receipt = moment.progress(decision).beside().receipts().get(role);
    return receipt == null
        ? done(role, Letter.INFORMED, told, "told")
        : done(role, Letter.INFORMED, receipt, "read by " + receipt.by().name());
  }

  private Cell open(Decision decision, RoleId role, Letter letter, String note) {
    return new Cell(
        role,
        Optional.empty(),
        letter,
        fill(decision, role, letter),
        names(role),
        Optional.empty(),
        note);
  }

  private Fill fill(Decision decision, RoleId role, Letter letter) {
    Turn turn = new Turn(role, new Duty.Part(decision.id(), letter));
    return turns.contains(turn) ? Fill.WAITING : Fill.OWED;
  }

  private static Cell done(RoleId role, Letter letter, Stamp stamp, String note) {
    List<String> names = letter == Letter.INFORMED ? List.of() : List.of(stamp.by().name());
    return new Cell(role, Optional.empty(), letter, Fill.DONE, names, Optional.of(stamp), note);
  }

  private List<String> names(RoleId role) {
    return moment.holders(role).stream().map(member -> member.person().name()).toList();
  }
}
