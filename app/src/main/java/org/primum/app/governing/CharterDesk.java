package org.primum.app.governing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.AdoptedCharter;
import org.primum.app.folding.Present;
import org.primum.app.governing.Recorder.Ruling;
import org.primum.app.keeping.DocumentStore;
import org.primum.change.dossier.PartSlot;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Content;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.PartKind;
import org.primum.ledger.act.Actor;
import org.primum.roster.Member;
import org.primum.roster.RosterJson;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// Adopts charters. The first founds the house; each later one needs a change of its own in which
/// every decision is signed and whose part `charter-text` is the very document.
public final class CharterDesk {
  private final Recorder recorder;
  private final DocumentStore documents;

  CharterDesk(Recorder recorder, DocumentStore documents) {
    this.recorder = recorder;
    this.documents = documents;
  }

  /// Adopts the first charter.
  ///
  /// @param founder who adopts it, in a role of the charter; this role keeps the roster from then
  ///   on
  /// @param charter checked
  /// @param source the document it was read from, kept as it was written
  public Acted found(Actor founder, Charter charter, byte[] source) {
    Digest document = documents.put(source);
    return recorder.record(
        ActTypes.CHARTER_STREAM,
        (present, at) -> {
          if (present.charter().isPresent()) {
            return Ruling.Refused.because(
                "charter-in-force",
                "Charter %s is in force; it is amended by a change, not founded anew."
                    .formatted(present.charter().get().charter().heading().version()));
          }
          if (!charter.roles().containsKey(founder.role())) {
            return Ruling.Refused.because(
                "role-unknown",
                "The charter has no role `%s`; whoever founds the house acts in one of its roles."
                    .formatted(founder.role()));
          }
          return adopted(founder, Json.object().build(), charter, document);
        });
  }

  /// Adopts the charter that change `amendment` decided on.
  ///
  /// @param hat a holder of the role in which the charter in force was adopted
  public Acted amend(Hat hat, ChangeId amendment, Charter charter, byte[] source) {
    Digest document = documents.put(source);
    return recorder.record(
        ActTypes.CHARTER_STREAM,
        (present, at) -> {
          Optional<AdoptedCharter> old = present.charter();
          Optional<ChangeState> change = present.change(amendment);
          if (old.isEmpty() || change.isEmpty()) {
            return Ruling.Refused.because(
                "amendment-unknown",
                "Charter `%s` cannot be adopted: change `%s` was never raised."
                    .formatted(charter.heading().version(), amendment));
          }
          return amended(present, at, hat, change.get(), charter, document);
        });
  }

  private static Ruling amended(
      Present present, Instant at, Hat hat, ChangeState change, Charter charter, Digest document) {
    AdoptedCharter old = present.charter().orElseThrow();
    Optional<Member> member =
        present
            .roster()
            .find(hat.person())
            .filter(each -> hat.role().equals(old.by().role()) && each.holds(hat.role(), at));
    if (member.isEmpty()) {
      return Ruling.Refused.because(
          "wrong-hat",
          "A charter is adopted in role `%s`, as the one before it; `%s` does not act in it."
              .formatted(old.by().role(), hat.person()));
    }
    if (!decided(change, present.charterOf(change), document)) {
      return Ruling.Refused.because(
          "amendment-not-decided",
          "Charter `%s` is not decided: change `%s` must be open, signed in every decision, and have"
                  .formatted(charter.heading().version(), change.id())
              + " this very document as its part `charter-text`.");
    }
    return adopted(
        new Actor(hat.person(), member.get().person().name(), hat.role()),
        Json.object()
            .put("amendment", change.id().value())
            .put("acts", change.acts())
            .put("roster", RosterJson.write(present.roster().slice(List.of(hat.person()), at)))
            .build(),
        charter,
        document);
  }

  private static boolean decided(ChangeState change, Charter binding, Digest document) {
    boolean signed =
        change.end().isEmpty()
            && change.raised().event().needed().stream()
                .allMatch(decision -> change.progress(decision).signed());
    List<Decision> resting =
        change.raised().event().needed().stream()
            .map(binding::decision)
            .filter(decision -> decision.restsOn().contains(PartKind.CHARTER_TEXT))
            .toList();
    Optional<Digest> text =
        change
            .chosen()
            .flatMap(option -> change.content().part(PartSlot.of(PartKind.CHARTER_TEXT, option)))
            .or(() -> change.content().part(PartSlot.whole(PartKind.CHARTER_TEXT)))
            .map(Content.Attached::part)
            .map(part -> part.digest());
    return signed && !resting.isEmpty() && text.equals(Optional.of(document));
  }

  private static Ruling adopted(Actor actor, Json.Obj facts, Charter charter, Digest document) {
    if (charter.size() > Charter.LARGEST_BYTES) {
      return Ruling.Refused.because(
          "charter-too-large",
          "Charter `%s` is %d bytes as the act that adopts it, allowed are %d; give it fewer decisions or shorter texts."
              .formatted(charter.heading().version(), charter.size(), Charter.LARGEST_BYTES));
    }
    return new Ruling.Accepted(
        "charter.adopted", actor, facts, List.of(AdoptedCharter.event(charter, document)));
  }
}
