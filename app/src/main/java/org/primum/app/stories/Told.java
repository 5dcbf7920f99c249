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
/// @param entries what it left in the ledger; none for a refusal or a mere call
/// @param refusals why it was refused, as the script expected; none otherwise
/// @param found what was computed or seen, in lines for people; empty where nothing was
/// @param call the call that was made to a clinical service, if one was
public record Told(
    String story,
    Hat hat,
    String verb,
    List<Entry> entries,
    List<Refusal> refusals,
    String found,
    Optional<Exchange> call) {
  public Told {
    entries = List.copyOf(entries);
    refusals = List.copyOf(refusals);
  }

  Told having(String found, Optional<Exchange> call) {
    return new Told(story, hat, verb, entries, refusals, found, call);
  }
}
