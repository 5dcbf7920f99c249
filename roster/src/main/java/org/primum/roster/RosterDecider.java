package org.primum.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// Accepts or refuses what is asked of the roster.
///
/// A role with a credential is granted only where such a licence is on file at all; whether it is
/// active is judged on each day its holder signs, so that a licence under verification, or one that
/// lapses for a day, neither delays an appointment nor ends it. Roles are never given for the past:
/// nobody gains authority after the fact.
public final class RosterDecider {
  private final Roster roster;
  private final RoleRules rules;
  private final Instant at;

  private RosterDecider(Roster roster, RoleRules rules, Instant at) {
    this.roster = roster;
    this.rules = rules;
    this.at = at;
  }

  /// The answer to `command`.
  ///
  /// @param roster as it stands
  /// @param rules of the charter in force
  /// @param at when the command was received
  public static RosterDecision decide(
      Roster roster, RoleRules rules, RosterCommand command, Instant at) {
    RosterDecider decider = new RosterDecider(roster, rules, at);
    return switch (command) {
      case RosterCommand.RegisterPerson(Person person) -> decider.register(person);
      case RosterCommand.GrantRole grant -> decider.grant(grant);
      case RosterCommand.EndRole end -> decider.end(end);
      case RosterCommand.RecordLicence(PersonId person, Licence licence) ->
          decider.record(person, licence);
      case RosterCommand.NameDeputy named -> decider.delegate(named);
      case RosterCommand.EndDeputy ended -> decider.endDeputy(ended);
    };
  }

  private RosterDecision register(Person person) {
    Optional<Member> known = roster.find(person.id());
    if (known.isPresent()) {
      return refused(
          "person-registered-already",
          "Person `%s` is registered already, as `%s`; choose another id."
              .formatted(person.id(), known.get().person().name()));
    }
    return new RosterDecision.Accepted(List.of(new RosterEvent.PersonRegistered(person)));
  }

  private RosterDecision grant(RosterCommand.GrantRole grant) {
    Optional<Member> member = roster.find(grant.person());
    if (member.isEmpty()) {
      return unknown(grant.person());
    }
    if (!rules.knows(grant.role())) {
      return refused(
          "role-unknown",
          "The charter has no role `%s`; its roles are %s."
              .formatted(grant.role(), quoted(rules.credentials().keySet())));
    }
    Instant since = grant.since().orElse(at);
    if (since.isBefore(at)) {
      return refused(
          "role-backdated",
          "Role `%s` cannot be granted from `%s`, which is past; grant it from now on."
              .formatted(grant.role(), since));
    }
    if (grant.until().filter(until -> !until.isAfter(since)).isPresent()) {
      return refused(
          "role-ends-before-it-begins",
          "Role `%s` would end at `%s`, not after it begins at `%s`; give a later end."
              .formatted(grant.role(), grant.until().get(), since));
    }
    return grant(member.get(), new Holding(grant.role(), since, grant.until()));
  }

  private RosterDecision grant(Member member, Holding holding) {
    List<Refusal> refusals = new ArrayList<>();
    String name = member.person().name();
    for (Holding held : member.holdings()) {
      if (held.overlaps(holding)) {
        if (held.role().equals(holding.role())) {
          refusals.add(
              new Refusal(
                  "role-held-already",
                  "%s holds role `%s` already, since `%s`; nothing needs to be granted."
                      .formatted(name, held.role(), held.since())));
        }
        rules.exclusionsOf(holding.role()).stream()
            .filter(exclusion -> exclusion.other(holding.role()).equals(held.role()))
            .map(exclusion -> Exclusions.refusal(member.person(), holding.role(), exclusion))
            .forEach(refusals::add);
      }
    }
    for (Member.Deputyship acting : member.deputyships()) {
      Holding other = new Holding(acting.role(), acting.since(), Optional.of(acting.until()));
      rules.exclusionsOf(holding.role()).stream()
          .filter(exclusion -> exclusion.other(holding.role()).equals(acting.role()))
          .filter(exclusion -> other.overlaps(holding))
          .map(exclusion -> Exclusions.refusal(member.person(), holding.role(), exclusion))
          .forEach(refusals::add);
    }
    rules
        .credential(holding.role())
        .filter(credential -> member.licences().stream().noneMatch(l -> isOf(l, credential)))
        .ifPresent(
            credential ->
                refusals.add(
                    new Refusal(
                        "licence-missing",
                        "Role `%s` asks for the credential `%s`, and %s has none on file; record the"
                                .formatted(holding.role(), credential, name)
                            + " licence first.")));
    return refusals.isEmpty()
        ? accepted(
            new RosterEvent.RoleGranted(
                member.person().id(), holding.role(), holding.since(), holding.until()))
        : new RosterDecision.Refused(refusals);
  }

