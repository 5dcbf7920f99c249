package org.primum.change.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.change.state.Progress;
import org.primum.change.state.Running;
import org.primum.change.state.Stamp;
import org.primum.charter.Decision;

/// Whose time is up, in whole sentences: overrides, consultations, remediations, reconciliations.
final class Overdue {
  private final Moment moment;
  private final List<String> found = new ArrayList<>();

  Overdue(Moment moment) {
    this.moment = moment;
  }

  List<String> all() {
    override();
    moment.unsigned().forEach(this::silence);
    remediation();
    reconciliation();
    return found;
  }

  /// An emergency is always shown as the override it is.
  private void override() {
    moment
        .state()
        .running()
        .started()
        .ifPresent(
            live -> {
              Instant until = live.term().until().orElse(Instant.MAX);
              boolean over = live.term().over(moment.at());
              if (live.override()) {
                found.add(
                    over
                        ? "The emergency override of "
                            + live.option()
                            + " ended at "
                            + until
                            + "; its fallback applies until something is decided."
                        : "Emergency override: "
                            + live.option()
                            + " runs undecided until "
                            + until
                            + ", started by "
                            + live.stamp().by()
                            + ".");
              } else if (over) {
                found.add(
                    "What ran, "
                        + live.option()
                        + ", stopped at "
                        + until
                        + ", when the acceptance of its risk ran out.");
              }
            });
  }

  private void silence(Decision decision) {
    Optional<Progress.Consultation> held = moment.progress(decision).consultation();
    held.ifPresent(
        consultation ->
            consultation
                .deadlines()
                .forEach(
                    (role, deadline) -> {
                      if (consultation.silentUnrecorded(role)
                          && consultation.settled(role, moment.at())) {
                        found.add(
                            "The "
                                + role
                                + " let the deadline of "
                                + moment.charter().day(deadline)
                                + " on "
                                + Moment.titled(decision)
                                + " pass without an answer; the "
                                + decision.accountable()
                                + " may decide without it.");
                      }
                    }));
  }

  private void remediation() {
    moment
        .state()
        .gates()
        .remediation()
        .filter(open -> moment.charter().day(moment.at()).isAfter(open.remediation().due()))
        .ifPresent(
            open ->
                found.add(
                    "The mandatory remediation was due on "
                        + open.remediation().due()
                        + "; compliance and the board must hear of it."));
  }

  private void reconciliation() {
    moment
        .state()
        .running()
        .external()
        .filter(external -> moment.state().running().live().isPresent())
        .ifPresent(this::reconciliation);
  }

  private void reconciliation(Running.External external) {
    external
        .registration()
        .reconcileEvery()
        .flatMap(
            every ->
                external
                    .compared()
                    .map(Stamp::at)
                    .map(
                        at ->
                            at.atZone(moment.charter().heading().timezone())
                                .plus(every)
                                .toInstant()))
        .filter(due -> moment.at().isAfter(due))
        .ifPresent(
            due ->
                found.add(
                    "Production of "
                        + external.registration().id()
                        + " was to be compared with what was approved by "
                        + moment.charter().day(due)
                        + "."));
  }
}
