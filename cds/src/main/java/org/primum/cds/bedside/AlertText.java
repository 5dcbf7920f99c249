package org.primum.cds.bedside;

import java.util.Optional;
import java.util.UUID;
import org.primum.cds.hooks.Card;

/// What an alert says to clinicians.
///
/// @param summary one line, fewer than 140 characters
/// @param detail Markdown below it; may be empty
/// @param indicator how urgent
/// @param source where it comes from
public record AlertText(
    String summary, String detail, Card.Indicator indicator, Card.Source source) {
  private static final UUID ANY = new UUID(0, 0);

  /// @throws IllegalArgumentException if the summary would not fit a card
  public AlertText {
    new Card(ANY, summary, indicator, source, Optional.empty());
  }
}
