package org.primum.charter.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.charter.Charter;
import org.primum.charter.staffing.StaffingQuestion;
import org.primum.charter.staffing.StaffingReport;
import org.primum.documents.Faults;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.YamlDocument;
import org.primum.roster.Roster;

/// Checks a charter that people wrote.
public final class CharterCheck {
  private CharterCheck() {}

  /// Every fault of the charter in `text`; where there is none, whether its decisions can be made
  /// in a hospital without vacancies.
  ///
  /// @param file the name for messages
  public static CharterFindings check(String file, String text) {
    Faults faults = new Faults();
    Optional<Charter> charter = charter(file, text, faults);
    return charter.isEmpty()
        ? CharterFindings.of(faults.list())
        : new CharterFindings(List.of(), charter, charter.map(StaffingReport::ideal));
  }

  /// The same, with the people listed in another file.
  ///
  /// @param people their file and its text
  /// @param at when the question is asked
  public static CharterFindings check(String file, String text, Document people, Instant at) {
    CharterFindings findings = check(file, text);
    if (findings.charter().isEmpty()) {
      return findings;
    }
    Charter charter = findings.charter().get();
    try {
      Roster roster = RosterCheck.check(people.file(), people.text(), charter, at).roster();
      return new CharterFindings(
          List.of(),
          findings.charter(),
          Optional.of(
              StaffingReport.of(
                  charter, new StaffingQuestion.Hands(roster, Optional.empty(), at))));
    } catch (MalformedDocument malformed) {
      return CharterFindings.of(malformed.faults());
    }
  }

  /// A file that was read.
  ///
  /// @param file the name for messages
  public record Document(String file, String text) {}

  private static Optional<Charter> charter(String file, String text, Faults faults) {
    CharterDraft draft;
    try {
      Node document = YamlDocument.parse(file, text);
      if (!(document instanceof Mapping)) {
        faults.add(
            document.place(),
            "shape",
            "a charter is a mapping that begins with `charter:`, found " + document.description());
        return Optional.empty();
      }
      draft = CharterReader.read(document, faults);
    } catch (MalformedDocument malformed) {
      faults.addAll(malformed.faults());
      return Optional.empty();
    }
    MatrixRules.check(draft, faults);
    ReferenceRules.check(draft, faults);
    KindRules.check(draft, faults);
    GuardianRules.check(draft, faults);
    return faults.none()
        ? new Reading(faults).made(draft.place(), "contradiction", () -> Assembly.charter(draft))
        : Optional.empty();
  }
}
