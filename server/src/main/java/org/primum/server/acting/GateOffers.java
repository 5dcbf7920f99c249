package org.primum.server.acting;

import java.util.ArrayList;
import java.util.List;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Outcome;
import org.primum.change.state.Gates;
import org.primum.server.ui.change.ActForm;
import org.primum.server.ui.change.ActForm.Choice;
import org.primum.server.ui.change.ActForm.Day;
import org.primum.server.ui.change.ActForm.Hidden;
import org.primum.server.ui.change.ActForm.Pick;
import org.primum.server.ui.change.ActForm.Words;

/// The acts at the gates: determinations and their conditions for compliance, judgement and
/// acceptance of risk for clinical leadership.
final class GateOffers {
  private final Scene scene;

  GateOffers(Scene scene) {
    this.scene = scene;
  }

  List<ActForm> forms() {
    List<ActForm> forms = new ArrayList<>();
    if (scene.officer()) {
      forms.add(determination());
      scene
          .change()
          .gates()
          .determinations()
          .forEach(
              (option, made) ->
                  made.unmet(DuePoint.BEFORE_ACTIVE)
                      .forEach(each -> forms.add(condition(option.value(), each.id()))));
    }
    boolean choosing = scene.change().gates().choice().isEmpty();
    if (scene.leadership() && choosing) {
      scene
          .change()
          .gates()
          .adjudication()
          .map(Gates.Adjudication::record)
          .ifPresent(record -> forms.addAll(choices(record.outcome())));
    }
    return forms;
  }

  private ActForm determination() {
    return Offers.form(
        "determine",
        "Determine an option",
        "Your word is binding; nobody overrules it, the board included. Only a new determination"
            + " replaces it.",
        "Determine",
        new Choice("option", "Option", scene.options()),
        new Choice(
            "verdict",
            "It is",
            List.of(
                new Pick("compliant", "compliant"),
                new Pick("compliant-with-conditions", "compliant with conditions"),
                new Pick("needs-information", "not to be judged without more information"),
                new Pick("non-compliant", "non-compliant"))),
        new Words("citations", "Provisions", "e.g. 45 CFR 164.312(b); one a line", false, true),
        new Words(
            "conditions",
            "Conditions",
            "one a line: id; owner; what will show it; before-silent or before-active",
            false,
            true),
        new Words("reason", "Reason", "", true, true));
  }

  private static ActForm condition(String option, String condition) {
    return Offers.form(
        "meet",
        "Confirm condition " + condition,
        "You have seen the evidence that the condition of option " + option + " is met.",
        "Confirm",
        new Hidden("option", option),
        new Hidden("condition", condition),
        new Words("evidence", "Evidence", "what you saw, kept as a document", true, true));
  }

  private List<ActForm> choices(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Indeterminate(var options) ->
          List.of(
              Offers.form(
                  "judge",
                  "Judge between what the figures cannot tell apart",
                  "The ranking flips inside the stated ranges of the severity scale. Your signed"
                      + " judgement decides.",
                  "Judge",
                  new Choice(
                      "option",
                      "Option",
                      scene.options().stream()
                          .filter(
                              pick ->
                                  options.stream()
                                      .anyMatch(each -> each.value().equals(pick.value())))
                          .toList()),
                  new Words("reason", "Reason", "", true, true)),
              acceptance());
      case Outcome.NoneProposed() -> List.of(acceptance());
      case Outcome.Proposed proposed -> List.of(acceptance());
      case Outcome.AllRefused(), Outcome.RemediationRequired() -> List.of();
    };
  }

  private ActForm acceptance() {
    return Offers.form(
        "accept-risk",
        "Accept the risk of an option",
        "You have understood the harm stated above and accept it for a reason that is not money.",
        "Accept the risk",
        new Choice("option", "Option", scene.options()),
        new Choice(
            "reason-class",
            "Class of reason",
            List.of(
                new Pick("clinical", "clinical"),
                new Pick("continuity-of-care", "continuity of care"),
                new Pick("financial", "financial"))),
        new Words("reason", "Reason", "", true, true),
        new Words("owner", "Person who watches the risk", "their id", true, false),
        new Day("expires", "Holds until", true));
  }
}
