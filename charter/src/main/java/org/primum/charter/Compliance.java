package org.primum.charter;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.terms.RoleId;

/// The gate that no other role can overrule.
///
/// @param officer the role whose holder determines, per option
/// @param regulations ids of the regulations in force, e.g. `hipaa-security-rule`; at least one
public record Compliance(RoleId officer, SortedSet<String> regulations) {
  public Compliance {
    regulations = Collections.unmodifiableSortedSet(new TreeSet<>(regulations));
    if (regulations.isEmpty()) {
      throw new IllegalArgumentException("compliance names no regulation in force");
    }
  }
}
