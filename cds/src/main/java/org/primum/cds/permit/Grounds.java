package org.primum.cds.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.primum.cds.permit.ChangeRecord.Happening;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// Checks the grounds that an activation names against the change's own record: each is there, says
/// what it must, and was not taken back before the activation.
final class Grounds {
  /// What a silent evaluation needs of the matrix; with compliance, that is all.
  private static final Set<String> FOR_SILENCE = Set.of("T1", "T2");

  private final Activation activation;
  private final ChangeRecord record;
  private final List<Refusal> refusals = new ArrayList<>();

  private Grounds(Activation activation, ChangeRecord record) {
    this.activation = activation;
    this.record = record;
  }

  /// Every ground that is missing.
  ///
  /// @throws MalformedJson if an event lacks what its name promises
  static List<Refusal> missing(Activation activation, ChangeRecord record) {
    if (activation.term().emergency()) {
      return EmergencyGrounds.missing(activation, record);
    }
    Grounds grounds = new Grounds(activation, record);
    grounds.artifact();
    grounds.decisions();
    grounds.determination();
    grounds.adjudication();
    if (activation.mode() == RunMode.ACTIVE) {
      grounds.silentTrial();
    }
    return grounds.refusals;
  }

  private void artifact() {
    Optional<Happening> attached = attached("artifact");
    refuseUnless(
        attached.isPresent() && attached.get().says("digest", activation.hash().hex()),
        "artifact-unapproved",
        "the artifact that the change last attached for option `"
            + activation.option()
            + "` is not the one that was activated");
  }

  /// The part last attached for the option; where the option has none, for the whole change.
  private Optional<Happening> attached(String part) {
    return record
        .last("part-attached", each -> each.says("part", part) && forTheOption(each))
        .or(
            () ->
                record.last(
                    "part-attached",
                    each -> each.says("part", part) && each.event().find("option").isEmpty()));
  }

  private void decisions() {
    Set<String> signed = new TreeSet<>();
    for (Json item : activation.restsOn().items("decisions")) {
      Json.Obj reference = object(item);
      String decision = reference.text("decision");
      if (signed(decision, reference.integer("seq"))) {
        signed.add(decision);
      }
    }
    Set<String> needed = needed();
    needed.removeAll(signed);
    refuseUnless(
        needed.isEmpty() && !signed.isEmpty(),
        "decision-missing",
        "mode `"
            + activation.mode().word()
            + "` needs the signed decisions `"
            + String.join("`, `", needed)
            + "`, which the activation does not rest on");
  }

  private Set<String> needed() {
    Set<String> needed = new TreeSet<>();
    record
        .last("raised", each -> true)
        .orElseThrow(() -> new MalformedJson("the change's record does not begin with `raised`"))
        .event()
        .items("needed")
        .forEach(item -> needed.add(text(item)));
    if (activation.mode() == RunMode.SILENT) {
      needed.retainAll(FOR_SILENCE);
    }
    return needed;
  }

  private boolean signed(String decision, long seq) {
    Optional<Happening> signature =
        record.at(seq, "signed", each -> each.says("decision", decision));
    if (signature.isEmpty()) {
      return refuse(
          "decision-unsigned",
          "act " + seq + " of the change does not sign decision `" + decision + "`");
    }
    Happening signed = signature.get();
    if (signed.event().find("option").isPresent() && !signed.says("option", activation.option())) {
      return refuse(
          "decision-elsewhere", "decision `" + decision + "` was signed for another option");
    }
    if (activation.mode() == RunMode.ACTIVE && !signed.says("extent", "full")) {
      return refuse(
          "decision-for-evaluation",
          "decision `"
              + decision
              + "` was signed for evaluation only; it cannot carry mode `active`");
    }
    boolean voided =
        record.since(
                seq,
                "signature-voided",
                each -> each.says("decision", decision) && each.pointsAt(seq))
            || record.since(seq, "rejected", each -> each.says("decision", decision));
    return !voided
        || refuse(
            "decision-voided",
            "the signature of decision `" + decision + "` was voided before the activation");
  }

