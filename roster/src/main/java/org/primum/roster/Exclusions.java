package org.primum.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// Finds where a roster breaks the static separation of duty, e.g. after a charter was amended or
/// where two grants raced.
public final class Exclusions {
  private Exclusions() {}

  /// One refusal for every pair of excluded roles that one person holds at `at`, by person, then
  /// pair.
  public static List<Refusal> broken(Roster roster, RoleRules rules, Instant at) {
    List<Refusal> broken = new ArrayList<>();
    for (Member member : roster.members().values()) {
      for (Exclusion exclusion : rules.exclusions()) {
        if (member.holds(exclusion.first(), at) && member.holds(exclusion.second(), at)) {
          broken.add(
              new Refusal(
                  "static-separation-of-duty",
                  "%s holds both `%s` and `%s`, which nobody may: %s. End one of the two."
                      .formatted(
                          member.person().name(),
                          exclusion.first(),
                          exclusion.second(),
                          exclusion.why())));
        }
      }
    }
    return List.copyOf(broken);
  }

  /// The refusal of granting `role` to somebody who holds the other role of `exclusion`.
  ///
  /// @throws IllegalArgumentException if `role` is not of the pair
  public static Refusal refusal(Person person, RoleId role, Exclusion exclusion) {
    return new Refusal(
        "static-separation-of-duty",
        ("%s cannot become `%s` while holding `%s`; nobody may hold both: %s. Choose somebody else, or"
                + " end `%s` first.")
            .formatted(
                person.name(),
                role,
                exclusion.other(role),
                exclusion.why(),
                exclusion.other(role)));
  }
}
