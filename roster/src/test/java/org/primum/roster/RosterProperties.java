package org.primum.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

class RosterProperties {
  private static final long SEED = 20261120;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<RoleId> ROLES =
      List.of(new RoleId("a"), new RoleId("b"), new RoleId("c"), new RoleId("d"));

  private static final List<LicenceStatus> STATUSES =
      List.copyOf(EnumSet.allOf(LicenceStatus.class));

  /// Whatever is asked in whatever order, nobody ever holds two roles that exclude each other, and
  /// every event survives its JSON.
  @Test
  void neverLeavesOnePersonWithExcludedRoles() {
    SplittableRandom random = new SplittableRandom(SEED);
    int accepted = 0;
    for (int run = 0; run < 60; run++) {
      RoleRules rules = rules(random);
      Roster roster = Roster.empty();
      List<RosterEvent> events = new ArrayList<>();
      Instant at = START;
      for (int step = 0; step < 60; step++) {
        at = at.plusSeconds(random.nextInt(0, 1000));
        if (RosterDecider.decide(roster, rules, command(random, at), at)
            instanceof RosterDecision.Accepted(List<RosterEvent> done)) {
          accepted++;
          for (RosterEvent event : done) {
            roster = roster.evolve(event);
            events.add(event);
            Json.Obj json =
                (Json.Obj) StrictJson.canonical(CanonicalJson.bytes(RosterJson.write(event)));
            assertThat(RosterJson.event(json)).isEqualTo(event);
          }
        }
        for (int ahead = 0; ahead < 5000; ahead += 500) {
          assertThat(Exclusions.broken(roster, rules, at.plusSeconds(ahead)))
              .as("seed %d, run %d, step %d", SEED, run, step)
              .isEmpty();
        }
      }
      assertThat(Roster.of(events)).isEqualTo(roster);
      assertThat(RosterJson.roster(RosterJson.write(roster))).isEqualTo(roster);
    }
    assertThat(accepted).isGreaterThan(600);
  }

  private static RoleRules rules(SplittableRandom random) {
    TreeMap<RoleId, Optional<Credential>> credentials = new TreeMap<>();
    List<Exclusion> exclusions = new ArrayList<>();
    for (RoleId role : ROLES) {
      credentials.put(
          role,
          random.nextInt(3) == 0 ? Optional.of(Credential.CLINICAL_LICENCE) : Optional.empty());
      for (RoleId other : ROLES) {
        if (role.compareTo(other) < 0 && random.nextBoolean()) {
          exclusions.add(new Exclusion(role, other, "one checks the other"));
        }
      }
    }
    return new RoleRules(credentials, exclusions);
  }

  private static RosterCommand command(SplittableRandom random, Instant at) {
    PersonId person = new PersonId("p" + random.nextInt(3));
    RoleId role = ROLES.get(random.nextInt(ROLES.size()));
    return switch (random.nextInt(8)) {
      case 0 -> new RosterCommand.RegisterPerson(new Person(person, "Person " + person));
      case 1 -> new RosterCommand.RecordLicence(person, licence(random, at));
      case 2, 3 -> new RosterCommand.EndRole(person, role, later(random, at));
      default ->
          new RosterCommand.GrantRole(
              person,
              role,
              later(random, at),
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(at.plusSeconds(random.nextInt(0, 4000))));
    };
  }

  private static Optional<Instant> later(SplittableRandom random, Instant at) {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(at.plusSeconds(random.nextInt(-100, 3000)));
  }

  private static Licence licence(SplittableRandom random, Instant at) {
    LicenceStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
    return new Licence(
        Credential.CLINICAL_LICENCE,
        new Profession(random.nextBoolean() ? "nurse" : "physician"),
        "a board",
        status == LicenceStatus.UNVERIFIED ? Optional.empty() : Optional.of(at),
        LocalDate.parse("2026-06-30"),
        status);
  }
}
