package org.primum.change.dossier;

import java.util.List;
import java.util.Optional;
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
/// @param determination the act of the compliance determination of the option; empty where the
///   decision concerns all options
/// @param version the latest act among those that made this content
public record Dossier(
    Subject subject,
    List<PartVersion> parts,
    List<DecisionRef> decisions,
    Optional<Long> determination,
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
  }

  /// `{dossier: 1, change, decision, charter, options[], parts[{part, option?, version, digest}],
  /// decisions[{decision, seq}], determination?}`. The version is left out: it follows from the
  /// rest.
  public Json.Obj json() {
    Json.Builder json =
        Json.object()
            .put("dossier", 1)
            .put("change", subject.change().value())
            .put("decision", subject.decision().value())
            .put("charter", subject.charter().hex())
            .put("options", Json.texts(subject.options().stream().map(OptionId::value).toList()))
            .put("parts", new Json.Arr(parts.stream().map(part -> (Json) part.json()).toList()))
            .put(
                "decisions",
                new Json.Arr(decisions.stream().map(ref -> (Json) ref.json()).toList()));
    determination.ifPresent(seq -> json.put("determination", seq));
    return json.build();
  }

  /// What a signature under this dossier holds.
  public DossierRef reference() {
    return new DossierRef(version, Digest.of(json()));
  }
}
