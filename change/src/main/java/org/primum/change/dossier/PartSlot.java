package org.primum.change.dossier;

import java.util.Comparator;
import java.util.Optional;
import org.primum.charter.PartKind;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// A place of a change that a part fills, version after version: one kind of part, for one option
/// or for the whole change.
///
/// @param kind the word the charter's `restsOn` uses, e.g. `artifact`, `harm-estimate`,
///   `workflow-plan`
/// @param option the option it belongs to; empty for the whole change
public record PartSlot(PartKind kind, Optional<OptionId> option) implements Comparable<PartSlot> {
  private static final Comparator<PartSlot> ORDER =
      Comparator.comparing(PartSlot::kind)
          .thenComparing(slot -> slot.option().map(OptionId::value).orElse(""));

  /// A part of the whole change.
  public static PartSlot whole(PartKind kind) {
    return new PartSlot(kind, Optional.empty());
  }

  /// A part of one option.
  public static PartSlot of(PartKind kind, OptionId option) {
    return new PartSlot(kind, Optional.of(option));
  }

  /// True where somebody who decides on `chosen` relies on this slot: it belongs to the whole
  /// change or to that option. Without a choice every option's parts count.
  public boolean concerns(Optional<OptionId> chosen) {
    return option.isEmpty() || chosen.isEmpty() || option.equals(chosen);
  }

  Json.Builder put(Json.Builder json) {
    return json.put("part", kind.value()).put("option", option.map(OptionId::value));
  }

  static PartSlot of(Json.Obj json) {
    return new PartSlot(
        new PartKind(json.text("part")),
        json.find("option").map(any -> new OptionId(json.text("option"))));
  }

  @Override
  public int compareTo(PartSlot other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return option.map(id -> kind + " of " + id).orElse(kind.value());
  }
}
