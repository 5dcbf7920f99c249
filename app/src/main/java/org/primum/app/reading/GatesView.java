package org.primum.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.app.reading.ChangePage.Badge;
import org.primum.app.reading.ChangePage.GateCard;
import org.primum.app.reading.ChangePage.GateState;
import org.primum.app.reading.ChangePage.Reason;
import org.primum.app.reading.ChangePage.Tone;
import org.primum.change.gate.Gate;
import org.primum.change.gate.GateFinding;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.Verdict;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.terms.OptionId;

/// The three gates of one change in words.
final class GatesView {
  private final ChangeState state;
  private final Gates gates;

  GatesView(ChangeState state) {
    this.state = state;
    this.gates = state.gates();
  }

  List<GateCard> cards() {
    return List.of(compliance(), safety(), usability());
  }

  private GateCard compliance() {
    List<OptionId> options = state.content().optionIds();
    long passed = options.stream().filter(gates::lawful).count();
    long settled =
        options.stream()
            .filter(
                option ->
                    gates
                        .determination(option)
                        .filter(made -> made.verdict().settled())
                        .isPresent())
            .count();
    String status =
        settled < options.size()
            ? settled + " of " + options.size() + " options determined"
            : passed == 0 ? "refused" : "passed, " + passed + " of " + options.size() + " options";
    GateState gate =
        settled < options.size()
            ? GateState.WAITING
            : passed == 0 ? GateState.BLOCKED : GateState.PASSED;
    return new GateCard("Compliance", gate, status, determinations());
  }

  private List<Reason> determinations() {
    if (gates.determinations().isEmpty()) {
      return List.of(Reason.ofAll("No option is determined yet."));
    }
    return state.content().optionIds().stream()
        .map(
            option ->
                new Reason(
                    Optional.of(option),
                    gates
                        .determination(option)
                        .map(GatesView::determination)
                        .orElse("not determined yet")))
        .toList();
  }

  private static String determination(Gates.Determination held) {
    String cited =
        held.made().grounds().citations().stream()
            .map(citation -> citation.provision())
            .collect(Collectors.joining(", "));
    long open =
        held.made().conditions().stream()
            .filter(condition -> !held.met().containsKey(condition.id()))
            .count();
    return held.verdict().word().replace('-', ' ')
        + (cited.isEmpty() ? "" : " (" + cited + ")")
        + (open == 0 ? "" : ", " + open + " condition" + (open == 1 ? "" : "s") + " open");
  }

  private GateCard safety() {
    Optional<Gates.Adjudication> held = gates.adjudication();
    if (held.isEmpty()) {
      return new GateCard(
          "Safety",
          GateState.WAITING,
          "not adjudicated",
          List.of(Reason.ofAll("The expected harm is not adjudicated.")));
    }
    Outcome outcome = held.get().record().outcome();
    boolean chosen = gates.choice().isPresent();
    String status =
        switch (outcome) {
          case Outcome.Proposed proposed -> "passed";
          case Outcome.Indeterminate flips -> chosen ? "judged" : "indeterminate";
          case Outcome.NoneProposed none -> chosen ? "risk accepted" : "needs acceptance";
          case Outcome.AllRefused refused -> "nothing lawful";
          case Outcome.RemediationRequired required -> "remediation";
        };
    return new GateCard(
        "Safety",
        chosen ? GateState.PASSED : GateState.BLOCKED,
        status,
        reasons(held.get(), Gate.SAFETY, Tellings.outcome(outcome)));
  }

  private GateCard usability() {
    Optional<Gates.Adjudication> held = gates.adjudication();
    if (held.isEmpty()) {
      return new GateCard(
          "Usability",
          GateState.WAITING,
          "waits for safety",
          List.of(Reason.ofAll("Decides among the safe options.")));
    }
    long asked =
        held.get().record().verdicts().stream()
            .filter(verdict -> finding(verdict, Gate.USABILITY).isPresent())
            .count();
    return new GateCard(
        "Usability",
        asked > 1 ? GateState.DECIDES : GateState.PASSED,
        asked > 1 ? "decides among " + asked : "nothing to decide",
        reasons(held.get(), Gate.USABILITY, "Safety left one option."));
  }

  private static List<Reason> reasons(Gates.Adjudication held, Gate gate, String otherwise) {
    List<Reason> reasons =
        held.record().verdicts().stream()
            .flatMap(
                verdict ->
                    finding(verdict, gate)
                        .map(found -> new Reason(Optional.of(verdict.option()), found.reason()))
                        .stream())
            .toList();
    return reasons.isEmpty() ? List.of(Reason.ofAll(otherwise)) : reasons;
  }

  private static Optional<GateFinding> finding(OptionVerdict verdict, Gate gate) {
    return verdict.findings().stream().filter(each -> each.gate() == gate).findFirst();
  }

  /// Short words about one option.
  List<Badge> standing(OptionId option) {
    Optional<Verdict> verdict = gates.determination(option).map(Gates.Determination::verdict);
    if (verdict.filter(each -> each == Verdict.NON_COMPLIANT).isPresent()) {
      return List.of(new Badge("not lawful", Tone.BAD));
    }
    java.util.ArrayList<Badge> badges = new java.util.ArrayList<>();
    gates
        .choice()
        .filter(choice -> choice.option().equals(option))
        .ifPresent(choice -> badges.add(chosen(choice.reason())));
    gates
        .adjudication()
        .flatMap(held -> held.record().verdict(option))
        .ifPresent(found -> badges.addAll(found(found)));
    return badges;
  }

  private static Badge chosen(Gates.Reason reason) {
    return switch (reason) {
      case Gates.Reason.Proposed proposed -> new Badge("proposed", Tone.GOOD);
      case Gates.Reason.Judged judged -> new Badge("judged", Tone.CAUTION);
      case Gates.Reason.Accepted accepted -> new Badge("risk accepted", Tone.CAUTION);
    };
  }

  private static List<Badge> found(OptionVerdict verdict) {
    if (verdict.needsAcceptance()) {
      return List.of(new Badge("needs acceptance", Tone.BAD));
    }
    return finding(verdict, Gate.SAFETY).map(safety -> safety(safety.outcome())).stream().toList();
  }

  private static Badge safety(String outcome) {
    return switch (outcome) {
      case "safest" -> new Badge("safest", Tone.GOOD);
      case "passes" -> new Badge("as safe", Tone.PLAIN);
      case "not-shown-safe" -> new Badge("less safe", Tone.BAD);
      default -> new Badge(outcome.replace('-', ' '), Tone.PLAIN);
    };
  }
}
