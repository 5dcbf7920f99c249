package org.primum.risk.model;

import java.util.Optional;
import org.primum.terms.json.Json;

/// Where a number comes from.
///
/// @param text the source in words, not blank
/// @param author whose opinion it is, as a role, where the class is `expert`
/// @param evidence the measure of a report that gave the counts, where one did
public record Source(
    String text, SourceClass kind, Optional<String> author, Optional<EvidenceUse> evidence) {
  public Source {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a source must be named, found a blank text");
    }
  }

  /// The source for people; opinion is marked as such, with its author.
  public String description() {
    return kind == SourceClass.EXPERT
        ? "expert opinion, " + author.map(role -> role + ": " + text).orElse(text)
        : kind.word() + ": " + text;
  }

  /// The source as JSON.
  public Json.Obj json() {
    Json.Builder json =
        Json.object().put("source", text).put("class", kind.word()).put("author", author);
    evidence.ifPresent(use -> json.put("evidence", use.json()));
    return json.build();
  }
}
