package org.primum.charter.check;

import java.util.List;
import java.util.Optional;
import org.primum.charter.Charter;
import org.primum.documents.Fault;
import org.primum.documents.Faults;
import org.primum.documents.MalformedDocument;
import org.primum.documents.YamlDocument;

/// Checks a charter that people wrote.
public final class CharterCheck {
  private CharterCheck() {}

  /// Every fault of the charter in `text`, or the charter.
  ///
  /// @param file the name for messages
  public static CharterFindings check(String file, String text) {
    Faults faults = new Faults();
    Optional<Charter> charter = Optional.empty();
    try {
      CharterDraft draft = CharterReader.read(YamlDocument.parse(file, text), faults);
      MatrixRules.check(draft, faults);
      ReferenceRules.check(draft, faults);
      KindRules.check(draft, faults);
      GuardianRules.check(draft, faults);
      if (faults.none()) {
        charter =
            new Reading(faults).made(draft.place(), "contradiction", () -> Assembly.charter(draft));
      }
    } catch (MalformedDocument malformed) {
      return new CharterFindings(malformed.faults(), Optional.empty());
    }
    List<Fault> found = faults.list();
    return new CharterFindings(found, charter);
  }
}
