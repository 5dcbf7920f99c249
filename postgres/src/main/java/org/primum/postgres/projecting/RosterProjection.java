package org.primum.postgres.projecting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.AdoptedCharter;
import org.primum.ledger.act.Entry;
import org.primum.postgres.ledger.Projection;
import org.primum.roster.Exclusion;
import org.primum.roster.Licence;
import org.primum.roster.RosterEvent;
import org.primum.roster.RosterJson;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People, roles, licences and the charter in force, with static separation of duty as a
/// constraint.
final class RosterProjection implements Projection {
  private static final String CONSTRAINT = "one_role_of_an_exclusive_pair";

  private final JdbcClient jdbc;

  RosterProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void fold(Entry entry) {
    if (entry.act().stream().equals(ActTypes.CHARTER_STREAM)) {
      adopt(AdoptedCharter.of(entry));
    } else if (entry.act().stream().equals(ActTypes.ROSTER_STREAM)) {
      for (Json.Obj event : entry.act().events()) {
        fold(RosterJson.event(event), entry.index());
      }
    }
  }

  @Override
  public Optional<Refusal> refusal(String constraint, Entry entry) {
    if (!constraint.equals(CONSTRAINT)) {
      return Optional.empty();
    }
    if (entry.act().stream().equals(ActTypes.CHARTER_STREAM)) {
      return Optional.of(
          new Refusal(
              "static-separation-of-duty",
              "Somebody holds two roles that this charter lets nobody hold together; end one of the"
                  + " two, then adopt the charter."));
    }
    return Optional.of(
        new Refusal(
            "static-separation-of-duty",
            "Somebody else just granted a role that excludes this one to the same person; the"
                + " database keeps the first of the two grants. Look at the roster again."));
  }

  private void adopt(AdoptedCharter adopted) {
    jdbc.sql("update projection.charter set in_force = false where in_force").update();
    jdbc.sql("insert into projection.charter values (?, ?, ?, true)")
        .params(adopted.index(), adopted.digest().hex(), adopted.charter().heading().version())
        .update();
    jdbc.sql("delete from projection.exclusive_holding").update();
    jdbc.sql("delete from projection.exclusive_pair").update();
    for (Exclusion each : adopted.charter().exclusions()) {
      jdbc.sql("insert into projection.exclusive_pair values (?, ?, ?, ?)")
          .params(each.pair(), each.first().value(), each.second().value(), each.why())
          .update();
    }
    guard("true");
  }

  private void fold(RosterEvent event, long index) {
    switch (event) {
      case RosterEvent.PersonRegistered registered ->
          jdbc.sql("insert into projection.person values (?, ?, ?)")
              .params(registered.personId().value(), registered.person().name(), index)
              .update();
      case RosterEvent.RoleGranted granted ->
          hold(
              new Held(
                  granted.personId(),
                  granted.role(),
                  granted.since(),
                  granted.until(),
                  Optional.empty()),
              index);
      case RosterEvent.RoleEnded ended ->
          end(
              new Held(
                  ended.personId(),
                  ended.role(),
                  ended.since(),
                  Optional.of(ended.until()),
                  Optional.empty()),
              index);
      case RosterEvent.LicenceRecorded(PersonId person, Licence licence) ->
          record(person, licence, index);
      case RosterEvent.DeputyNamed named -> hold(held(named), index);
      case RosterEvent.DeputyEnded ended ->
          end(
              new Held(
                  ended.personId(),
                  ended.role(),
                  ended.since(),
                  Optional.of(ended.until()),
                  Optional.of(ended.principal())),
              index);
    }
  }

  /// A role held, or acted in for its holder.
  private record Held(
      PersonId person,
      RoleId role,
      Instant since,
      Optional<Instant> until,
      Optional<PersonId> deputyFor) {}

  private static Held held(RosterEvent.DeputyNamed named) {
    return new Held(
        named.personId(),
        named.role(),
        named.since(),
        Optional.of(named.until()),
        Optional.of(named.principal()));
  }

  private void hold(Held held, long index) {
    jdbc.sql("insert into projection.holding values (?, ?, ?, ?, ?, ?)")
        .params(
            Columns.of(
                held.person().value(),
                held.role().value(),
                time(held.since()),
                held.until().map(RosterProjection::time).orElse(null),
                index,
                held.deputyFor().map(PersonId::value).orElse(null)))
        .update();
    guard(
        "h.person = ? and h.role = ? and h.since = ?",
        held.person().value(),
        held.role().value(),
        time(held.since()));
  }

  private void end(Held ended, long index) {
    Object[] holding = {ended.person().value(), ended.role().value(), time(ended.since())};
    jdbc.sql(
            "delete from projection.exclusive_holding"
                + " where person = ? and role = ? and lower(held) = ?")
        .params(holding)
        .update();
    jdbc.sql("delete from projection.holding where person = ? and role = ? and since = ?")
        .params(holding)
        .update();
    if (ended.until().orElseThrow().isAfter(ended.since())) {
      hold(ended, index);
    }
  }

  private void record(PersonId person, Licence licence, long index) {
    jdbc.sql(
            "delete from projection.licence"
                + " where person = ? and credential = ? and profession = ?")
        .params(person.value(), licence.credential().value(), licence.profession().value())
        .update();
    jdbc.sql("insert into projection.licence values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Columns.of(
                person.value(),
                licence.credential().value(),
                licence.profession().value(),
                licence.source(),
                licence.verifiedAt().map(RosterProjection::time).orElse(null),
                licence.expiresOn(),
                licence.status().word(),
                index))
        .update();
  }

  // Every holding that `which` names, once for each exclusive pair its role belongs to.
  private void guard(String which, Object... parameters) {
    jdbc.sql(
            "insert into projection.exclusive_holding"
                + " select h.person, p.pair, h.role, tstzrange(h.since, h.until, '[)')"
                + " from projection.holding h join projection.exclusive_pair p"
                + " on h.role in (p.first_role, p.second_role) where "
                + which)
        .params(parameters)
        .update();
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
