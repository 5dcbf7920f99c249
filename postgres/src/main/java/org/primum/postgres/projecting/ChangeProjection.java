package org.primum.postgres.projecting;

import java.util.List;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.LedgerView;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeEvents;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RaisingEvent;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Outcome;
import org.primum.change.state.Coverage;
import org.primum.ledger.act.Entry;
import org.primum.postgres.ledger.Projection;
import org.primum.terms.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes, what they have running, and who covers which chamber in them, with dynamic separation
/// of duty as a constraint.
final class ChangeProjection implements Projection {
  private static final String CONSTRAINT = "one_chamber_per_person_and_change";

  private final JdbcClient jdbc;
  private final RunningTable running;

  ChangeProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.running = new RunningTable(jdbc);
  }

  @Override
  public void fold(Entry entry) {
    if (!entry.act().stream().startsWith(ActTypes.CHANGE_PREFIX)) {
      return;
    }
    String change = entry.act().stream().substring(ActTypes.CHANGE_PREFIX.length());
    List<ChangeEvent> events = entry.act().events().stream().map(ChangeEvents::of).toList();
    for (ChangeEvent event : events) {
      cover(change, event, entry);
      fold(change, event, entry);
    }
    jdbc.sql("update projection.change set last_entry = ? where change = ?")
        .params(entry.index(), change)
        .update();
  }

  @Override
  public Optional<Refusal> refusal(String constraint, Entry entry) {
    return constraint.equals(CONSTRAINT)
        ? Optional.of(
            new Refusal(
                "dynamic-separation-of-duty",
                "%s has covered another chamber in this change; nobody covers two. Let another person"
                        .formatted(entry.act().actor().name())
                    + " do it."))
        : Optional.empty();
  }

  private void cover(String change, ChangeEvent event, Entry entry) {
    Coverage.of(LedgerView.stamp(entry.act()), event)
        .ifPresent(
            covered ->
                jdbc.sql(
                        "insert into projection.chamber_coverage select ?, ?, ?, ?"
                            + " where not exists (select from projection.chamber_coverage"
                            + " where change = ? and person = ? and chamber = ?)")
                    .params(
                        change,
                        covered.person().value(),
                        covered.chamber().value(),
                        entry.index(),
                        change,
                        covered.person().value(),
                        covered.chamber().value())
                    .update());
  }

  private void fold(String change, ChangeEvent event, Entry entry) {
    switch (event) {
      case RaisingEvent.Raised raised -> raise(change, raised, entry);
      case RaisingEvent.Withdrawn withdrawn -> standing(change, "withdrawn");
      case GateEvent.Adjudicated adjudicated -> {
        if (adjudicated.record().outcome() instanceof Outcome.Proposed(var option)) {
          choose(change, Optional.of(option.value()));
        }
      }
      case GateEvent.Judged judged -> choose(change, Optional.of(judged.option().value()));
      case GateEvent.RiskAccepted accepted ->
          choose(change, Optional.of(accepted.option().value()));
      case GateEvent.AdjudicationVoided voided -> choose(change, Optional.empty());
      case RunningEvent runningEvent ->
          running
              .fold(change, runningEvent, entry.index())
              .ifPresent(word -> standing(change, word));
      case ChangeEvent other -> {}
    }
  }

  private void raise(String change, RaisingEvent.Raised raised, Entry entry) {
    jdbc.sql("insert into projection.change values (?, ?, ?, ?, ?, ?, null, 'open', ?)")
        .params(
            change,
            raised.matter().kind().value(),
            raised.matter().title(),
            raised.charter().digest().hex(),
            entry.act().actor().person().value(),
            RosterProjection.time(entry.act().at()),
            entry.index())
        .update();
  }

  private void choose(String change, Optional<String> option) {
    jdbc.sql("update projection.change set chosen = ? where change = ?")
        .params(Columns.of(option.orElse(null), change))
        .update();
  }

  private void standing(String change, String word) {
    jdbc.sql("update projection.change set standing = ? where change = ?")
        .params(word, change)
        .update();
  }
}
