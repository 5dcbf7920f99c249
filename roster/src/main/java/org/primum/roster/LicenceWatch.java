package org.primum.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.terms.RoleId;

/// How licences are kept under watch.
///
/// ## What blocks and what is only flagged
///
/// A licence that *lapsed* (its last day has passed, it is suspended, revoked, or was never
/// verified) blocks: in every role that asks for it, its holder signs nothing and fills no seat for
/// its profession until it counts again. Signatures given while it counted stand, and the change
/// says that they are to be reviewed. A licence whose end or whose next verification comes *near*,
/// and a verification that is overdue, are flagged only: the licence counts.
///
/// @param verifyEvery how long a verification with the source counts as fresh; at least a day
/// @param warnBefore how long before a licence ends, or is to be verified again, its holder is
///   told; at least a day
public record LicenceWatch(Period verifyEvery, Period warnBefore) {
  /// What holds where a charter says nothing: verified each year, told 60 days ahead.
  public static final LicenceWatch USUAL = new LicenceWatch(Period.ofYears(1), Period.ofDays(60));

  public LicenceWatch {
    require("verifyEvery", verifyEvery);
    require("warnBefore", warnBefore);
  }

  /// Everything that is due, the earliest first, then by person.
  ///
  /// @param rules of the charter in force
  /// @param zone in which licences count by day
  public List<LicenceDue> due(Roster roster, RoleRules rules, Instant at, ZoneId zone) {
    List<LicenceDue> due = new ArrayList<>();
    LocalDate day = at.atZone(zone).toLocalDate();
    for (Member member : roster.members().values()) {
      for (Licence licence : member.licences()) {
        for (LicenceDue.Matter matter : matters(licence, day, zone)) {
          due.add(
              new LicenceDue(
                  member.person(),
                  licence,
                  matter,
                  blocked(member, licence.credential(), rules, at, day)));
        }
      }
    }
    due.sort(
        Comparator.comparing((LicenceDue each) -> each.matter().on())
            .thenComparing(each -> each.person().id()));
    return List.copyOf(due);
  }

  /// What is due of one licence on `day`: that it lapsed, or what comes near.
  public List<LicenceDue.Matter> matters(Licence licence, LocalDate day, ZoneId zone) {
    Optional<LocalDate> verified = licence.verifiedAt().map(at -> at.atZone(zone).toLocalDate());
    Optional<String> problem = licence.problemOn(day);
    if (problem.isPresent()) {
      boolean expired = licence.status() == LicenceStatus.ACTIVE;
      LocalDate since = expired ? licence.expiresOn().plusDays(1) : verified.orElse(day);
      return List.of(new LicenceDue.Lapsed(since, problem.get()));
    }
    List<LicenceDue.Matter> matters = new ArrayList<>();
    LocalDate soon = day.plus(warnBefore);
    if (!licence.expiresOn().isAfter(soon)) {
      matters.add(new LicenceDue.Ends(licence.expiresOn()));
    }
    verified
        .map(on -> on.plus(verifyEvery))
        .filter(on -> !on.isAfter(soon))
        .ifPresent(on -> matters.add(new LicenceDue.Verification(on, on.isBefore(day))));
    return matters;
  }

  /// The roles held in which nothing can be signed for want of `credential`.
  private static SortedSet<RoleId> blocked(
      Member member, Credential credential, RoleRules rules, Instant at, LocalDate day) {
    return member.licensed(credential, day)
        ? new TreeSet<>()
        : member.rolesAt(at).stream()
            .filter(role -> rules.credential(role).equals(Optional.of(credential)))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void require(String what, Period period) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(
          "`" + what + "` is `" + period + "`, allowed is at least a day, e.g. `P60D`");
    }
  }
}
