package org.primum.roster;

import org.primum.terms.RoleId;

/// Static separation of duty: nobody may hold both roles at one time. The two are kept in
/// alphabetical order, so that a pair has one spelling.
///
/// @param why the reason the charter gives, printed in every refusal
public record Exclusion(RoleId first, RoleId second, String why) implements Comparable<Exclusion> {
  public Exclusion {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(
          "exclusion of `" + first + "` and `" + second + "` must name two roles in order");
    }
    if (why.isBlank()) {
      throw new IllegalArgumentException(
          "exclusion of `" + first + "` and `" + second + "` must say why");
    }
  }

  /// The exclusion of two roles named in any order.
  ///
  /// @throws IllegalArgumentException if both are the same, or the reason is blank
  public static Exclusion between(RoleId one, RoleId other, String why) {
    return one.compareTo(other) <= 0
        ? new Exclusion(one, other, why)
        : new Exclusion(other, one, why);
  }

  /// One stable word for the pair, for a database constraint: `first+second`.
  public String pair() {
    return first + "+" + second;
  }

  /// True where `role` is one of the two.
  public boolean concerns(RoleId role) {
    return first.equals(role) || second.equals(role);
  }

  /// The other role of the pair.
  ///
  /// @throws IllegalArgumentException if `role` is not of the pair
  public RoleId other(RoleId role) {
    if (!concerns(role)) {
      throw new IllegalArgumentException("role `" + role + "` is not of the pair `" + pair() + "`");
    }
    return first.equals(role) ? second : first;
  }

  @Override
  public int compareTo(Exclusion other) {
    return pair().compareTo(other.pair());
  }
}
