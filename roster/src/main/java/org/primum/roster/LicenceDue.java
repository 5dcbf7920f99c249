package org.primum.roster;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Something to be done about a licence.
///
/// @param blocked roles held in which its holder signs nothing today for want of it; none where
///   this is only a flag
public record LicenceDue(Person person, Licence licence, Matter matter, SortedSet<RoleId> blocked) {
  public LicenceDue {
    blocked = Collections.unmodifiableSortedSet(new TreeSet<>(blocked));
  }

  /// What is to be done.
  public sealed interface Matter {
    /// The day it turns on: past where it is overdue.
    LocalDate on();

    /// The stable word of it: `lapsed`, `ends` or `verification`.
    String word();

    /// In words that follow the name of the licence, e.g. `ends on 2026-12-20`.
    String clause();
  }

  /// The licence does not count any more, or yet.
  ///
  /// @param on the first day on which it did not count, as far as the roster knows
  /// @param problem in words that follow a name, e.g. `expired on 2026-11-20`
  public record Lapsed(LocalDate on, String problem) implements Matter {
    @Override
    public String word() {
      return "lapsed";
    }

    @Override
    public String clause() {
      return problem;
    }
  }

  /// Its last day comes near.
  public record Ends(LocalDate on) implements Matter {
    @Override
    public String word() {
      return "ends";
    }

    @Override
    public String clause() {
      return "ends on " + on;
    }
  }

  /// The source is to be asked again.
  ///
  /// @param overdue true where the day has passed
  public record Verification(LocalDate on, boolean overdue) implements Matter {
    @Override
    public String word() {
      return "verification";
    }

    @Override
    public String clause() {
      return (overdue ? "was to be verified again by " : "is to be verified again by ") + on;
    }
  }

  /// The whole matter in a sentence.
  public String sentence() {
    String subject =
        "The "
            + licence.credential()
            + " of "
            + person.name()
            + " as "
            + licence.profession()
            + " ";
    return subject
        + matter.clause()
        + switch (matter) {
          case Lapsed any when blocked.isEmpty() ->
              "; no role held asks for it, or another licence counts.";
          case Lapsed any ->
              "; nothing can be signed as " + String.join(", ", ids()) + " until one counts.";
          case Ends any -> "; renew it and have it verified.";
          case Verification any -> " with " + licence.source() + "; it counts meanwhile.";
        };
  }

  /// `{person, name, credential, profession, source, matter, on, blocked: [role], message}`.
  public Json json() {
    return Json.object()
        .put("person", person.id().value())
        .put("name", person.name())
        .put("credential", licence.credential().value())
        .put("profession", licence.profession().value())
        .put("source", licence.source())
        .put("matter", matter.word())
        .put("on", matter.on().toString())
        .put("blocked", Json.texts(blocked.stream().map(RoleId::value).toList()))
        .put("message", sentence())
        .build();
  }

  private Iterable<String> ids() {
    return blocked.stream().map(role -> "`" + role + "`").toList();
  }
}
