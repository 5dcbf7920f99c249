package org.primum.server.ui;

import java.util.List;
import org.primum.app.reading.CharterPage;

/// The charter in force.
///
/// @param since the day it was adopted
/// @param entry the ledger entry that adopted it
/// @param json its canonical JSON, as text
public record CharterView(
    String name,
    String version,
    String since,
    long entry,
    String digest,
    List<Column> columns,
    List<Decision> decisions,
    List<Kind> kinds,
    List<Exclusion> exclusions,
    List<Limit> limits,
    String json) {
  public CharterView {
    columns = List.copyOf(columns);
    decisions = List.copyOf(decisions);
    kinds = List.copyOf(kinds);
    exclusions = List.copyOf(exclusions);
    limits = List.copyOf(limits);
  }

  /// A role or committee.
  public record Column(String title, Tint tint) {}

  /// A decision with the letters of each column, empty where it has no part.
  public record Decision(String id, String title, List<String> letters) {
    public Decision {
      letters = List.copyOf(letters);
    }
  }

  /// A kind of change.
  public record Kind(String title, String needs, String hazards) {}

  /// Two roles that exclude each other.
  public record Exclusion(String first, String second, String why) {}

  /// A named number.
  public record Limit(String name, String value) {}

  /// The view of `charter`.
  public static CharterView of(CharterPage charter, Dates dates) {
    return new CharterView(
        charter.name(),
        charter.version(),
        dates.day(charter.adoptedAt()),
        charter.index(),
        charter.digest().brief(),
        charter.columns().stream()
            .map(each -> new Column(each.title(), each.chamber().map(Tint::of).orElse(Tint.NONE)))
            .toList(),
        charter.decisions().stream()
            .map(each -> new Decision(each.id().value(), each.title(), each.letters()))
            .toList(),
        charter.kinds().stream()
            .map(
                each ->
                    new Kind(
                        each.title(),
                        String.join(", ", each.needs()),
                        String.join(", ", each.hazards())))
            .toList(),
        charter.exclusions().stream()
            .map(each -> new Exclusion(each.first(), each.second(), each.why()))
            .toList(),
        charter.limits().stream().map(each -> new Limit(each.name(), each.value())).toList(),
        charter.json());
  }
}
