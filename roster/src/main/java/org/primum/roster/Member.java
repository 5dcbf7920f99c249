package org.primum.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// One person with everything on file.
///
/// @param holdings by beginning, then role; past ones stay
/// @param licences the latest word on each credential and profession
/// @param deputyships roles of others in which the person may act, by beginning; past ones stay
public record Member(
    Person person, List<Holding> holdings, List<Licence> licences, List<Deputyship> deputyships) {

  /// A role in which somebody acts for its holder, for a time.
  ///
  /// @param principal who holds the role and delegated it
  /// @param until there is always an end
  public record Deputyship(PersonId principal, RoleId role, Instant since, Instant until) {
    public Deputyship {
      if (!until.isAfter(since)) {
        throw new IllegalArgumentException(
            "deputyship for role `" + role + "` would end before it begins, at `" + until + "`");
      }
    }

    /// True where it is in force at `at`.
    public boolean activeAt(Instant at) {
      return !at.isBefore(since) && at.isBefore(until);
    }
  }

  public Member {
    holdings =
        holdings.stream()
            .sorted(Comparator.comparing(Holding::since).thenComparing(Holding::role))
            .toList();
    licences =
        licences.stream()
            .sorted(Comparator.comparing(Licence::credential).thenComparing(Licence::profession))
            .toList();
    deputyships =
        deputyships.stream()
            .sorted(Comparator.comparing(Deputyship::since).thenComparing(Deputyship::role))
            .toList();
  }

  /// Somebody who is nobody's deputy.
  public Member(Person person, List<Holding> holdings, List<Licence> licences) {
    this(person, holdings, licences, List.of());
  }

  /// The roles held at `at`, in alphabetical order.
  public SortedSet<RoleId> rolesAt(Instant at) {
    return holdings.stream()
        .filter(holding -> holding.activeAt(at))
        .map(Holding::role)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// True where `role` is held at `at`.
  public boolean holds(RoleId role, Instant at) {
    return holdings.stream()
        .anyMatch(holding -> holding.role().equals(role) && holding.activeAt(at));
  }

  /// True where a licence of `credential` counts on `day`.
  public boolean licensed(Credential credential, LocalDate day) {
    return licencesOf(credential).stream().anyMatch(licence -> licence.activeOn(day));
  }

  /// Why no licence of `credential` counts on `day`, as a clause about the person, e.g. `the
  /// clinical-licence as physician expired on 2026-11-20`; empty where one counts.
  public Optional<String> licenceProblem(Credential credential, LocalDate day) {
    if (licensed(credential, day)) {
      return Optional.empty();
    }
    List<String> problems = new ArrayList<>();
    for (Licence licence : licencesOf(credential)) {
      licence
          .problemOn(day)
          .ifPresent(
              problem ->
                  problems.add(
                      "the " + credential + " as " + licence.profession() + " " + problem));
    }
    return Optional.of(
        problems.isEmpty() ? "no " + credential + " is on file" : String.join(", ", problems));
  }

  /// The professions with a licence of `credential` that counts on `day`.
  public SortedSet<Profession> professions(Credential credential, LocalDate day) {
    return licencesOf(credential).stream()
        .filter(licence -> licence.activeOn(day))
        .map(Licence::profession)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Licence> licencesOf(Credential credential) {
    return licences.stream().filter(licence -> licence.credential().equals(credential)).toList();
  }
}
