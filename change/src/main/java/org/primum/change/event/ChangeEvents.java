package org.primum.change.event;

import java.util.Set;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// The JSON of a change's events, as it stands in the ledger. Members marked `?` may be absent; a
/// *text* is `{commitment, class}`; a *part* is `{part, option?, version, digest}`; digests are 64
/// hexadecimal digits; instants and days are ISO 8601; `seq` points at an act of the same stream.
///
/// | `event` | further members |
/// |---|---|
/// | `raised` | `change, kind, title, options[{option, title}], traits{spend, clinicalContent, reachesPatients}, charter{digest, version}, needed[decision]` |
/// | `option-added` | `option, title` |
/// | `part-attached` | `part, option?, version, digest` |
/// | `objected` | `decision?, reason` text |
/// | `withdrawn`, `reopened` | `reason` text |
/// | `determined` | `option, verdict, citations[{provision, treatment?, documentation?}], considered[part], reason?, conditions[{condition, owner, evidence, due}], covers` |
/// | `determination-voided` | `option, seq, because` |
/// | `condition-met` | `option, condition, evidence` digest |
/// | `adjudicated` | `record{inputs{name: digest}, verdicts[{option, needsAcceptance, findings[]}], result{outcome, option?, options?}, report?}` |
/// | `adjudication-voided` | `seq, because` |
/// | `judged` | `option, reason, covers` |
/// | `risk-accepted` | `option, reasonClass, reason, owner, expiresOn, covers` |
/// | `remediation-opened` | `interimControl, due, owner, told[role]` |
/// | `prepared` | `decision, note?` |
/// | `voted` | `decision, committee, vote` (`for`, `against`, `abstain`)`, profession?, reason?, covers` |
/// | `committee-passed` | `decision, committee, members, present, inFavour` |
/// | `consultation-opened` | `decision, deadlines{role: instant}` |
/// | `consulted` | `decision, answer` text |
/// | `silence-recorded` | `decision, role, deadline` |
/// | `signed` | `decision, extent` (`full`, `evaluation`)`, option?, dossier{version, digest}, covers, informed[role], statement?` |
/// | `rejected` | `decision, option?, dossier{version, digest}, covers, whatMustChange` |
/// | `signature-voided` | `decision, seq, because` |
/// | `preparation-voided` | `decision, because` |
/// | `recused` | `decision, person, reason` text |
/// | `escalated` | `decision, silent[role], to` role |
/// | `acknowledged` | `decision, seq` |
/// | `no-spend-stated` | `decision, statement?` |
/// | `silent-trial-waived` | `artifact` digest`, reasonClass, reason, covers` |
/// | `activated` | `artifact, option, hash, engineBuild, mode` (`silent`, `active`)`, outage{behaviour, atMost?}, fallback{to, artifact?}, restsOn{decisions[{decision, seq}], determination, adjudication, acceptance?, silentTrial?, waiver?, until?}` |
/// | `suspended` | `chamber, fallback, cause` (`person`, `non-compliant`)`, reason?` |
/// | `resumption-agreed` | `chamber, reason` |
/// | `emergency-declared` | `artifact, option, hash, engineBuild, system?, outage, fallback, ends, reason, covers` |
/// | `emergency-started` | as `emergency-declared`, and `declared` seq`, renewal` |
/// | `external-registered` | `artifact, option, system, approved` digest`, reconcileEvery?` period |
/// | `external-attested` | `artifact, installed, note?` |
/// | `external-verified` | `artifact, found, restsOn` as above |
/// | `reconciled` | `artifact, approved, found, matches` |
/// | `incident-opened` | `artifact, approved, found` |
/// | `incident-closed` | `artifact, seq` |
/// | `retired` | `chamber, fallback, reason` |
public final class ChangeEvents {
  private static final Set<String> RAISING =
      Set.of("raised", "option-added", "part-attached", "objected", "withdrawn", "reopened");
  private static final Set<String> GATE =
      Set.of(
          "determined",
          "determination-voided",
          "condition-met",
          "adjudicated",
          "adjudication-voided",
          "judged",
          "risk-accepted",
          "remediation-opened");
  private static final Set<String> DECISION =
      Set.of(
          "prepared",
          "voted",
          "committee-passed",
          "consultation-opened",
          "consulted",
          "silence-recorded",
          "signed",
          "rejected",
          "signature-voided",
          "preparation-voided",
          "recused",
          "escalated",
          "acknowledged",
          "no-spend-stated");

  private ChangeEvents() {}

  /// The JSON of `event`.
  public static Json.Obj json(ChangeEvent event) {
    return switch (event) {
      case RaisingEvent raising -> RaisingJson.json(raising);
      case GateEvent gate -> GateJson.json(gate);
      case DecisionEvent decision -> DecisionJson.json(decision);
      case RunningEvent running -> RunningJson.json(running);
    };
  }

  /// Reads what [#json] wrote.
  ///
  /// @throws MalformedJson if the event is unknown or lacks a member
  /// @throws IllegalArgumentException if a member holds what it never may
  public static ChangeEvent of(Json.Obj json) {
    String word = json.text("event");
    if (RAISING.contains(word)) {
      return RaisingJson.of(word, json);
    }
    if (GATE.contains(word)) {
      return GateJson.of(word, json);
    }
    if (DECISION.contains(word)) {
      return DecisionJson.of(word, json);
    }
    return RunningJson.of(word, json);
  }
}
