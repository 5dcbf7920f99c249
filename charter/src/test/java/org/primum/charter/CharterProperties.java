package org.primum.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.primum.charter.operation.Operation;
import org.primum.charter.operation.Outage;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.charter.precedence.SeverityScale;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.roster.Profession;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

class CharterProperties {
  private static final long SEED = 20261122;
  private static final RoleId OFFICER = new RoleId("compliance-officer");
  private static final List<Passage> PASSAGES = List.copyOf(EnumSet.allOf(Passage.class));
  private static final List<Need> NEEDS = List.copyOf(EnumSet.allOf(Need.class));

  @Test
  void everyCharterSurvivesItsCanonicalJson() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 300; run++) {
      Charter charter = charter(random);
      byte[] bytes = CanonicalJson.bytes(charter.json());
      Charter read = Charter.of((Json.Obj) StrictJson.canonical(bytes));
      assertThat(read).as("seed %d, run %d", SEED, run).isEqualTo(charter);
      assertThat(CanonicalJson.bytes(read.json())).isEqualTo(bytes);
      assertThat(read.digest()).isEqualTo(charter.digest());
    }
  }

  @Test
  void everyDifferenceChangesTheDigest() {
    SplittableRandom random = new SplittableRandom(SEED);
    TreeSet<String> digests = new TreeSet<>();
    for (int run = 0; run < 300; run++) {
      digests.add(charter(random).digest().hex());
    }
    assertThat(digests).hasSize(300);
  }

  private static Charter charter(SplittableRandom random) {
    SortedMap<RoleId, Role> roles = roles(random);
    SortedMap<DecisionId, Decision> decisions = decisions(random, roles.keySet());
    SortedMap<KindId, Kind> kinds = new TreeMap<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      SortedMap<DecisionId, Need> needs = new TreeMap<>();
      decisions.keySet().forEach(id -> needs.put(id, pick(random, NEEDS)));
      SortedMap<String, String> hazards = new TreeMap<>();
      for (int h = random.nextInt(3); h > 0; h--) {
        hazards.put("hazard-" + h, text(random));
      }
      KindId id = new KindId("kind-" + i);
      kinds.put(id, new Kind(id, text(random), needs, hazards));
    }
    return new Charter(
        new Heading(text(random), "v" + random.nextInt(1000), ZoneId.of("Europe/Vienna")),
        roles,
        exclusions(random, roles, decisions),
        decisions,
        kinds,
        new Compliance(OFFICER, new TreeSet<>(List.of("hipaa-security-rule"))),
        random.nextBoolean() ? RaiserRule.NEVER : RaiserRule.IF_ANOTHER_IS_RESPONSIBLE,
        new Precedence(share(random), half(random), share(random), share(random)),
        severity(random),
        new Operation(
            Duration.ofSeconds(random.nextInt(1, 80_000)),
            random.nextBoolean()
                ? new Outage.Stop()
                : new Outage.Continue(Duration.ofMinutes(random.nextInt(1, 4000)))));
  }

  private static SortedMap<RoleId, Role> roles(SplittableRandom random) {
    List<Role> roles = new ArrayList<>();
    Optional<Credential> licence = Optional.of(Credential.CLINICAL_LICENCE);
    roles.add(new Role(Guardians.CMO, text(random), Optional.of(Chamber.CLINICAL), licence));
    roles.add(new Role(Guardians.CMIO, text(random), Optional.of(Chamber.CLINICAL), licence));
    roles.add(
        new Role(Guardians.CIO, text(random), Optional.of(Chamber.TECHNOLOGY), Optional.empty()));
    roles.add(new Role(OFFICER, text(random), Optional.of(Chamber.COMPLIANCE), Optional.empty()));
    for (int i = 0; i <= random.nextInt(4); i++) {
      roles.add(
          new Role(
              new RoleId("role-" + i),
              text(random),
              random.nextBoolean() ? Optional.empty() : Optional.of(Chamber.BOARD),
              random.nextBoolean() ? Optional.empty() : licence));
    }
    return Charter.byId(roles, Role::id);
  }

  private static SortedMap<DecisionId, Decision> decisions(
      SplittableRandom random, Set<RoleId> roles) {
    SortedMap<DecisionId, Decision> decisions = new TreeMap<>();
    for (int i = 0; i < 2 + random.nextInt(5); i++) {
      RoleId accountable = i == 0 ? Guardians.CIO : i == 1 ? Guardians.CMO : Guardians.CMIO;
      SortedSet<RoleId> others = new TreeSet<>(roles);
      others.remove(accountable);
      SortedMap<RoleId, Period> consulted = new TreeMap<>();
      SortedSet<RoleId> informed = new TreeSet<>();
      SortedSet<RoleId> responsible = new TreeSet<>();
      others.forEach(
          role -> {
            switch (random.nextInt(4)) {
              case 0 -> consulted.put(role, Period.of(0, random.nextInt(2), random.nextInt(1, 9)));
              case 1 -> informed.add(role);
              case 2 -> responsible.add(role);
              default -> {}
            }
          });
      boolean ownWork = random.nextBoolean();
      if (ownWork) {
        responsible.add(accountable);
      }
      TreeSet<DecisionId> after = new TreeSet<>();
      decisions.keySet().stream().filter(id -> random.nextBoolean()).forEach(after::add);
      TreeSet<PartKind> parts = new TreeSet<>();
      PartKind.known().stream().filter(part -> random.nextInt(5) == 0).forEach(parts::add);
      DecisionId id = new DecisionId("D" + i);
      decisions.put(
          id,
          new Decision(
              id,
              text(random),
              accountable,
              responsible,
              List.of(committee(random)),
              consulted,
              informed,
              parts,
              after,
              ownWork));
    }
    return decisions;
  }

  private static Committee committee(SplittableRandom random) {
    SortedMap<Profession, Integer> present = new TreeMap<>();
    Profession.known().stream()
        .filter(profession -> random.nextInt(3) == 0)
        .forEach(profession -> present.put(profession, random.nextInt(1, 9)));
    return new Committee(
        "committee", text(random), new RoleId("role-0"), present, pick(random, PASSAGES));
  }

  private static List<Exclusion> exclusions(
      SplittableRandom random,
      SortedMap<RoleId, Role> roles,
      SortedMap<DecisionId, Decision> decisions) {
    List<RoleId> accountable =
        decisions.values().stream().map(Decision::accountable).distinct().toList();
    List<Exclusion> pairs = new ArrayList<>();
    for (Exclusion pair :
        Guardians.pairs(
            Guardians.of(roles.keySet(), accountable, OFFICER).stream()
                .flatMap(id -> Optional.ofNullable(roles.get(id)).stream())
                .toList())) {
      boolean oneChamber =
          pair.first().equals(Guardians.CMIO) && pair.second().equals(Guardians.CMO);
      if (!oneChamber || random.nextBoolean()) {
        pairs.add(new Exclusion(pair.first(), pair.second(), text(random)));
      }
    }
    return pairs;
  }

  private static SeverityScale severity(SplittableRandom random) {
    BigDecimal middle = new BigDecimal("0.5").subtract(half(random).divide(new BigDecimal(4)));
    return new SeverityScale(
        List.of(
            new SeverityLevel("none", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
            new SeverityLevel(
                "severe", middle, middle.divide(new BigDecimal(2)), new BigDecimal("0.900")),
            new SeverityLevel("death", BigDecimal.ONE, new BigDecimal("1.0"), BigDecimal.ONE)));
  }

  private static BigDecimal share(SplittableRandom random) {
    return BigDecimal.valueOf(random.nextInt(0, 10_001), 4);
  }

  private static BigDecimal half(SplittableRandom random) {
    return BigDecimal.valueOf(random.nextInt(1, 5_001), 4);
  }

  private static <T> T pick(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(12); i > 0; i--) {
      int point = random.nextInt(0x20, random.nextBoolean() ? 0x7f : 0x1f600);
      boolean allowed =
          !Character.isISOControl(point)
              && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
      text.appendCodePoint(allowed ? point : 'x');
    }
    return text.toString();
  }
}
