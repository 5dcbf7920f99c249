package org.primum.cds.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.primum.ledger.act.Act;
import org.primum.terms.json.Json;

/// The events of one change in the order of its stream, as the ledger has them.
final class ChangeRecord {
  private final List<Happening> happenings = new ArrayList<>();

  ChangeRecord(List<Act> acts) {
    for (Act act : acts) {
      act.events().forEach(event -> happenings.add(new Happening(act, event)));
    }
  }

  /// One event at its act's place.
  record Happening(Act act, Json.Obj event) {
    long seq() {
      return act.seq();
    }

    boolean is(String name) {
      return event.text("event").equals(name);
    }

    boolean says(String member, String value) {
      return event.find(member).equals(Optional.of(Json.of(value)));
    }

    boolean pointsAt(long seq) {
      return event.integer("seq") == seq;
    }
  }

  /// The event `name` in the act at `seq`, that `fits`.
  Optional<Happening> at(long seq, String name, Predicate<Happening> fits) {
    return happenings.stream()
        .filter(each -> each.seq() == seq && each.is(name) && fits.test(each))
        .findFirst();
  }

  /// The last event `name` that `fits`.
  Optional<Happening> last(String name, Predicate<Happening> fits) {
    return happenings.stream()
        .filter(each -> each.is(name) && fits.test(each))
        .reduce((before, after) -> after);
  }

  /// True where an event `name` that `fits` came with or after the act at `seq`.
  boolean since(long seq, String name, Predicate<Happening> fits) {
    return last(name, each -> each.seq() >= seq && fits.test(each)).isPresent();
  }

  /// How many events `name` there are.
  long count(String name) {
    return happenings.stream().filter(each -> each.is(name)).count();
  }
}