  private RosterDecision end(RosterCommand.EndRole end) {
    Optional<Member> member = roster.find(end.person());
    if (member.isEmpty()) {
      return unknown(end.person());
    }
    Instant until = end.until().orElse(at);
    if (until.isBefore(at)) {
      return refused(
          "end-backdated",
          "Role `%s` cannot end at `%s`, which is past; end it from now on."
              .formatted(end.role(), until));
    }
    return member.get().holdings().stream()
        .filter(held -> held.role().equals(end.role()))
        .filter(held -> held.until().map(at::isBefore).orElse(true))
        .findFirst()
        .map(held -> end(member.get(), held, until))
        .orElseGet(
            () ->
                refused(
                    "role-not-held",
                    "%s does not hold role `%s`; there is nothing to end."
                        .formatted(member.get().person().name(), end.role())));
  }

  private RosterDecision end(Member member, Holding held, Instant until) {
    if (held.until().filter(set -> set.isBefore(until)).isPresent()) {
      return refused(
          "role-ends-earlier",
          "Role `%s` of %s ends at `%s` already; to prolong it, grant it anew from then on."
              .formatted(held.role(), member.person().name(), held.until().get()));
    }
    return accepted(
        new RosterEvent.RoleEnded(member.person().id(), held.role(), held.since(), until));
  }

  private RosterDecision record(PersonId person, Licence licence) {
    if (roster.find(person).isEmpty()) {
      return unknown(person);
    }
    if (licence.verifiedAt().filter(verified -> verified.isAfter(at)).isPresent()) {
      return refused(
          "licence-verified-in-future",
          "The licence of `%s` says it was verified at `%s`, which is still to come; record it after"
                  .formatted(person, licence.verifiedAt().get())
              + " verification.");
    }
    return accepted(new RosterEvent.LicenceRecorded(person, licence));
  }

  private RosterDecision delegate(RosterCommand.NameDeputy named) {
    Optional<Member> principal = roster.find(named.principal());
    Optional<Member> deputy = roster.find(named.person());
    if (principal.isEmpty() || deputy.isEmpty()) {
      return unknown(principal.isEmpty() ? named.principal() : named.person());
    }
    Instant since = named.since().orElse(at);
    List<Refusal> refusals = new ArrayList<>(delegable(named, principal.get(), since));
    if (named.principal().equals(named.person())) {
      refusals.add(
          new Refusal(
              "deputy-oneself",
              "%s cannot be their own deputy; name somebody else."
                  .formatted(deputy.get().person().name())));
    }
    refusals.addAll(deputyMayAct(named, deputy.get(), since));
    return refusals.isEmpty()
        ? accepted(
            new RosterEvent.DeputyNamed(
                named.person(), named.principal(), named.role(), since, named.until()))
        : new RosterDecision.Refused(refusals);
  }