  private void determination() {
    long seq = activation.restsOn().integer("determination");
    Optional<Happening> latest =
        record.last("determined", each -> each.says("option", activation.option()));
    if (latest.isEmpty() || latest.get().seq() != seq) {
      refuse(
          "determination-missing",
          "act "
              + seq
              + " is not the latest determination of option `"
              + activation.option()
              + "`");
      return;
    }
    Happening determined = latest.get();
    boolean conditional = determined.says("verdict", "compliant-with-conditions");
    refuseUnless(
        conditional || determined.says("verdict", "compliant"),
        "not-compliant",
        "compliance did not let option `" + activation.option() + "` pass");
    refuseUnless(
        !record.since(
            seq,
            "determination-voided",
            each -> each.says("option", activation.option()) && each.pointsAt(seq)),
        "determination-voided",
        "the determination was voided before the activation");
    if (conditional) {
      determined.event().items("conditions").forEach(item -> condition(seq, object(item)));
    }
  }

  private void condition(long determined, Json.Obj condition) {
    boolean due =
        activation.mode() == RunMode.ACTIVE || condition.text("due").equals("before-silent");
    String id = condition.text("condition");
    refuseUnless(
        !due
            || record.since(
                determined,
                "condition-met",
                each -> each.says("option", activation.option()) && each.says("condition", id)),
        "condition-unmet",
        "compliance's condition `" + id + "` was not met before the activation");
  }

  private void adjudication() {
    long seq = activation.restsOn().integer("adjudication");
    Optional<Happening> adjudicated = record.at(seq, "adjudicated", each -> true);
    if (adjudicated.isEmpty()) {
      refuse("adjudication-missing", "act " + seq + " of the change adjudicates nothing");
      return;
    }
    refuseUnless(
        !record.since(seq, "adjudication-voided", each -> each.pointsAt(seq)),
        "adjudication-voided",
        "the adjudication was voided before the activation");
    Json.Obj result = adjudicated.get().event().object("record").object("result");
    boolean proposed =
        result.text("outcome").equals("proposed")
            && result.text("option").equals(activation.option());
    refuseUnless(
        proposed || accepted(seq),
        "option-not-chosen",
        "neither the adjudication nor a signed acceptance chose option `"
            + activation.option()
            + "`");
  }

  private boolean accepted(long adjudicated) {
    if (activation.restsOn().find("acceptance").isEmpty()) {
      return false;
    }
    long seq = activation.restsOn().integer("acceptance");
    return seq >= adjudicated
        && (record.at(seq, "judged", this::forTheOption).isPresent()
            || record.at(seq, "risk-accepted", this::forTheOption).isPresent());
  }

  private boolean forTheOption(Happening each) {
    return each.says("option", activation.option());
  }

  private void silentTrial() {
    Json.Obj restsOn = activation.restsOn();
    boolean reported =
        restsOn.find("silentTrial").isPresent()
            && attached("silent-trial-report").stream()
                .anyMatch(each -> each.says("digest", restsOn.text("silentTrial")));
    boolean waived =
        restsOn.find("waiver").isPresent()
            && record
                .at(
                    restsOn.integer("waiver"),
                    "silent-trial-waived",
                    each -> each.says("artifact", activation.hash().hex()))
                .isPresent();
    refuseUnless(
        reported || waived,
        "silent-trial-missing",
        "mode `active` needs the silent trial's report, or a signed acceptance that there is none");
  }

  private void refuseUnless(boolean holds, String rule, String sentence) {
    if (!holds) {
      refuse(rule, sentence);
    }
  }

  private boolean refuse(String rule, String sentence) {
    refusals.add(new Refusal(rule, sentence));
    return false;
  }

  private static Json.Obj object(Json item) {
    if (item instanceof Json.Obj object) {
      return object;
    }
    throw new MalformedJson("an item that must be an object is none");
  }

  private static String text(Json item) {
    if (item instanceof Json.Text(String value)) {
      return value;
    }
    throw new MalformedJson("an item that must be text is none");
  }
}
