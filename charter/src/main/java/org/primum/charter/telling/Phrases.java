package org.primum.charter.telling;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Need;
import org.primum.charter.operation.Outage;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.charter.regulation.Library;
import org.primum.roster.Profession;
import org.primum.terms.DecisionId;
import org.primum.terms.RoleId;

/// Parts of sentences.
final class Phrases {
  private Phrases() {}

  /// `a`, `a and b`, `a, b and c`; `nobody` for none.
  static String and(Collection<String> words) {
    List<String> all = List.copyOf(words);
    if (all.size() < 2) {
      return all.isEmpty() ? "nobody" : all.getFirst();
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
  }

  /// The role as it is printed; a role that is gone keeps its id.
  static String the(Charter charter, RoleId role) {
    return "the "
        + (charter.roles().containsKey(role) ? charter.role(role).title() : "role " + role);
  }

  static List<String> the(Charter charter, Collection<RoleId> roles) {
    return roles.stream().map(role -> the(charter, role)).toList();
  }

  /// `5 days`, `2 weeks` written as days, `1 month`.
  static String time(Period period) {
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), "year");
    add(parts, period.getMonths(), "month");
    add(parts, period.getDays(), "day");
    return and(parts);
  }

  static String time(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, Math.toIntExact(duration.toHours()), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    return and(parts);
  }

  private static void add(List<String> parts, int count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  static String upper(String sentence) {
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  static String ids(Collection<?> ids) {
    return and(ids.stream().map(Object::toString).toList());
  }

  /// `S, T1 and, if spend, T4`.
  static String needs(Map<DecisionId, Need> needs) {
    List<String> parts = new ArrayList<>();
    needs.forEach(
        (id, need) -> parts.add(need == Need.ALWAYS ? id.value() : id + " " + need.words()));
    return and(parts);
  }

  /// `with more than half of all members in favour, 1 nurse and 2 physicians being present`.
  static String passing(Committee committee) {
    List<String> present = new ArrayList<>();
    committee
        .present()
        .forEach((profession, count) -> present.add(count + " " + plural(profession, count)));
    String votes =
        switch (committee.passage()) {
          case MAJORITY -> "more than half of all members in favour";
          case TWO_THIRDS -> "two thirds of all members in favour";
          case THREE_QUARTERS -> "three quarters of all members in favour";
          case UNANIMOUS -> "all members in favour";
        };
    return "with " + votes + (present.isEmpty() ? "" : ", " + and(present) + " being present");
  }

  private static String plural(Profession profession, int count) {
    String word = profession.value().replace('-', ' ');
    if (count == 1) {
      return word;
    }
    return word.endsWith("fe") ? word.substring(0, word.length() - 2) + "ves" : word + "s";
  }

  static String outage(Outage outage) {
    return switch (outage) {
      case Outage.Stop stop -> "stops with a downtime notice";
      case Outage.Continue(Duration atMost) ->
          "goes on for at most " + time(atMost) + " under the last permit that verified";
    };
  }

  /// The title of a regulation with its citation; its id where it is unknown.
  static String regulation(String id) {
    return Library.find(id).map(each -> each.title() + " (" + each.citation() + ")").orElse(id);
  }

  static String weight(SeverityLevel level) {
    return level.exact()
        ? figure(level.value())
        : figure(level.value()) + " (" + figure(level.low()) + " to " + figure(level.high()) + ")";
  }

  static String figure(BigDecimal value) {
    return value.toPlainString();
  }
}
