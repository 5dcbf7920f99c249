package org.primum.cli.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.primum.charter.Charter;
import org.primum.roster.Licence;
import org.primum.roster.Member;
import org.primum.terms.json.Json;

/// One person as the commands print them.
final class MemberTold {
  private MemberTold() {}

  /// `{person, name, roles: [{role, title, since, until, problem}], licences: [{credential,
  /// profession, source, verifiedAt, expiresOn, status, counts, problem}]}`; roles held today.
  static Json json(Member member, Charter charter, Instant at) {
    LocalDate day = charter.day(at);
    List<Json> roles =
        member.holdings().stream()
            .filter(held -> held.activeAt(at))
            .<Json>map(
                held ->
                    Json.object()
                        .put("role", held.role().value())
                        .put("title", title(charter, held.role()))
                        .put("since", held.since().toString())
                        .put("until", held.until().map(Instant::toString))
                        .put(
                            "problem",
                            charter
                                .roleRules()
                                .credential(held.role())
                                .flatMap(each -> member.licenceProblem(each, day)))
                        .build())
            .toList();
    return Json.object()
        .put("person", member.person().id().value())
        .put("name", member.person().name())
        .put("roles", new Json.Arr(roles))
        .put(
            "licences",
            new Json.Arr(member.licences().stream().map(each -> licence(each, day)).toList()))
        .build();
  }

  /// The title of a role; its id where the charter in force does not know it.
  static String title(Charter charter, org.primum.terms.RoleId role) {
    return charter.roles().containsKey(role) ? charter.role(role).title() : role.value();
  }

  private static Json licence(Licence licence, LocalDate day) {
    return Json.object()
        .put("credential", licence.credential().value())
        .put("profession", licence.profession().value())
        .put("source", licence.source())
        .put("verifiedAt", licence.verifiedAt().map(Instant::toString))
        .put("expiresOn", licence.expiresOn().toString())
        .put("status", licence.status().word())
        .put("counts", licence.activeOn(day))
        .put("problem", licence.problemOn(day))
        .build();
  }
}
