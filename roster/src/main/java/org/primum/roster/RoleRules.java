package org.primum.roster;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.RoleId;

/// What a charter says about who may hold which role.
///
/// @param credentials every role that exists, with the credential it asks for, if any
/// @param exclusions each pair once, in order
/// @param chambers the chamber of every role that belongs to one; nothing is delegated across them
public record RoleRules(
    SortedMap<RoleId, Optional<Credential>> credentials,
    List<Exclusion> exclusions,
    SortedMap<RoleId, String> chambers) {
  /// Rules of a charter without chambers.
  public RoleRules(
      SortedMap<RoleId, Optional<Credential>> credentials, List<Exclusion> exclusions) {
    this(credentials, exclusions, new TreeMap<>());
  }

  public RoleRules {
    chambers = Collections.unmodifiableSortedMap(new TreeMap<>(chambers));
    credentials = Collections.unmodifiableSortedMap(new TreeMap<>(credentials));
    exclusions = exclusions.stream().sorted().distinct().toList();
    for (Exclusion exclusion : exclusions) {
      requireKnown(credentials, exclusion.first());
      requireKnown(credentials, exclusion.second());
    }
  }

  /// True where the charter knows `role`.
  public boolean knows(RoleId role) {
    return credentials.containsKey(role);
  }

  /// The credential that `role` asks for; empty also where the role is unknown.
  public Optional<Credential> credential(RoleId role) {
    return credentials.getOrDefault(role, Optional.empty());
  }

  /// The pairs that `role` is part of.
  public List<Exclusion> exclusionsOf(RoleId role) {
    return exclusions.stream().filter(each -> each.concerns(role)).toList();
  }

  /// True where both roles belong to a chamber, and not to the same.
  public boolean apart(RoleId first, RoleId second) {
    return chambers.containsKey(first)
        && chambers.containsKey(second)
        && !chambers.get(first).equals(chambers.get(second));
  }

  private static void requireKnown(Map<RoleId, Optional<Credential>> roles, RoleId role) {
    if (!roles.containsKey(role)) {
      throw new IllegalArgumentException("exclusion names role `" + role + "`, which is unknown");
    }
  }
}
