package org.primum.app.governing;

import java.time.Instant;
import java.util.List;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.Present;
import org.primum.app.folding.TextActs;
import org.primum.app.folding.TextActs.Deed;
import org.primum.app.governing.Recorder.Ruling;
import org.primum.app.keeping.KeptText;
import org.primum.app.keeping.TextStore;
import org.primum.ledger.act.Actor;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Holds texts for legal matters, and erases them. Erasing takes words and salt away for good; the
/// commitment stays in the ledger, and verification reports it as withheld. Both are for the
/// compliance officer of the charter in force.
public final class TextDesk {
  private final Recorder recorder;
  private final TextStore texts;

  TextDesk(Recorder recorder, TextStore texts) {
    this.recorder = recorder;
    this.texts = texts;
  }

  /// Keeps the text behind `commitment` from being erased.
  public Acted hold(Hat hat, Digest commitment, Commitment reason) {
    return act(hat, Deed.HELD, commitment, reason);
  }

  /// Ends a hold.
  public Acted release(Hat hat, Digest commitment, Commitment reason) {
    return act(hat, Deed.RELEASED, commitment, reason);
  }

  /// Erases the text behind `commitment`: first it is on record that it is, then it is done. Where
  /// that was interrupted in between, asking again finishes it.
  public Acted erase(Hat hat, Digest commitment, Commitment reason) {
    Acted acted = act(hat, Deed.ERASED, commitment, reason);
    if (acted instanceof Acted.Recorded) {
      texts.erase(commitment);
    }
    return acted;
  }

  private Acted act(Hat hat, Deed deed, Digest commitment, Commitment reason) {
    return recorder.record(
        ActTypes.TEXT_STREAM, (present, at) -> rule(present, at, hat, deed, commitment, reason));
  }

  private Ruling rule(
      Present present, Instant at, Hat hat, Deed deed, Digest text, Commitment reason) {
    if (present.charter().isEmpty()) {
      return Ruling.Refused.because(
          "no-charter", "No charter is in force, so that nobody may hold or erase a text.");
    }
    RoleId officer = present.charter().get().charter().compliance().officer();
    boolean worn =
        hat.role().equals(officer)
            && present.roster().actingRoles(hat.person(), at).contains(officer);
    if (!worn) {
      return Ruling.Refused.because(
          "wrong-hat",
          "Texts are held and erased by the `%s`; `%s` does not act in that role."
              .formatted(officer, hat.person()));
    }
    return switch (texts.find(text)) {
      case KeptText.Unknown() ->
          Ruling.Refused.because(
              "text-unknown",
              "No text is kept behind commitment `%s`; copy it from the entry.".formatted(text));
      case KeptText.Erased(var confidentiality) ->
          Ruling.Refused.because(
              "text-erased", "The text behind `%s` is erased already.".formatted(text.brief()));
      case KeptText.Present(var kept) -> kept(present, hat, deed, kept.commitment(), reason);
    };
  }

  private static Ruling kept(
      Present present, Hat hat, Deed deed, Commitment text, Commitment reason) {
    boolean held = present.texts().held().contains(text.digest());
    if (deed == Deed.ERASED && held) {
      return Ruling.Refused.because(
          "legal-hold",
          "The text behind `%s` is held for a legal matter and cannot be erased; release it first."
              .formatted(text.digest().brief()));
    }
    if (deed != Deed.ERASED && held == (deed == Deed.HELD)) {
      return Ruling.Refused.because(
          held ? "held-already" : "not-held",
          "The text behind `%s` is %s."
              .formatted(text.digest().brief(), held ? "held already" : "not held"));
    }
    String name = present.roster().find(hat.person()).orElseThrow().person().name();
    return new Ruling.Accepted(
        deed.word().replace("text-", "text."),
        new Actor(hat.person(), name, hat.role()),
        Json.object().build(),
        List.of(TextActs.event(deed, text, reason)));
  }
}
