package org.primum.charter.regulation;

import java.util.List;
import java.util.Optional;

/// A body of law.
///
/// @param id the word that charters name, e.g. `hipaa-security-rule`
/// @param title as printed
/// @param citation the whole, e.g. `45 CFR Part 164 Subpart C`
/// @param provisions in the order of the law; a citation stands once
public record Regulation(String id, String title, String citation, List<Provision> provisions) {
  public Regulation {
    provisions = List.copyOf(provisions);
    long distinct = provisions.stream().map(Provision::citation).distinct().count();
    if (distinct != provisions.size()) {
      throw new IllegalArgumentException("regulation `" + id + "` lists a citation twice");
    }
  }

  /// The provision cited as `citation`, if the library has it.
  public Optional<Provision> find(String citation) {
    return provisions.stream().filter(each -> each.citation().equals(citation)).findFirst();
  }
}
