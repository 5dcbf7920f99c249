package org.primum.change.event;

import static org.primum.change.event.Members.array;
import static org.primum.change.event.Members.event;

import java.time.LocalDate;
import org.primum.change.dossier.PartVersion;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.event.GateEvent.Adjudicated;
import org.primum.change.event.GateEvent.AdjudicationVoided;
import org.primum.change.event.GateEvent.ConditionMet;
import org.primum.change.event.GateEvent.DeterminationVoided;
import org.primum.change.event.GateEvent.Determined;
import org.primum.change.event.GateEvent.Grounds;
import org.primum.change.event.GateEvent.Judged;
import org.primum.change.event.GateEvent.RemediationOpened;
import org.primum.change.event.GateEvent.RiskAccepted;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Verdict;
import org.primum.terms.PersonId;
import org.primum.terms.json.Json;

/// The JSON of [GateEvent].
final class GateJson {
  private GateJson() {}

  static Json.Obj json(GateEvent event) {
    return switch (event) {
      case Determined determined -> determined(determined);
      case DeterminationVoided voided ->
          event("determination-voided")
              .put("option", voided.option().value())
              .put("seq", voided.seq())
              .put("because", voided.because())
              .build();
      case ConditionMet met ->
          event("condition-met")
              .put("option", met.option().value())
              .put("condition", met.condition())
              .put("evidence", met.evidence().hex())
              .build();
      case Adjudicated(AdjudicationRecord record) ->
          event("adjudicated").put("record", record.json()).build();
      case AdjudicationVoided voided ->
          event("adjudication-voided")
              .put("seq", voided.seq())
              .put("because", voided.because())
              .build();
      case Judged judged ->
          event("judged")
              .put("option", judged.option().value())
              .put("reason", judged.reason().json())
              .put("covers", judged.covers().value())
              .build();
      case RiskAccepted accepted -> accepted(accepted);
      case RemediationOpened opened -> opened(opened);
    };
  }

  private static Json.Obj determined(Determined determined) {
    Grounds grounds = determined.grounds();
    Json.Builder json =
        event("determined")
            .put("option", determined.option().value())
            .put("verdict", determined.verdict().word())
            .put("citations", array(grounds.citations(), Citation::json))
            .put("considered", array(grounds.considered(), PartVersion::json))
            .put("conditions", array(determined.conditions(), Condition::json))
            .put("covers", determined.covers().value());
    Members.put(json, "reason", grounds.reason());
    return json.build();
  }

  private static Json.Obj accepted(RiskAccepted accepted) {
    AcceptanceTerms terms = accepted.terms();
    return event("risk-accepted")
        .put("option", accepted.option().value())
        .put("reasonClass", terms.reasonClass().word())
        .put("reason", terms.reason().json())
        .put("owner", terms.owner().value())
        .put("expiresOn", terms.expiresOn().toString())
        .put("covers", accepted.covers().value())
        .build();
  }

  private static Json.Obj opened(RemediationOpened opened) {
    Json.Builder json = event("remediation-opened");
    opened.remediation().json().members().forEach(json::put);
    return json.put("told", Json.texts(opened.told())).build();
  }

  static GateEvent of(String word, Json.Obj json) {
    return switch (word) {
      case "determined" ->
          new Determined(
              Members.option(json),
              Verdict.of(json.text("verdict")),
              new Grounds(
                  Members.objects(json, "citations", Citation::of),
                  Members.objects(json, "considered", PartVersion::of),
                  Members.maybeCommitment(json, "reason")),
              Members.objects(json, "conditions", Condition::of),
              Members.chamber(json, "covers"));
      case "determination-voided" ->
          new DeterminationVoided(Members.option(json), json.integer("seq"), json.text("because"));
      case "condition-met" ->
          new ConditionMet(
              Members.option(json), json.text("condition"), Members.digest(json, "evidence"));
      case "adjudicated" -> new Adjudicated(AdjudicationRecord.of(json.object("record")));
      case "adjudication-voided" ->
          new AdjudicationVoided(json.integer("seq"), json.text("because"));
      case "judged" ->
          new Judged(
              Members.option(json),
              Members.commitment(json, "reason"),
              Members.chamber(json, "covers"));
      case "risk-accepted" ->
          new RiskAccepted(
              Members.option(json),
              new AcceptanceTerms(
                  ReasonClass.of(json.text("reasonClass")),
                  Members.commitment(json, "reason"),
                  new PersonId(json.text("owner")),
                  LocalDate.parse(json.text("expiresOn"))),
              Members.chamber(json, "covers"));
      case "remediation-opened" ->
          new RemediationOpened(Remediation.of(json), Members.texts(json, "told"));
      default -> throw Members.unknown(word);
    };
  }
}
