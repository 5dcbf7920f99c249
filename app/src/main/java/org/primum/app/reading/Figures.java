package org.primum.app.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.reading.ChangePage.HarmFigures;
import org.primum.app.reading.ChangePage.ReplayFigures;
import org.primum.change.dossier.PartSlot;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Content;
import org.primum.charter.PartKind;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// Figures read from the documents that a change's parts name: the harm estimate and the replay
/// reports. A document that is missing or of another make gives none.
final class Figures {
  private final ChangeState state;
  private final DocumentStore documents;

  Figures(ChangeState state, DocumentStore documents) {
    this.state = state;
    this.documents = documents;
  }

  Optional<HarmFigures> harm(OptionId option) {
    return part(PartSlot.whole(PartKind.HARM_ESTIMATE))
        .flatMap(this::json)
        .flatMap(json -> read(() -> harm(json, option)));
  }

  private static Optional<HarmFigures> harm(Json.Obj json, OptionId option) {
    for (Json item : json.items("options")) {
      if (item instanceof Json.Obj row && row.text("option").equals(option.value())) {
        return Optional.of(
            new HarmFigures(
                decimal(row, "mean"),
                decimal(row, "p5"),
                decimal(row, "p95"),
                decimal(row, "probabilityOfHarm"),
                decimal(row, "newHarm"),
                decimal(row, "avertedHarm"),
                row.find("clinicianMinutesSavedPerDay")
                    .map(any -> decimal(row.object("clinicianMinutesSavedPerDay"), "mean"))
                    .orElse(0.0)));
      }
    }
    return Optional.empty();
  }

  Optional<ReplayFigures> replay(OptionId option) {
    Optional<Digest> digest = part(PartSlot.of(PartKind.EVIDENCE_REPORT, option));
    return digest
        .flatMap(this::json)
        .flatMap(json -> read(() -> Optional.of(replay(json, digest.get()))));
  }

  private static ReplayFigures replay(Json.Obj json, Digest digest) {
    Json.Obj windowed = json.object("windowed");
    Json.Obj confusion = json.object("confusion");
    long septic = confusion.integer("tp") + confusion.integer("fn");
    long hours = json.integer("hours");
    long episodes = json.integer("episodes");
    return new ReplayFigures(
        digest,
        json.integer("stays"),
        hours,
        100.0 * 24 * episodes / hours,
        (double) windowed.integer("septicHit") / septic,
        (double) windowed.integer("trueEpisodes") / episodes);
  }

  private Optional<Digest> part(PartSlot slot) {
    return state.content().part(slot).map(Content.Attached::part).map(part -> part.digest());
  }

  private Optional<Json.Obj> json(Digest digest) {
    return documents
        .find(digest)
        .flatMap(
            bytes ->
                read(
                    () ->
                        StrictJson.read(bytes) instanceof Json.Obj object
                            ? Optional.of(object)
                            : Optional.<Json.Obj>empty()));
  }

  private static double decimal(Json.Obj json, String name) {
    return new BigDecimal(json.text(name)).doubleValue();
  }

  private static <T> Optional<T> read(java.util.function.Supplier<Optional<T>> reading) {
    try {
      return reading.get();
    } catch (MalformedJson | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
