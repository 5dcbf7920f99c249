package org.primum.app.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primum.app.folding.AdoptedCharter;
import org.primum.app.folding.Present;
import org.primum.app.reading.PeoplePage.HeldRole;
import org.primum.app.reading.PeoplePage.LicenceLine;
import org.primum.app.reading.PeoplePage.PersonRow;
import org.primum.charter.Chamber;
import org.primum.charter.Charter;
import org.primum.charter.Role;
import org.primum.roster.Licence;
import org.primum.roster.LicenceWatch;
import org.primum.roster.Member;
import org.primum.terms.RoleId;

/// Everybody on file as a page.
final class PeopleView {
  private PeopleView() {}

  static PeoplePage page(Present present, Instant now) {
    Optional<Charter> charter = present.charter().map(AdoptedCharter::charter);
    LocalDate day =
        charter.map(each -> each.day(now)).orElse(now.atZone(ZoneOffset.UTC).toLocalDate());
    return new PeoplePage(
        present.roster().members().values().stream()
            .sorted(Comparator.comparing(member -> member.person().name()))
            .map(member -> row(member, charter, now, day))
            .toList());
  }

  private static PersonRow row(
      Member member, Optional<Charter> charter, Instant now, LocalDate day) {
    return new PersonRow(
        member.person().id(),
        member.person().name(),
        member.rolesAt(now).stream().map(role -> held(member, role, charter, day)).toList(),
        member.licences().stream().map(licence -> line(licence, charter, day)).toList());
  }

  private static LicenceLine line(Licence licence, Optional<Charter> charter, LocalDate day) {
    LicenceWatch watch =
        charter.map(each -> each.operation().licences()).orElse(LicenceWatch.USUAL);
    ZoneId zone = charter.map(each -> each.heading().timezone()).orElse(ZoneOffset.UTC);
    List<String> due = new ArrayList<>();
    watch.matters(licence, day, zone).forEach(matter -> due.add(matter.clause()));
    boolean valid = licence.activeOn(day);
    boolean attention = !due.isEmpty();
    if (valid) {
      due.addFirst("valid");
    }
    return new LicenceLine(
        licence.credential().value(),
        licence.profession().value(),
        licence.source(),
        licence.expiresOn(),
        String.join(", ", due),
        valid,
        attention);
  }

  private static HeldRole held(Member member, RoleId id, Optional<Charter> charter, LocalDate day) {
    Optional<Role> role = charter.map(each -> each.roles().get(id));
    return new HeldRole(
        id,
        role.map(Role::title).orElse(id.value()),
        role.flatMap(Role::chamber).map(Chamber::value),
        role.flatMap(Role::credential)
            .flatMap(credential -> member.licenceProblem(credential, day)));
  }
}
