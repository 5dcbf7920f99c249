package org.primum.app.stories;

import java.util.List;
import java.util.Optional;
import org.primum.app.governing.Hat;
import org.primum.ledger.act.Entry;
import org.primum.terms.Refusal;

/// What one step of a story came to.
///
/// @param story the story's title
/// @param hat who acted, in which role
/// @param verb what was done or tried
/// @param entries what it left in the ledger; none for a refusal or a mere question
/// @param refusals why it was refused, as the script expected; none otherwise
/// @param remark what a question answered, e.g. a card
public record Told(
    String story,
    Hat hat,
    String verb,
    List<Entry> entries,
    List<Refusal> refusals,
    Optional<String> remark) {
  public Told {
    entries = List.copyOf(entries);
    refusals = List.copyOf(refusals);
  }
}
