package org.primum.change.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.dossier.PartSlot;
import org.primum.change.dossier.PartVersion;
import org.primum.change.event.ChangeOption;
import org.primum.charter.PartKind;
import org.primum.terms.OptionId;

/// The options on the table and the parts attached to them.
///
/// @param options in the order they were put forward
/// @param optionsSeq the act that last changed the options
/// @param parts the current version in each slot
public record Content(
    List<ChangeOption> options, long optionsSeq, SortedMap<PartSlot, Attached> parts) {

  /// A part and the act that attached it.
  public record Attached(PartVersion part, Stamp stamp) {}

  public Content {
    options = List.copyOf(options);
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  static Content empty() {
    return new Content(List.of(), 0, new TreeMap<>());
  }

  /// True where `option` is on the table.
  public boolean has(OptionId option) {
    return options.stream().anyMatch(each -> each.id().equals(option));
  }

  /// The ids of the options, in their order.
  public List<OptionId> optionIds() {
    return options.stream().map(ChangeOption::id).toList();
  }

  /// The current part in `slot`.
  public Optional<Attached> part(PartSlot slot) {
    return Optional.ofNullable(parts.get(slot));
  }

  /// The current parts of one kind that somebody who decides on `chosen` relies on.
  public List<Attached> parts(PartKind kind, Optional<OptionId> chosen) {
    return parts.values().stream()
        .filter(each -> each.part().slot().kind().equals(kind))
        .filter(each -> each.part().slot().concerns(chosen))
        .toList();
  }

  Content withOptions(List<ChangeOption> all, long seq) {
    return new Content(all, seq, parts);
  }

  Content withOption(ChangeOption option, long seq) {
    List<ChangeOption> all = new ArrayList<>(options);
    all.add(option);
    return new Content(all, seq, parts);
  }

  Content withPart(PartVersion part, Stamp stamp) {
    SortedMap<PartSlot, Attached> next = new TreeMap<>(parts);
    next.put(part.slot(), new Attached(part, stamp));
    return new Content(options, optionsSeq, next);
  }
}
