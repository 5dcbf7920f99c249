package org.primum.change.dossier;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.ChangeId;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// Everything a decision rests on. Pages show a decision from its dossier, and the signature holds
/// its digest; no page is ever hashed.
///
/// @param subject the decision this is the dossier of, and what it is decided about
/// @param parts the parts relied on, sorted
/// @param decisions the signed decisions relied on, sorted
/// @param gates the acts at the gates relied on, by name: `determination/OPTION`, `adjudication`
/// @param version the latest act among those that made this content
public record Dossier(
    Subject subject,
    List<PartVersion> parts,
    List<DecisionRef> decisions,
    SortedMap<String, Long> gates,
    long version) {

  /// What a dossier is about.
  ///
  /// @param change the change
  /// @param decision the decision
  /// @param charter digest of the charter the change was raised under
  /// @param options the option decided on, or all options for a decision that concerns all
  public record Subject(
      ChangeId change, DecisionId decision, Digest charter, List<OptionId> options) {
    public Subject {
      options = options.stream().sorted().toList();
    }
  }

  public Dossier {
    parts = parts.stream().sorted().toList();
    decisions = decisions.stream().sorted().toList();
    gates = Collections.unmodifiableSortedMap(new TreeMap<>(gates));
  }

  /// `{dossier: 1, change, decision, charter, options[], parts[{part, option?, version, digest}],
  /// decisions[{decision, seq}], gates{name: seq}}`. The version is left out: it follows from the
  /// rest.
  public Json.Obj json() {
    Json.Builder acts = Json.object();
    gates.forEach(acts::put);
    return Json.object()
        .put("dossier", 1)
        .put("change", subject.change().value())
        .put("decision", subject.decision().value())
        .put("charter", subject.charter().hex())
        .put("options", Json.texts(subject.options().stream().map(OptionId::value).toList()))
        .put("parts", new Json.Arr(parts.stream().map(part -> (Json) part.json()).toList()))
        .put("decisions", new Json.Arr(decisions.stream().map(ref -> (Json) ref.json()).toList()))
        .put("gates", acts.build())
        .build();
  }

  /// What a signature under this dossier holds.
  public DossierRef reference() {
    return new DossierRef(version, Digest.of(json()));
  }
}
