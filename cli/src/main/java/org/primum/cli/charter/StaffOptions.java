package org.primum.cli.charter;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.staffing.Availability;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Stop;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import picocli.CommandLine.Option;

/// The options that say who there is.
final class StaffOptions {
  @Option(
      names = "--roster",
      paramLabel = "PEOPLE",
      description = "a list of people in YAML; without it, one person for each role is assumed")
  private @Nullable Path roster;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "the day in question, e.g. 2026-12-24; today without it")
  private @Nullable LocalDate on;

  @Option(names = "--absent", paramLabel = "PERSON", description = "who is away; may be repeated")
  private List<String> absent = new ArrayList<>();

  @Option(
      names = "--recused",
      paramLabel = "PERSON:DECISION",
      description = "who stands aside from a decision; may be repeated")
  private List<String> recused = new ArrayList<>();

  Optional<CharterCheck.Staff> staff(Charter charter) {
    if (roster == null) {
      if (on != null || !absent.isEmpty() || !recused.isEmpty()) {
        throw new Stop(
            Exit.USAGE,
            "options `--on`, `--absent` and `--recused` are about people; name their list with"
                + " `--roster`");
      }
      return Optional.empty();
    }
    return Optional.of(
        new CharterCheck.Staff(
            new CharterCheck.Document(roster.toString(), Input.text(roster)),
            at(charter),
            availability(charter)));
  }

  /// Noon of the day where the charter counts its days.
  private Instant at(Charter charter) {
    return on == null
        ? Instant.now()
        : on.atTime(LocalTime.NOON).atZone(charter.heading().timezone()).toInstant();
  }

  private Availability availability(Charter charter) {
    SortedSet<PersonId> away = new TreeSet<>();
    absent.forEach(each -> away.add(person(each)));
    SortedMap<PersonId, SortedSet<DecisionId>> aside = new TreeMap<>();
    for (String each : recused) {
      int colon = each.indexOf(':');
      String decision = each.substring(colon + 1);
      boolean known =
          colon > 0
              && charter.decisions().keySet().stream().anyMatch(id -> id.value().equals(decision));
      if (!known) {
        throw new Stop(
            Exit.USAGE,
            "option `--recused` is `"
                + each
                + "`; write a person and a decision of the charter, e.g. `j-lindqvist:T4`");
      }
      aside
          .computeIfAbsent(person(each.substring(0, colon)), any -> new TreeSet<>())
          .add(new DecisionId(decision));
    }
    return new Availability(away, aside, new TreeMap<>());
  }

  private static PersonId person(String id) {
    try {
      return new PersonId(id);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
