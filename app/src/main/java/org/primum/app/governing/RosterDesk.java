package org.primum.app.governing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.AdoptedCharter;
import org.primum.app.folding.Present;
import org.primum.app.governing.Recorder.Ruling;
import org.primum.ledger.act.Actor;
import org.primum.roster.Roster;
import org.primum.roster.RosterCommand;
import org.primum.roster.RosterDecider;
import org.primum.roster.RosterDecision;
import org.primum.roster.RosterEvent;
import org.primum.roster.RosterJson;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Keeps the roster: people, their roles, their licences.
///
/// The roster is kept in the role under which the charter in force was adopted, and by nobody for
/// themselves. Until somebody holds that role, whoever adopted the charter founds the house in it.
public final class RosterDesk {
  /// The most commands in one act, so that an act stays within its size.
  public static final int MOST_COMMANDS = 100;

  private final Recorder recorder;

  RosterDesk(Recorder recorder) {
    this.recorder = recorder;
  }

  /// Enters a whole list, or nothing where any of it is refused: in acts of [#MOST_COMMANDS]
  /// commands at most, each decided on the roster that those before it leave.
  ///
  /// @param commands at least one
  /// @return the last act; where others wrote to the roster in between, why it went no further
  /// @throws IllegalArgumentException if there are no commands
  public Acted enter(Hat hat, List<RosterCommand> commands) {
    if (commands.isEmpty()) {
      throw new IllegalArgumentException("a list of people enters at least one, found none");
    }
    for (int from = 0; ; from += MOST_COMMANDS) {
      int to = Math.min(commands.size(), from + MOST_COMMANDS);
      List<RosterCommand> some = commands.subList(from, to);
      List<RosterCommand> judged = from == 0 ? commands : some;
      Acted acted =
          recorder.record(
              ActTypes.ROSTER_STREAM,
              (present, at) ->
                  switch (ruleAll(present, at, hat, judged)) {
                    case Ruling.Refused refused -> refused;
                    case Ruling.Accepted accepted -> ruleAll(present, at, hat, some);
                  });
      if (to == commands.size() || !(acted instanceof Acted.Recorded)) {
        return acted;
      }
    }
  }

  private static Ruling ruleAll(
      Present present, Instant at, Hat hat, List<RosterCommand> commands) {
    List<Refusal> refusals = new ArrayList<>();
    List<Json.Obj> events = new ArrayList<>();
    Optional<Ruling.Accepted> first = Optional.empty();
    Present now = present;
    for (RosterCommand command : commands) {
      switch (rule(now, at, hat, command)) {
        case Ruling.Refused(List<Refusal> found) ->
            found.stream().filter(each -> !refusals.contains(each)).forEach(refusals::add);
        case Ruling.Accepted accepted -> {
          first = first.or(() -> Optional.of(accepted));
          events.addAll(accepted.events());
          Roster roster = now.roster();
          for (Json.Obj event : accepted.events()) {
            roster = roster.evolve(RosterJson.event(event));
          }
          now = now.with(roster);
        }
      }
    }
    return refusals.isEmpty()
        ? new Ruling.Accepted(
            "roster.imported", first.orElseThrow().actor(), first.orElseThrow().facts(), events)
        : new Ruling.Refused(refusals);
  }

  /// Does what `command` asks, or says why not.
  public Acted act(Hat hat, RosterCommand command) {
    return recorder.record(
        ActTypes.ROSTER_STREAM, (present, at) -> rule(present, at, hat, command));
  }

  private static Ruling rule(Present present, Instant at, Hat hat, RosterCommand command) {
    Optional<AdoptedCharter> charter = present.charter();
    if (charter.isEmpty()) {
      return Ruling.Refused.because(
          "no-charter",
          "No charter is in force, so there are no roles yet; adopt a charter first.");
    }
    if (command instanceof RosterCommand.NameDeputy || command instanceof RosterCommand.EndDeputy) {
      return delegated(present, charter.get(), hat, command, at);
    }
    Optional<Actor> actor = keeper(present, charter.get(), hat, at);
    if (actor.isEmpty()) {
      return Ruling.Refused.because(
          "roster-keeper-only",
          "The roster is kept in role `%s`, in which the charter was adopted; `%s` does not hold it"
                  .formatted(charter.get().by().role(), hat.person())
              + " or does not wear it. Ask somebody who does.");
    }
    if (!founding(present, charter.get(), at) && hat.person().equals(subject(command))) {
      return Ruling.Refused.because(
          "roster-not-for-oneself",
          "Nobody changes their own roles or licences: `%s` asks it for `%s`. Let another holder of"
                  .formatted(hat.person(), subject(command))
              + " role `%s` do it.".formatted(charter.get().by().role()));
    }
    return decided(present, charter.get(), actor.get(), command, at);
  }

