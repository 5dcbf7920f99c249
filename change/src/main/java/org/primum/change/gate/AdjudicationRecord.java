package org.primum.change.gate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// The computed adjudication as it stands in the ledger.
///
/// @param inputs name to digest of everything it was computed from; must equal what the change says
///   they are at that moment
/// @param verdicts one per option
/// @param outcome what it ends with
/// @param report digest of the full computation, kept as a document; empty where compliance alone
///   decided
public record AdjudicationRecord(
    SortedMap<String, Digest> inputs,
    List<OptionVerdict> verdicts,
    Outcome outcome,
    Optional<Digest> report) {
  public AdjudicationRecord {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    verdicts = List.copyOf(verdicts);
  }

  /// The verdict on `option`, if the record has one.
  public Optional<OptionVerdict> verdict(OptionId option) {
    return verdicts.stream().filter(each -> each.option().equals(option)).findFirst();
  }

  /// `{inputs{name: digest}, verdicts[], result{outcome, option?, options?}, report?}`
  public Json.Obj json() {
    Json.Builder digests = Json.object();
    inputs.forEach((name, digest) -> digests.put(name, digest.hex()));
    return Json.object()
        .put("inputs", digests.build())
        .put("verdicts", new Json.Arr(verdicts.stream().map(each -> (Json) each.json()).toList()))
        .put("result", outcome.json())
        .put("report", report.map(Digest::hex))
        .build();
  }

  /// Reads what [#json] wrote.
  public static AdjudicationRecord of(Json.Obj json) {
    Json.Obj digests = json.object("inputs");
    SortedMap<String, Digest> inputs = new TreeMap<>();
    digests.members().keySet().forEach(name -> inputs.put(name, new Digest(digests.text(name))));
    return new AdjudicationRecord(
        inputs,
        Words.objects(json, "verdicts").stream().map(OptionVerdict::of).toList(),
        Outcome.of(json.object("result")),
        json.find("report").map(any -> new Digest(json.text("report"))));
  }
}
