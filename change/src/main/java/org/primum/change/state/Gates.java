package org.primum.change.state;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.event.GateEvent;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.event.GateEvent.Determined;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Verdict;
import org.primum.terms.OptionId;

/// Where the three gates stand. Only what holds is kept; what was voided is in the ledger.
///
/// @param determinations per option
/// @param adjudication the recorded adjudication
/// @param choice the option that decisions are made on
/// @param earlier the option decisions were last made on, while a voided adjudication is redone
/// @param remediation opened where doing nothing breaks the law too; ends with the adjudication
///   that finds something lawful again
public record Gates(
    SortedMap<OptionId, Determination> determinations,
    Optional<Adjudication> adjudication,
    Optional<Choice> choice,
    Optional<OptionId> earlier,
    Optional<RemediationOpen> remediation) {

  /// A determination that holds.
  ///
  /// @param met the conditions met so far, with the act that confirmed each
  public record Determination(Determined made, Stamp stamp, SortedMap<String, Stamp> met) {
    public Determination {
      met = Collections.unmodifiableSortedMap(new TreeMap<>(met));
    }

    /// The verdict.
    public Verdict verdict() {
      return made.verdict();
    }

    /// The conditions not met yet that are due at `point` or before it.
    public List<Condition> unmet(DuePoint point) {
      return made.conditions().stream()
          .filter(each -> each.due().compareTo(point) <= 0)
          .filter(each -> !met.containsKey(each.id()))
          .toList();
    }
  }

  /// An adjudication that holds.
  public record Adjudication(AdjudicationRecord record, Stamp stamp) {}

  /// The option that decisions are made on, and why.
  ///
  /// @param option the option
  /// @param stamp the act that chose it
  /// @param reason what kind of act that was
  public record Choice(OptionId option, Stamp stamp, Reason reason) {}

  /// Why an option was chosen.
  public sealed interface Reason {
    /// The gates led to it.
    record Proposed() implements Reason {}

    /// Clinical leadership judged an indeterminate adjudication.
    record Judged() implements Reason {}

    /// Clinical leadership accepted its risk.
    record Accepted(AcceptanceTerms terms) implements Reason {}
  }

  /// A mandatory remediation.
  public record RemediationOpen(Remediation remediation, Stamp stamp) {}

  public Gates {
    determinations = Collections.unmodifiableSortedMap(new TreeMap<>(determinations));
  }

  static Gates shut() {
    return new Gates(
        new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The determination of `option` that holds, if any.
  public Optional<Determination> determination(OptionId option) {
    return Optional.ofNullable(determinations.get(option));
  }

  /// True where compliance lets `option` pass.
  public boolean lawful(OptionId option) {
    return determination(option).map(each -> each.verdict().passes()).orElse(false);
  }

  Gates evolve(Stamp stamp, GateEvent event) {
    return switch (event) {
      case Determined made -> determined(made, stamp);
      case GateEvent.DeterminationVoided voided -> {
        SortedMap<OptionId, Determination> next = new TreeMap<>(determinations);
        next.remove(voided.option());
        yield new Gates(next, adjudication, choice, earlier, remediation);
      }
      case GateEvent.ConditionMet met -> met(met, stamp);
      case GateEvent.Adjudicated(AdjudicationRecord record) -> adjudicated(record, stamp);
      case GateEvent.AdjudicationVoided voided ->
          new Gates(
              determinations,
              Optional.empty(),
              Optional.empty(),
              choice.map(Choice::option).or(() -> earlier),
              remediation);
      case GateEvent.Judged judged ->
          chosen(new Choice(judged.option(), stamp, new Reason.Judged()));
      case GateEvent.RiskAccepted accepted ->
          chosen(new Choice(accepted.option(), stamp, new Reason.Accepted(accepted.terms())));
      case GateEvent.RemediationOpened opened ->
          new Gates(
              determinations,
              adjudication,
              choice,
              earlier,
              Optional.of(new RemediationOpen(opened.remediation(), stamp)));
    };
  }

  private Gates determined(Determined made, Stamp stamp) {
    SortedMap<OptionId, Determination> next = new TreeMap<>(determinations);
    next.put(made.option(), new Determination(made, stamp, new TreeMap<>()));
    return new Gates(next, adjudication, choice, earlier, remediation);
  }

  private Gates met(GateEvent.ConditionMet met, Stamp stamp) {
    SortedMap<OptionId, Determination> next = new TreeMap<>(determinations);
    next.computeIfPresent(
        met.option(),
        (option, held) -> {
          SortedMap<String, Stamp> all = new TreeMap<>(held.met());
          all.put(met.condition(), stamp);
          return new Determination(held.made(), held.stamp(), all);
        });
    return new Gates(next, adjudication, choice, earlier, remediation);
  }

  private Gates adjudicated(AdjudicationRecord record, Stamp stamp) {
    Optional<Choice> proposal =
        record.outcome() instanceof Outcome.Proposed(OptionId option)
            ? Optional.of(new Choice(option, stamp, new Reason.Proposed()))
            : Optional.empty();
    boolean still = record.outcome() instanceof Outcome.RemediationRequired;
    return new Gates(
        determinations,
        Optional.of(new Adjudication(record, stamp)),
        proposal,
        earlier,
        remediation.filter(open -> still));
  }

  private Gates chosen(Choice next) {
    return new Gates(determinations, adjudication, Optional.of(next), earlier, remediation);
  }
}