  /// A role is delegated by whoever holds it; the delegation is ended by either side, or by whoever
  /// keeps the roster.
  private static Ruling delegated(
      Present present, AdoptedCharter charter, Hat hat, RosterCommand command, Instant at) {
    PersonId principal =
        switch (command) {
          case RosterCommand.NameDeputy named -> named.principal();
          case RosterCommand.EndDeputy ended -> ended.principal();
          case RosterCommand other -> subject(other);
        };
    boolean ends = command instanceof RosterCommand.EndDeputy;
    boolean may =
        hat.person().equals(principal)
            || (ends && hat.person().equals(subject(command)))
            || (ends && keeper(present, charter, hat, at).isPresent());
    Optional<Actor> actor =
        present
            .roster()
            .find(hat.person())
            .filter(
                member ->
                    may && present.roster().actingRoles(hat.person(), at).contains(hat.role()))
            .map(member -> new Actor(hat.person(), member.person().name(), hat.role()));
    return actor
        .map(each -> decided(present, charter, each, command, at))
        .orElseGet(
            () ->
                Ruling.Refused.because(
                    "delegates-own-role-only",
                    "A role is delegated by its holder, `%s`, in person; `%s` asks it as `%s`."
                        .formatted(principal, hat.person(), hat.role())));
  }

  private static Optional<Actor> keeper(
      Present present, AdoptedCharter charter, Hat hat, Instant at) {
    RoleId role = charter.by().role();
    if (!hat.role().equals(role)) {
      return Optional.empty();
    }
    if (founding(present, charter, at)) {
      return Optional.of(charter.by()).filter(founder -> founder.person().equals(hat.person()));
    }
    return present
        .roster()
        .find(hat.person())
        .filter(member -> member.holds(role, at))
        .map(member -> new Actor(hat.person(), member.person().name(), role));
  }

  private static boolean founding(Present present, AdoptedCharter charter, Instant at) {
    return present.roster().holders(charter.by().role(), at).isEmpty();
  }

  private static Ruling decided(
      Present present, AdoptedCharter charter, Actor actor, RosterCommand command, Instant at) {
    Roster roster = present.roster();
    RosterDecision decision =
        RosterDecider.decide(roster, charter.charter().roleRules(), command, at);
    return switch (decision) {
      case RosterDecision.Refused(var refusals) -> new Ruling.Refused(refusals);
      case RosterDecision.Accepted(List<RosterEvent> events) ->
          new Ruling.Accepted(
              type(command),
              actor,
              Json.object()
                  .put("charter", charter.digest().hex())
                  .put(
                      "roster",
                      RosterJson.write(roster.slice(List.of(actor.person(), subject(command)), at)))
                  .build(),
              events.stream().map(RosterJson::write).toList());
    };
  }

  private static String type(RosterCommand command) {
    return switch (command) {
      case RosterCommand.RegisterPerson register -> "roster.person-registered";
      case RosterCommand.GrantRole grant -> "roster.role-granted";
      case RosterCommand.EndRole end -> "roster.role-ended";
      case RosterCommand.RecordLicence recordLicence -> "roster.licence-recorded";
      case RosterCommand.NameDeputy named -> "roster.deputy-named";
      case RosterCommand.EndDeputy ended -> "roster.deputy-ended";
    };
  }

  private static PersonId subject(RosterCommand command) {
    return switch (command) {
      case RosterCommand.RegisterPerson register -> register.person().id();
      case RosterCommand.GrantRole grant -> grant.person();
      case RosterCommand.EndRole end -> end.person();
      case RosterCommand.RecordLicence recordLicence -> recordLicence.person();
      case RosterCommand.NameDeputy named -> named.person();
      case RosterCommand.EndDeputy ended -> ended.person();
    };
  }
}
