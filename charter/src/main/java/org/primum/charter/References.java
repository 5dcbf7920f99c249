package org.primum.charter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;

/// What a charter must keep to as a whole, beyond what each part keeps to by itself.
final class References {
  private final Charter charter;

  private References(Charter charter) {
    this.charter = charter;
  }

  /// @throws IllegalArgumentException at the first contradiction
  static void require(Charter charter) {
    References references = new References(charter);
    requireNamed(charter.roles(), Role::id);
    requireNamed(charter.decisions(), Decision::id);
    requireNamed(charter.kinds(), Kind::id);
    references.requireRoles();
    references.requireGuardians();
    references.requireExclusions();
    references.requireDecisions();
  }

  private void requireRoles() {
    for (Decision decision : charter.decisions().values()) {
      known(decision.accountable(), decision);
      decision.responsible().forEach(role -> known(role, decision));
      decision.committees().forEach(committee -> known(committee.members(), decision));
      decision.consulted().keySet().forEach(role -> known(role, decision));
      decision.informed().forEach(role -> known(role, decision));
    }
    if (!charter.roles().containsKey(charter.compliance().officer())) {
      throw contradiction(
          "compliance names role `" + charter.compliance().officer() + "`, which is unknown");
    }
  }

  private void requireGuardians() {
    SortedSet<RoleId> guardians = guardians();
    RoleId officer = charter.compliance().officer();
    for (Role role : charter.roles().values()) {
      boolean signs = guardians.contains(role.id());
      if (signs && role.chamber().isEmpty()) {
        throw contradiction("role `" + role.id() + "` is a guardian but belongs to no chamber");
      }
      Optional<Chamber> chamber = Guardians.chamber(role.id(), officer);
      if (chamber.isPresent() && !chamber.equals(role.chamber())) {
        throw contradiction(
            "role `" + role.id() + "` must belong to chamber `" + chamber.get() + "`");
      }
      Optional<Credential> credential = Guardians.credential(role.id(), role.chamber(), signs);
      if (credential.isPresent() && !credential.equals(role.credential())) {
        throw contradiction(
            "role `" + role.id() + "` must ask for the credential `" + credential.get() + "`");
      }
    }
    Set<Chamber> signing =
        charter.decisions().keySet().stream().map(charter::chamber).collect(Collectors.toSet());
    for (Chamber chamber : List.of(Chamber.CLINICAL, Chamber.TECHNOLOGY)) {
      if (!signing.contains(chamber)) {
        throw contradiction("the " + chamber + " chamber is Accountable for no decision");
      }
    }
  }

  private void requireExclusions() {
    Set<String> excluded =
        charter.exclusions().stream().map(Exclusion::pair).collect(Collectors.toSet());
    for (Exclusion exclusion : Guardians.pairs(guardians().stream().map(charter::role).toList())) {
      Optional<Chamber> first = charter.role(exclusion.first()).chamber();
      boolean oneChamber = first.equals(charter.role(exclusion.second()).chamber());
      if (!oneChamber && !excluded.contains(exclusion.pair())) {
        throw contradiction(
            "roles `"
                + exclusion.first()
                + "` and `"
                + exclusion.second()
                + "` sign for different chambers but do not exclude each other");
      }
    }
    if (excluded.size() != charter.exclusions().size()) {
      throw contradiction("a pair of roles excludes each other twice");
    }
    charter.roleRules();
  }

  private void requireDecisions() {
    Decision.ordered(charter.decisions().values());
    for (Decision decision : charter.decisions().values()) {
      decision.after().forEach(id -> known(id, "decision `" + decision.id() + "` comes after"));
    }
    for (Kind kind : charter.kinds().values()) {
      kind.decisions().keySet().forEach(id -> known(id, "kind `" + kind.id() + "` needs"));
    }
    for (Map.Entry<String, SortedSet<KindId>> scope : charter.compliance().appliesTo().entrySet()) {
      if (!charter.kinds().keySet().containsAll(scope.getValue())) {
        throw contradiction(
            "regulation `"
                + scope.getKey()
                + "` applies to a kind of `"
                + scope.getValue()
                + "` that is unknown");
      }
    }
    if (charter.kinds().isEmpty()) {
      throw contradiction("it has no kind of change");
    }
  }

  private SortedSet<RoleId> guardians() {
    List<RoleId> accountable =
        charter.decisions().values().stream().map(Decision::accountable).toList();
    RoleId officer = charter.compliance().officer();
    if (accountable.contains(officer)) {
      throw contradiction("role `" + officer + "` is Accountable, but compliance decides nothing");
    }
    return Guardians.of(charter.roles().keySet(), accountable, officer);
  }

  private void known(RoleId role, Decision decision) {
    if (!charter.roles().containsKey(role)) {
      throw contradiction(
          "decision `" + decision.id() + "` names role `" + role + "`, which is unknown");
    }
  }

  private void known(DecisionId id, String where) {
    if (!charter.decisions().containsKey(id)) {
      throw contradiction(where + " `" + id + "`, which is unknown");
    }
  }

  private static <K, V> void requireNamed(Map<K, V> values, Function<V, K> id) {
    values.forEach(
        (key, value) -> {
          if (!id.apply(value).equals(key)) {
            throw contradiction("`" + id.apply(value) + "` is filed under `" + key + "`");
          }
        });
  }

  private static IllegalArgumentException contradiction(String found) {
    return new IllegalArgumentException("charter contradicts itself: " + found);
  }
}
