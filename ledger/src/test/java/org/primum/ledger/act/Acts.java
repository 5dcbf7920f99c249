package org.primum.ledger.act;

import java.time.Instant;
import java.util.List;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Small acts for tests, of a fictional person.
public final class Acts {
  private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

  private Acts() {}

  /// The act at place `seq` of `stream`, one minute after the one before.
  public static Act act(String stream, long seq) {
    return saying(stream, seq, "note " + seq);
  }

  /// An act whose only event says `words`.
  public static Act saying(String stream, long seq, String words) {
    return new Act(
        "roster.noted",
        1,
        stream,
        seq,
        MORNING.plusSeconds(60 * seq),
        new Actor(new PersonId("p-demo"), "Demo Person", new RoleId("registrar")),
        Json.object().build(),
        List.of(Json.object().put("event", "noted").put("words", words).build()));
  }

  /// Bytes of an act that says nothing.
  public static int overhead(String stream, long seq) {
    return saying(stream, seq, "").bytes().length;
  }
}
