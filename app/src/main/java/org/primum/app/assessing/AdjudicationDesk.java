package org.primum.app.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.app.keeping.DocumentStore;
import org.primum.change.Change;
import org.primum.change.event.ChangeOption;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Gate;
import org.primum.change.gate.GateFinding;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.Verdict;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.charter.Charter;
import org.primum.risk.adjudication.Adjudication;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.adjudication.Flip;
import org.primum.risk.comparison.HarmComparison;
import org.primum.risk.simulation.Simulation;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.Refusal;
import org.primum.terms.json.CanonicalJson;

/// Computes the gates of a change from what is attached to it and determined in it, ready to be
/// recorded. Whether it may be recorded is for the rules to say.
public final class AdjudicationDesk {
  private final DocumentStore documents;
  private final HarmDesk harm;

  /// @param documents where models, estimates and full computations are kept
  public AdjudicationDesk(DocumentStore documents) {
    this.documents = documents;
    this.harm = new HarmDesk(documents);
  }

  /// How computing ended.
  public sealed interface Computed {
    /// It is computed.
    record Ready(AdjudicationRecord record) implements Computed {}

    /// It cannot be computed yet. Rules: `not-determined`, `estimate-missing`, `options-alike`.
    record Refused(Refusal refusal) implements Computed {}
  }

  /// The adjudication of `change` as things stand.
  ///
  /// @param charter the one that binds the change
  public Computed compute(ChangeState change, Charter charter) {
    List<OptionId> options = change.content().optionIds();
    List<OptionId> open =
        options.stream()
            .filter(
                option ->
                    change
                        .gates()
                        .determination(option)
                        .filter(made -> made.verdict().settled())
                        .isEmpty())
            .toList();
    if (!open.isEmpty()) {
      return refused(
          "not-determined",
          "The adjudication cannot be computed: compliance has not determined %s; that comes first."
              .formatted(open));
    }
    List<OptionId> lawful =
        options.stream()
            .filter(option -> !option.equals(ChangeOption.DO_NOTHING))
            .filter(change.gates()::lawful)
            .toList();
    if (lawful.isEmpty()) {
      boolean idle = change.gates().lawful(ChangeOption.DO_NOTHING);
      return ready(
          change, charter, idle ? new Outcome.AllRefused() : new Outcome.RemediationRequired());
    }
    if (!change.needs(Change.SAFETY)) {
      return lawful.size() == 1
          ? ready(change, charter, new Outcome.Proposed(lawful.getFirst()))
          : refused(
              "options-alike",
              "The adjudication cannot be computed: no harm is stated in a change of this kind, so"
                  + " that nothing tells %s apart; raise a change for each.".formatted(lawful));
    }
    Optional<Simulation> simulation = harm.again(change, charter);
    if (simulation.isEmpty()) {
      return refused(
          "estimate-missing",
          "The adjudication cannot be computed: no harm estimate that fits its model is attached;"
              + " estimate the harm and attach both.");
    }
    HarmComparison comparison =
        HarmComparison.of(simulation.get(), compliance(change), Set.of(), HarmDesk.limits(charter));
    Digest report = documents.put(CanonicalJson.bytes(comparison.adjudication().json()));
    return new Computed.Ready(
        new AdjudicationRecord(
            Change.adjudicationInputs(change, charter),
            comparison.adjudication().verdicts().stream()
                .map(verdict -> verdict(verdict, comparison.adjudication()))
                .toList(),
            outcome(comparison.adjudication()),
            Optional.of(report)));
  }

  /// What compliance alone leads to.
  private static Computed ready(ChangeState change, Charter charter, Outcome outcome) {
    List<OptionVerdict> verdicts = new ArrayList<>();
    change
        .gates()
        .determinations()
        .forEach(
            (option, made) ->
                verdicts.add(new OptionVerdict(option, false, List.of(lawful(made)))));
    return new Computed.Ready(
        new AdjudicationRecord(
            Change.adjudicationInputs(change, charter), verdicts, outcome, Optional.empty()));
  }

  private static GateFinding lawful(Gates.Determination made) {
    boolean passes = made.verdict().passes();
    return new GateFinding(
        Gate.COMPLIANCE,
        made.verdict().word(),
        passes ? "compliance lets it pass" : "compliance refused it, which ends the discussion",
        new TreeMap<>());
  }

  private static Map<OptionId, Compliance> compliance(ChangeState change) {
    Map<OptionId, Compliance> compliance = new TreeMap<>();
    change
        .gates()
        .determinations()
        .forEach((option, made) -> compliance.put(option, compliance(made.verdict())));
    return compliance;
  }

  private static Compliance compliance(Verdict verdict) {
    return switch (verdict) {
      case COMPLIANT -> Compliance.COMPLIANT;
      case CONDITIONAL -> Compliance.COMPLIANT_WITH_CONDITIONS;
      case NEEDS_INFORMATION -> Compliance.NEEDS_INFORMATION;
      case NON_COMPLIANT -> Compliance.NON_COMPLIANT;
    };
  }

  private static Outcome outcome(Adjudication adjudication) {
    return switch (adjudication.outcome()) {
      case CHOSEN -> new Outcome.Proposed(adjudication.chosen().orElseThrow());
      case INDETERMINATE -> new Outcome.Indeterminate(rivals(adjudication));
      case ACCEPTANCE_REQUIRED -> new Outcome.NoneProposed();
      case REFUSED -> new Outcome.AllRefused();
      case MANDATORY_REMEDIATION -> new Outcome.RemediationRequired();
      case NEEDS_INFORMATION ->
          throw new IllegalStateException("an option was adjudicated before it was determined");
    };
  }

  // The options between which the choice flips; where it flips to none, all that may be chosen.
  private static List<OptionId> rivals(Adjudication adjudication) {
    Set<OptionId> rivals = new TreeSet<>();
    adjudication.leaning().ifPresent(rivals::add);
    for (Flip flip : adjudication.flips()) {
      flip.chosen().ifPresent(rivals::add);
    }
    if (rivals.size() < 2) {
      adjudication.verdicts().stream()
          .filter(verdict -> verdict.compliance().choosable())
          .forEach(verdict -> rivals.add(verdict.option()));
    }
    return List.copyOf(rivals);
  }

  private static OptionVerdict verdict(
      org.primum.risk.adjudication.Verdict verdict, Adjudication adjudication) {
    return new FindingsOf(verdict, adjudication).asRecorded();
  }

  private static Computed refused(String rule, String sentence) {
    return new Computed.Refused(new Refusal(rule, sentence));
  }
}
