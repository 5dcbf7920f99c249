package org.primum.charter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.terms.RoleId;

/// The separation that no charter can give up. The *guardians* are the roles that sign a decision,
/// and the compliance officer. Two guardians of different chambers exclude each other always; two
/// of one chamber unless the charter allows it. Whoever signs for the clinical chamber is a
/// licensed clinician.
public final class Guardians {
  /// Owns content and context; always a licensed clinician.
  public static final RoleId CMIO = new RoleId("chief-medical-information-officer");

  /// Leads the clinicians; always a licensed clinician.
  public static final RoleId CMO = new RoleId("chief-medical-officer");

  /// Owns the platform.
  public static final RoleId CIO = new RoleId("chief-information-officer");

  private Guardians() {}

  /// The guardians among `roles`: those that sign a decision, the compliance officer, and those
  /// whose name makes them one even where a charter gives them nothing to sign.
  public static SortedSet<RoleId> of(
      Collection<RoleId> roles, Collection<RoleId> accountable, RoleId officer) {
    SortedSet<RoleId> guardians = new TreeSet<>(accountable);
    guardians.add(officer);
    guardians.addAll(List.of(CIO, CMIO, CMO));
    guardians.retainAll(roles);
    return guardians;
  }

  /// Every pair of `guardians`, each with the reason that holds where the charter gives none of its
  /// own.
  public static List<Exclusion> pairs(Collection<Role> guardians) {
    List<Role> ordered = guardians.stream().sorted(Comparator.comparing(Role::id)).toList();
    List<Exclusion> pairs = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (Role second : ordered.subList(i + 1, ordered.size())) {
        Role first = ordered.get(i);
        pairs.add(new Exclusion(first.id(), second.id(), why(first, second)));
      }
    }
    return pairs;
  }

  /// The chamber that `role` must belong to because of its name or its office.
  public static Optional<Chamber> chamber(RoleId role, RoleId officer) {
    if (role.equals(officer)) {
      return Optional.of(Chamber.COMPLIANCE);
    }
    if (role.equals(CMIO) || role.equals(CMO)) {
      return Optional.of(Chamber.CLINICAL);
    }
    return role.equals(CIO) ? Optional.of(Chamber.TECHNOLOGY) : Optional.empty();
  }

  /// The credential that `role` must ask for, because of its name or because it signs for the
  /// clinical chamber.
  public static Optional<Credential> credential(
      RoleId role, Optional<Chamber> chamber, boolean guardian) {
    boolean clinical = guardian && chamber.equals(Optional.of(Chamber.CLINICAL));
    return clinical || role.equals(CMIO) || role.equals(CMO)
        ? Optional.of(Credential.CLINICAL_LICENCE)
        : Optional.empty();
  }

  private static String why(Role first, Role second) {
    String one = first.chamber().map(Chamber::value).orElse("no");
    String other = second.chamber().map(Chamber::value).orElse("no");
    return one.equals(other)
        ? "two independent judgements of the " + one + " chamber would become one"
        : "the " + one + " and the " + other + " chamber check each other";
  }
}
