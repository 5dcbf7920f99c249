package org.primum.charter.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.primum.charter.Charter;
import org.primum.documents.Faults;
import org.primum.documents.MalformedDocument;
import org.primum.documents.YamlDocument;
import org.primum.roster.Roster;
import org.primum.roster.RosterCommand;
import org.primum.roster.RosterDecider;
import org.primum.roster.RosterDecision;
import org.primum.roster.RosterEvent;
import org.primum.terms.Refusal;

/// Checks a list of people against a charter: everything the roster would refuse is a fault at its
/// place in the file.
public final class RosterCheck {
  private RosterCheck() {}

  /// People who keep to the charter.
  ///
  /// @param commands that enter them, in the order of the file
  /// @param roster with all of them entered
  public record People(List<RosterCommand> commands, Roster roster) {
    public People {
      commands = List.copyOf(commands);
    }
  }

  /// The people listed in `text`, all of whose roles begin at `at`.
  ///
  /// @param file the name for messages
  /// @throws MalformedDocument with every fault found
  public static People check(String file, String text, Charter charter, Instant at) {
    Faults faults = new Faults();
    RosterReader reader = new RosterReader(faults, at, charter.heading().timezone());
    List<RosterCommand> commands = new ArrayList<>();
    Roster roster = Roster.empty();
    for (Located<RosterCommand> command : reader.read(YamlDocument.parse(file, text))) {
      commands.add(command.value());
      switch (RosterDecider.decide(roster, charter.roleRules(), command.value(), at)) {
        case RosterDecision.Accepted(List<RosterEvent> events) -> {
          for (RosterEvent event : events) {
            roster = roster.evolve(event);
          }
        }
        case RosterDecision.Refused(List<Refusal> refusals) ->
            refusals.forEach(
                refusal -> faults.add(command.place(), refusal.rule(), refusal.sentence()));
      }
    }
    faults.throwIfAny();
    return new People(commands, roster);
  }
}
