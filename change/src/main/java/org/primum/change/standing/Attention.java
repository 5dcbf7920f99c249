package org.primum.change.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.change.Change;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.change.state.Progress;
import org.primum.change.state.Stamp;
import org.primum.charter.Decision;
import org.primum.roster.Credential;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// What deserves a second look, in whole sentences. Nothing here stops anything.
final class Attention {
  private static final int SOON_DAYS = 30;

  private final Moment moment;
  private final ChangeState state;
  private final LocalDate day;
  private final List<String> found = new ArrayList<>();

  Attention(Moment moment) {
    this.moment = moment;
    state = moment.state();
    day = moment.charter().day(moment.at());
  }

  List<String> all() {
    found.addAll(new Overdue(moment).all());
    recusals();
    licences();
    acceptance();
    running();
    considered();
    int objections = state.remarks().objections().size();
    if (objections > 0) {
      found.add(
          objections == 1
              ? "One objection stands on the record."
              : objections + " objections stand on the record.");
    }
    return found;
  }

  /// A licence that ends after its holder signed leaves the signature standing and is reviewed.
  private void licences() {
    for (Decision decision : moment.needed()) {
      moment
          .progress(decision)
          .signature()
          .map(Progress.Signature::stamp)
          .flatMap(stamp -> licenceProblem(decision, stamp))
          .ifPresent(found::add);
    }
  }

  private Optional<String> licenceProblem(Decision decision, Stamp stamp) {
    Optional<Credential> credential = moment.charter().role(decision.accountable()).credential();
    return credential
        .flatMap(
            needed ->
                moment
                    .roster()
                    .find(stamp.by().person())
                    .flatMap(member -> member.licenceProblem(needed, day)))
        .map(
            problem ->
                stamp.by()
                    + " signed "
                    + Moment.titled(decision)
                    + " under a licence that was active then; since then "
                    + problem
                    + ": review.");
  }

  private void recusals() {
    for (Decision decision : moment.needed()) {
      moment
          .progress(decision)
          .beside()
          .recused()
          .forEach(
              (person, stamp) ->
                  found.add(
                      name(person)
                          + " is recused from "
                          + Moment.titled(decision)
                          + " for a conflict of interest declared on "
                          + moment.charter().day(stamp.at())
                          + "."));
    }
  }

  private String name(PersonId person) {
    return moment
        .roster()
        .find(person)
        .map(member -> member.person().name())
        .orElse(person.value());
  }

  private void acceptance() {
    state
        .gates()
        .choice()
        .filter(choice -> choice.reason() instanceof Gates.Reason.Accepted)
        .ifPresent(
            choice -> {
              if (choice.reason() instanceof Gates.Reason.Accepted(AcceptanceTerms terms)
                  && !day.plusDays(SOON_DAYS).isBefore(terms.expiresOn())) {
                found.add(
                    "The acceptance of the risk of "
                        + choice.option()
                        + (day.isAfter(terms.expiresOn()) ? " expired on " : " expires on ")
                        + terms.expiresOn()
                        + ".");
              }
            });
  }

  private void running() {
    Optional<OptionId> running = moment.running().map(live -> live.option());
    if (running.isEmpty()) {
      return;
    }
    if (Duties.active(moment) && !moment.unsigned().isEmpty()) {
      found.add(
          "What runs was activated on decisions voided since: "
              + String.join(", ", moment.unsigned().stream().map(Moment::titled).toList())
              + ".");
    }
    if (state.chosen().isPresent() && !state.chosen().equals(running)) {
      found.add(
          "What runs is "
              + running.get()
              + ", while the gates now lead to "
              + state.chosen().get()
              + ".");
    }
  }

  private void considered() {
    for (OptionId option : Change.undetermined(state)) {
      if (moment.running().map(live -> live.option().equals(option)).orElse(false)) {
        found.add("What runs, " + option + ", awaits a new determination by compliance.");
      }
    }
  }
}
