package org.primum.charter.regulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.primum.documents.Nearest;

/// Every regulation that a charter may declare to be in force.
public final class Library {
  private static final List<Regulation> ALL =
      List.of(
          new Regulation(
              "hipaa-security-rule",
              "HIPAA Security Rule",
              "45 CFR Part 164 Subpart C",
              HipaaSecurityRule.provisions()),
          new Regulation(
              "electronic-prescriptions-of-controlled-substances",
              "Electronic prescriptions for controlled substances",
              "21 CFR Part 1311 Subpart C",
              ControlledSubstances.provisions()));

  private Library() {}

  /// All regulations, in the order they are shown.
  public static List<Regulation> regulations() {
    return ALL;
  }

  /// The regulation named `id`, if the library has it.
  public static Optional<Regulation> find(String id) {
    return ALL.stream().filter(regulation -> regulation.id().equals(id)).findFirst();
  }

  /// The provision cited as `citation` in one of the regulations in force, if there.
  ///
  /// @param inForce ids of regulations, as a charter lists them
  public static Optional<Provision> provision(String citation, Collection<String> inForce) {
    return ALL.stream()
        .filter(regulation -> inForce.contains(regulation.id()))
        .flatMap(regulation -> regulation.find(citation).stream())
        .findFirst();
  }

  /// A half-sentence for messages about a citation that is not there, e.g. `; did you mean \`45 CFR
  /// 164.312(b)\`?`
  ///
  /// @param inForce ids of regulations, as a charter lists them
  public static String hint(String citation, Collection<String> inForce) {
    List<String> known =
        ALL.stream()
            .filter(regulation -> inForce.contains(regulation.id()))
            .flatMap(regulation -> regulation.provisions().stream())
            .map(Provision::citation)
            .toList();
    return Nearest.to(citation, known)
        .map(near -> "; did you mean `" + near + "`?")
        .orElse("; cite a paragraph as `45 CFR 164.312(a)(2)(iii)`");
  }
}
