package org.primum.app.folding;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// What happened to texts behind commitments: held for a legal matter, released, erased. Folded
/// from the stream `texts`.
///
/// @param held commitments that must not be erased
/// @param erased commitments whose text is gone for good
public record TextActs(SortedSet<Digest> held, SortedSet<Digest> erased) {
  /// What is done to a text.
  public enum Deed {
    /// It must be kept for a legal matter.
    HELD("text-held"),
    /// The legal matter is over.
    RELEASED("text-released"),
    /// The words and their salt are gone; the commitment stays.
    ERASED("text-erased");

    private final String word;

    Deed(String word) {
      this.word = word;
    }

    /// The word in entries.
    public String word() {
      return word;
    }

    /// The deed written as `word`.
    ///
    /// @throws MalformedJson if there is none
    public static Deed of(String word) {
      for (Deed each : values()) {
        if (each.word.equals(word)) {
          return each;
        }
      }
      throw new MalformedJson("event `" + word + "` is not of texts");
    }
  }

  public TextActs {
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    erased = Collections.unmodifiableSortedSet(new TreeSet<>(erased));
  }

  /// Before anything happened.
  public static TextActs none() {
    return new TextActs(new TreeSet<>(), new TreeSet<>());
  }

  /// `{event, commitment, class, reason{commitment, class}}`
  ///
  /// @param text the commitment it is done to
  /// @param reason the words of whoever does it
  public static Json.Obj event(Deed deed, Commitment text, Commitment reason) {
    return Json.object()
        .put("event", deed.word())
        .put("commitment", text.digest().hex())
        .put("class", text.confidentiality().word())
        .put("reason", reason.json())
        .build();
  }

  /// After `events` of one act.
  TextActs after(List<Json.Obj> events) {
    SortedSet<Digest> holding = new TreeSet<>(held);
    SortedSet<Digest> gone = new TreeSet<>(erased);
    for (Json.Obj event : events) {
      Digest text = new Digest(event.text("commitment"));
      switch (Deed.of(event.text("event"))) {
        case HELD -> holding.add(text);
        case RELEASED -> holding.remove(text);
        case ERASED -> gone.add(text);
      }
    }
    return new TextActs(holding, gone);
  }
}
