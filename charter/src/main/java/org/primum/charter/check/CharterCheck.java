package org.primum.charter.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.charter.Charter;
import org.primum.charter.staffing.Availability;
import org.primum.charter.staffing.StaffingQuestion;
import org.primum.charter.staffing.StaffingReport;
import org.primum.documents.Faults;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
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
    return new CharterFindings(
        faults.list(), charter, charter.map(StaffingReport::ideal), List.of());
  }

  /// The same, with the people listed in another file, all of whom are available.
  ///
  /// @param people their file and its text
  /// @param at when the question is asked
  public static CharterFindings check(String file, String text, Document people, Instant at) {
    CharterFindings findings = check(file, text);
    return check(findings, new Staff(people, at, Availability.FULL));
  }

  /// What `form` found, and whether the people of `staff` can make the decisions, or what is wrong
  /// with their list; `form` itself where it holds no charter.
  public static CharterFindings check(CharterFindings form, Staff staff) {
    return form.charter().map(charter -> staffed(form, charter, staff)).orElse(form);
  }

  private static CharterFindings staffed(CharterFindings form, Charter charter, Staff staff) {
    try {
      Document people = staff.people();
      Roster roster = RosterCheck.check(people.file(), people.text(), charter, staff.at()).roster();
      StaffingQuestion.Hands hands =
          new StaffingQuestion.Hands(roster, Optional.empty(), staff.at(), staff.availability());
      return new CharterFindings(
          form.findings(),
          Optional.of(charter),
          Optional.of(StaffingReport.of(charter, hands)),
          charter
              .operation()
              .licences()
              .due(roster, charter.roleRules(), staff.at(), charter.heading().timezone()));
    } catch (MalformedDocument malformed) {
      return CharterFindings.of(malformed.faults());
    }
  }

  /// A file that was read.
  ///
  /// @param file the name for messages
  public record Document(String file, String text) {}

  /// People who could make decisions.
  ///
  /// @param at when the question is asked
  public record Staff(Document people, Instant at, Availability availability) {}

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
    Optional<Charter> charter =
        faults.none()
            ? new Reading(faults)
                .made(draft.place(), "contradiction", () -> Assembly.charter(draft))
            : Optional.empty();
    charter.ifPresent(made -> requireOneAct(made, draft.place(), faults));
    return charter;
  }

  /// An adopted charter enters the ledger as one act, and an act has a greatest size. Everything
  /// else about a larger charter can be judged all the same.
  private static void requireOneAct(Charter charter, Place place, Faults faults) {
    int bytes = charter.size();
    if (bytes > Charter.LARGEST_BYTES) {
      faults.add(
          place,
          "too-large-to-adopt",
          "charter is "
              + bytes
              + " bytes as the act that adopts it, allowed are "
              + Charter.LARGEST_BYTES
              + "; give fewer decisions and kinds to one charter, or shorten titles and reasons");
    }
  }
}
