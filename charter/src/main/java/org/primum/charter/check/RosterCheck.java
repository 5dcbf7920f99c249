package org.primum.charter.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.primum.charter.Charter;
import org.primum.documents.Faults;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Node;
import org.primum.documents.YamlDocument;
import org.primum.documents.sheet.SheetFormat;
import org.primum.roster.Roster;
import org.primum.roster.RosterCommand;
import org.primum.roster.RosterDecider;
import org.primum.roster.RosterDecision;
import org.primum.roster.RosterEvent;
import org.primum.terms.Refusal;

/// Checks a list of people against a charter and the roster so far: everything the roster would
/// refuse is a fault at its place in the file.
///
/// The ending of the file says how it is written: `.csv` is a table, `.json` FHIR R4, `.ndjson` one
/// FHIR resource a line, everything else YAML.
public final class RosterCheck {
  private RosterCheck() {}

  /// People who keep to the charter.
  ///
  /// @param commands that enter them, in the order of the file; what is on file already needs none
  /// @param roster with all of them entered
  public record People(List<RosterCommand> commands, Roster roster) {
    public People {
      commands = List.copyOf(commands);
    }
  }

  /// The people listed in `text`, all of whose roles begin at `at`, and nobody else.
  ///
  /// @param file the name for messages
  /// @throws MalformedDocument with every fault found
  public static People check(String file, String text, Charter charter, Instant at) {
    return check(new CharterCheck.Document(file, text), Roster.empty(), charter, at);
  }

  /// The people listed in `list`, beside those of `roster`.
  ///
  /// @throws MalformedDocument with every fault found
  public static People check(
      CharterCheck.Document list, Roster roster, Charter charter, Instant at) {
    Faults faults = new Faults();
    List<RosterCommand> commands = new ArrayList<>();
    Roster entered = roster;
    for (Located<RosterCommand> command : read(list, faults, at, charter.heading().timezone())) {
      if (known(roster, command.value(), at)) {
        continue;
      }
      commands.add(command.value());
      switch (RosterDecider.decide(entered, charter.roleRules(), command.value(), at)) {
        case RosterDecision.Accepted(List<RosterEvent> events) -> {
          for (RosterEvent event : events) {
            entered = entered.evolve(event);
          }
        }
        case RosterDecision.Refused(List<Refusal> refusals) ->
            refusals.forEach(
                refusal -> faults.add(command.place(), refusal.rule(), refusal.sentence()));
      }
    }
    faults.throwIfAny();
    return new People(commands, entered);
  }

  private static List<Located<RosterCommand>> read(
      CharterCheck.Document list, Faults faults, Instant at, ZoneId zone) {
    String name = list.file().toLowerCase(Locale.ROOT);
    Reading reading = new Reading(faults);
    RosterReader yaml = new RosterReader(faults, at, zone);
    if (name.endsWith(".csv")) {
      byte[] bytes = list.text().getBytes(StandardCharsets.UTF_8);
      return new PeopleTable(SheetFormat.CSV.read(list.file(), bytes), reading, yaml).read();
    }
    if (name.endsWith(".json") || name.endsWith(".ndjson")) {
      return new FhirPeople(reading, yaml, at, zone)
          .read(json(list, name.endsWith(".ndjson"), faults));
    }
    return yaml.read(YamlDocument.parse(list.file(), list.text()));
  }

  /// JSON is YAML where no tab stands between its tokens.
  private static List<Node> json(CharterCheck.Document list, boolean lines, Faults faults) {
    String text = list.text().replace('\t', ' ');
    List<Node> documents = new ArrayList<>();
    int above = 0;
    for (String line : lines ? text.lines().toList() : List.of(text)) {
      if (!line.isBlank()) {
        try {
          documents.add(YamlDocument.parse(list.file(), "\n".repeat(above) + line));
        } catch (MalformedDocument malformed) {
          malformed
              .faults()
              .forEach(
                  fault ->
                      faults.add(
                          fault.place(),
                          fault.rule(),
                          fault.message().replaceFirst("^not YAML", "not JSON")));
        }
      }
      above++;
    }
    return documents;
  }

  /// True where the roster says so already, so that a list can be entered again.
  private static boolean known(Roster roster, RosterCommand command, Instant at) {
    return switch (command) {
      case RosterCommand.RegisterPerson(var person) ->
          roster.find(person.id()).filter(each -> each.person().equals(person)).isPresent();
      case RosterCommand.RecordLicence(var person, var licence) ->
          roster.find(person).filter(each -> each.licences().contains(licence)).isPresent();
      case RosterCommand.GrantRole grant ->
          roster.holds(grant.person(), grant.role(), grant.since().orElse(at));
      case RosterCommand.EndRole any -> false;
      case RosterCommand.NameDeputy any -> false;
      case RosterCommand.EndDeputy any -> false;
    };
  }
}
