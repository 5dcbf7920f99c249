package org.primum.charter;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;

/// The gate that no other role can overrule.
///
/// @param officer the role whose holder determines, per option
/// @param regulations ids of the regulations in force, e.g. `hipaa-security-rule`; at least one
/// @param appliesTo for a regulation that concerns some kinds of change only, those kinds
public record Compliance(
    RoleId officer, SortedSet<String> regulations, SortedMap<String, SortedSet<KindId>> appliesTo) {
  /// Every regulation concerns every kind.
  public Compliance(RoleId officer, SortedSet<String> regulations) {
    this(officer, regulations, new TreeMap<>());
  }

  public Compliance {
    SortedMap<String, SortedSet<KindId>> kinds = new TreeMap<>();
    for (var entry : appliesTo.entrySet()) {
      if (!regulations.contains(entry.getKey()) || entry.getValue().isEmpty()) {
        throw new IllegalArgumentException(
            "regulation `"
                + entry.getKey()
                + "` applies to `"
                + entry.getValue()
                + "`; it must be in force and apply to at least one kind");
      }
      kinds.put(entry.getKey(), Collections.unmodifiableSortedSet(new TreeSet<>(entry.getValue())));
    }
    appliesTo = Collections.unmodifiableSortedMap(kinds);
    regulations = Collections.unmodifiableSortedSet(new TreeSet<>(regulations));
    if (regulations.isEmpty()) {
      throw new IllegalArgumentException("compliance names no regulation in force");
    }
  }

  /// The regulations that concern changes of `kind`.
  public SortedSet<String> inForce(KindId kind) {
    return regulations.stream()
        .filter(
            regulation ->
                Optional.ofNullable(appliesTo.get(regulation))
                    .map(kinds -> kinds.contains(kind))
                    .orElse(true))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