  private List<Refusal> delegable(RosterCommand.NameDeputy named, Member principal, Instant since) {
    List<Refusal> refusals = new ArrayList<>();
    String name = principal.person().name();
    if (since.isBefore(at) || !named.until().isAfter(since)) {
      refusals.add(
          new Refusal(
              "deputy-not-time-boxed",
              "A delegation runs from now or later to a later end; `%s` to `%s` does not. Give both."
                  .formatted(since, named.until())));
    }
    if (!principal.holds(named.role(), at)) {
      refusals.add(
          roster.deputyship(named.principal(), named.role(), at).isPresent()
              ? new Refusal(
                  "delegation-handed-on",
                  "%s is a deputy for role `%s`; what was delegated cannot be handed on. Ask its holder to name a deputy."
                      .formatted(name, named.role()))
              : new Refusal(
                  "role-not-held",
                  "%s does not hold role `%s`; only its holder delegates it."
                      .formatted(name, named.role())));
    }
    return refusals;
  }

  private List<Refusal> deputyMayAct(RosterCommand.NameDeputy named, Member deputy, Instant since) {
    List<Refusal> refusals = new ArrayList<>();
    Holding acting = new Holding(named.role(), since, Optional.of(later(named.until(), since)));
    List<Holding> other = new ArrayList<>(deputy.holdings());
    deputy
        .deputyships()
        .forEach(
            each -> other.add(new Holding(each.role(), each.since(), Optional.of(each.until()))));
    for (Holding held : other) {
      if (!held.overlaps(acting)) {
        continue;
      }
      if (held.role().equals(named.role())) {
        refusals.add(
            new Refusal(
                "role-held-already",
                "%s may act in role `%s` already, since `%s`; nothing needs to be delegated."
                    .formatted(deputy.person().name(), held.role(), held.since())));
      }
      if (rules.apart(held.role(), named.role())) {
        refusals.add(
            new Refusal(
                "delegation-across-chambers",
                "%s acts as `%s` of the %s chamber and would act as `%s` of the %s chamber; a delegation stays within one chamber. Choose somebody else."
                    .formatted(
                        deputy.person().name(),
                        held.role(),
                        rules.chambers().get(held.role()),
                        named.role(),
                        rules.chambers().get(named.role()))));
      }
      rules.exclusionsOf(named.role()).stream()
          .filter(exclusion -> exclusion.other(named.role()).equals(held.role()))
          .map(exclusion -> Exclusions.refusal(deputy.person(), named.role(), exclusion))
          .forEach(refusals::add);
    }
    return refusals;
  }

  private static Instant later(Instant until, Instant since) {
    return until.isAfter(since) ? until : since.plusSeconds(1);
  }

  private RosterDecision endDeputy(RosterCommand.EndDeputy end) {
    return roster
        .find(end.person())
        .flatMap(
            member ->
                member.deputyships().stream()
                    .filter(each -> each.principal().equals(end.principal()))
                    .filter(each -> each.role().equals(end.role()) && at.isBefore(each.until()))
                    .findFirst())
        .map(
            held ->
                accepted(
                    new RosterEvent.DeputyEnded(
                        end.person(), end.principal(), end.role(), held.since(), at)))
        .orElseGet(
            () ->
                refused(
                    "no-deputy",
                    "`%s` is no deputy of `%s` in role `%s`; there is nothing to end."
                        .formatted(end.person(), end.principal(), end.role())));
  }

  private static boolean isOf(Licence licence, Credential credential) {
    return licence.credential().equals(credential);
  }

  private static RosterDecision unknown(PersonId person) {
    return refused(
        "person-unknown", "Person `%s` is not registered; register first.".formatted(person));
  }

  private static RosterDecision accepted(RosterEvent event) {
    return new RosterDecision.Accepted(List.of(event));
  }

  private static RosterDecision refused(String rule, String sentence) {
    return new RosterDecision.Refused(List.of(new Refusal(rule, sentence)));
  }

  private static String quoted(Iterable<RoleId> roles) {
    List<String> names = new ArrayList<>();
    roles.forEach(role -> names.add("`" + role + "`"));
    return String.join(", ", names);
  }
}
