package org.primum.evidence.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.scoring.Tally;
import org.primum.logic.timeline.Sex;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// What a replay found.
///
/// @param subject the logic and the stays
/// @param counts what was counted
/// @param run how it ran; outside the hash
public record ReplayReport(ReplaySubject subject, ReplayCounts counts, ReplayRun run) {
  private static final String FORMAT = "primum-replay-report/1";

  /// False where some evaluation broke off, so that the figures are incomplete.
  public boolean complete() {
    return counts.all().failed() == 0;
  }

  /// The digest of everything but `run`.
  public Digest hash() {
    return Digest.of(body());
  }

  /// The whole report.
  public Json.Obj json() {
    Json.Obj body = body();
    Json.Builder out = Json.object();
    body.members().forEach(out::put);
    return out.put("reportHash", Digest.of(body).hex()).put("run", run.json()).build();
  }

  /// The report as lines of text for a terminal, windowed figures first.
  public String text() {
    return ReportText.of(this);
  }

  /// What no figure of this report can know, one sentence each.
  public List<String> cannotKnow() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The label rests on clinicians' suspicion of infection: sepsis that nobody suspected is"
            + " invisible to it, and an alert for it counts as false.");
    sentences.add("A replay shows alerts, not what anybody would have done about them.");
    if (counts.all().septicStays() == 0) {
      sentences.add(
          "No stay is labelled with sepsis: nothing is known of sensitivity, and a PPV of 0 says"
              + " nothing of the rule; only its burden counts here.");
    }
    if (counts.all().leftCensored() > 0) {
      sentences.add(
          "Stays labelled from their first row began before they were seen; their true onset is"
              + " unknown and they are reported apart.");
    }
    if (subject.cohort().availability() == Availability.ASSUMED) {
      sentences.add(
          "The cohort does not say when values became known; each is taken as known at its own"
              + " time, which flatters laboratory values.");
    }
    List<String> absent = Stay.TRAITS.stream().filter(trait -> counts.of(trait).isEmpty()).toList();
    if (!absent.isEmpty()) {
      sentences.add(
          "The cohort does not record "
              + String.join(" or ", absent)
              + ": whether the alert treats these groups alike cannot be told.");
    }
    if (subject.rhythm().cadence() == Rhythm.Cadence.EVERY_VALUE) {
      sentences.add(
          "The logic was asked only when a value became known: what changes by the mere passing of"
              + " time is seen at the next value.");
    }
    if (subject.cohort().synthetic()) {
      sentences.add("The stays are synthetic: nobody in them is real, and no figure is evidence.");
    }
    return sentences;
  }

  private Json.Obj body() {
    Json.Builder out = Json.object().put("format", FORMAT);
    counts.all().json().members().forEach(out::put);
    out.put("cohort", subject.cohort().json());
    subject
        .sample()
        .ifPresent(
            sample ->
                out.put(
                    "sample",
                    Json.object()
                        .put("stays", sample.stays())
                        .put("seed", Long.toString(sample.seed()))
                        .build()));
    return out.put("logic", subject.logic().main().name())
        .put("logicHash", subject.logic().hash().hex())
        .put("cohortHash", subject.cohort().hash().hex())
        .put("evaluated", subject.rhythm().json())
        .put("bySex", bySex())
        .put("subgroups", subgroups())
        .put("failures", failures())
        .put("cannotKnow", Json.texts(cannotKnow()))
        .build();
  }

  private Json.Arr bySex() {
    List<Json> groups = new ArrayList<>();
    for (Map.Entry<Sex, Tally> group : counts.bySex().entrySet()) {
      Json.Builder out = Json.object().put("sex", group.getKey().code());
      group.getValue().json().members().forEach(out::put);
      groups.add(out.build());
    }
    return new Json.Arr(groups);
  }

  private Json.Arr subgroups() {
    List<Json> groups = new ArrayList<>();
    for (String attribute : List.of("age", "sex", "unit", "race")) {
      for (Map.Entry<Subgroup, Tally> group : counts.of(attribute)) {
        Json.Builder out =
            Json.object().put("attribute", attribute).put("value", group.getKey().value());
        group.getValue().json().members().forEach(out::put);
        groups.add(out.build());
      }
    }
    return new Json.Arr(groups);
  }

  private Json.Arr failures() {
    List<Json> reasons = new ArrayList<>();
    counts
        .failures()
        .forEach(
            (reason, hours) ->
                reasons.add(Json.object().put("reason", reason).put("hours", hours).build()));
    return new Json.Arr(reasons);
  }
}
