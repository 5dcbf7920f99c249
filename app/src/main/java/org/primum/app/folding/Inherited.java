package org.primum.app.folding;

import java.time.LocalDate;
import java.util.Optional;
import org.primum.terms.ChangeId;
import org.primum.terms.Identifiers;
import org.primum.terms.PersonId;
import org.primum.terms.json.Json;

/// Something that ran in the hospital before Primum did: inherited, and unreviewed until somebody
/// says what becomes of it.
///
/// @param item names it in the inventory
/// @param what it is, where it runs, of which kind, for people
/// @param owner who answers for it
/// @param reviewBy the day by which it is reviewed
/// @param review what the review came to; empty while it is unreviewed
public record Inherited(
    String item, What what, PersonId owner, LocalDate reviewBy, Optional<Review> review) {
  private static final String INHERITED = "inherited";
  private static final String REVIEWED = "inherited-reviewed";

  /// What it is.
  ///
  /// @param title for people, 1 to 200 characters
  /// @param kind a kind of change of the charter, or a word of the hospital's own
  /// @param system where it runs
  public record What(String title, String kind, String system) {}

  /// What a review came to.
  ///
  /// @param outcome what becomes of it
  /// @param change the change raised about it, if one was
  public record Review(Outcome outcome, Optional<ChangeId> change) {}

  /// What becomes of something inherited.
  public enum Outcome {
    /// It stays as it is.
    KEPT("kept"),
    /// A change decides about it.
    CHANGE_RAISED("change-raised"),
    /// It was taken out of use.
    RETIRED("retired");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /// The word in entries.
    public String word() {
      return word;
    }

    /// The outcome written as `word`.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Outcome of(String word) {
      for (Outcome each : values()) {
        if (each.word.equals(word)) {
          return each;
        }
      }
      throw new IllegalArgumentException(
          "outcome `" + word + "` must be `kept`, `change-raised` or `retired`");
    }
  }

  /// @throws IllegalArgumentException if the item is no identifier
  public Inherited {
    if (!Identifiers.wellFormed(item)) {
      throw new IllegalArgumentException(
          "item `" + item + "` must be 1 to 80 letters, digits, `.`, `_` or `-`");
    }
  }

  /// `{event, item, title, kind, system, owner, reviewBy}`
  public Json.Obj event() {
    return Json.object()
        .put("event", INHERITED)
        .put("item", item)
        .put("title", what.title())
        .put("kind", what.kind())
        .put("system", what.system())
        .put("owner", owner.value())
        .put("reviewBy", reviewBy.toString())
        .build();
  }

  /// `{event, item, outcome, change?}`
  public static Json.Obj event(String item, Review review) {
    return Json.object()
        .put("event", REVIEWED)
        .put("item", item)
        .put("outcome", review.outcome().word())
        .put("change", review.change().map(ChangeId::value))
        .build();
  }

  /// Reads what [#event()] wrote; empty where the event is a review.
  static Optional<Inherited> of(Json.Obj event) {
    return event.text("event").equals(INHERITED)
        ? Optional.of(
            new Inherited(
                event.text("item"),
                new What(event.text("title"), event.text("kind"), event.text("system")),
                new PersonId(event.text("owner")),
                LocalDate.parse(event.text("reviewBy")),
                Optional.empty()))
        : Optional.empty();
  }

  /// After the review in `event`.
  Inherited reviewed(Json.Obj event) {
    return new Inherited(
        item,
        what,
        owner,
        reviewBy,
        Optional.of(
            new Review(
                Outcome.of(event.text("outcome")),
                event.find("change").map(any -> new ChangeId(event.text("change"))))));
  }
}
