package org.primum.app.reading;

import java.time.Instant;
import java.util.List;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;

/// The charter in force.
///
/// @param digest of its canonical JSON
/// @param index the entry that adopted it
/// @param columns roles and committees with a part in any decision
/// @param decisions the matrix; letters of a column joined, e.g. `AR`, empty where it has no part
/// @param exclusions pairs of roles that nobody may hold together, with the reason
/// @param limits the numbers of the safety gate, in words
/// @param json the canonical JSON, as text
public record CharterPage(
    String name,
    String version,
    Digest digest,
    long index,
    Instant adoptedAt,
    List<ChangePage.Column> columns,
    List<DecisionRow> decisions,
    List<ExclusionRow> exclusions,
    List<KindRow> kinds,
    List<Limit> limits,
    String json) {
  public CharterPage {
    columns = List.copyOf(columns);
    decisions = List.copyOf(decisions);
    exclusions = List.copyOf(exclusions);
    kinds = List.copyOf(kinds);
    limits = List.copyOf(limits);
  }

  /// One decision.
  public record DecisionRow(DecisionId id, String title, List<String> letters) {
    public DecisionRow {
      letters = List.copyOf(letters);
    }
  }

  /// Two roles that exclude each other.
  public record ExclusionRow(String first, String second, String why) {}

  /// A kind of change and the decisions it needs, in words.
  public record KindRow(String id, String title, List<String> needs, List<String> hazards) {
    public KindRow {
      needs = List.copyOf(needs);
      hazards = List.copyOf(hazards);
    }
  }

  /// A named number.
  public record Limit(String name, String value) {}
}
