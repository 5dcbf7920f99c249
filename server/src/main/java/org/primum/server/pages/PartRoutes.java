package org.primum.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.app.comparing.PartVersions;
import org.primum.app.comparing.PartVersions.Version;
import org.primum.change.dossier.PartSlot;
import org.primum.charter.PartKind;
import org.primum.server.http.NotFound;
import org.primum.server.pages.Frame.Subject;
import org.primum.server.ui.Tab;
import org.primum.server.ui.change.DifferencePage;
import org.primum.terms.ChangeId;
import org.primum.terms.Identifiers;
import org.primum.terms.OptionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What changed between two versions of a part.
@RestController
class PartRoutes {
  private final Primum house;
  private final Frame frame;

  PartRoutes(Primum house, Frame frame) {
    this.house = house;
    this.frame = frame;
  }

  @GetMapping("/changes/{id}/parts/{part}")
  ResponseEntity<String> difference(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam Optional<String> option,
      @RequestParam int from,
      @RequestParam int to) {
    if (!List.of(id, part, option.orElse("all")).stream().allMatch(Identifiers::wellFormed)) {
      throw new NotFound("There is no such part.");
    }
    PartSlot slot = new PartSlot(new PartKind(part), option.map(OptionId::new));
    PartVersions versions = house.reading().parts(new ChangeId(id));
    Version before = version(versions, slot, from);
    Version after = version(versions, slot, to);
    DifferencePage page =
        new DifferencePage(
            "The " + slot + ", from version " + from + " to " + to,
            id,
            after.by(),
            "attached version " + to + " on " + frame.dates().minute(after.at()) + ".",
            DifferencePage.sections(house.reading().difference(before.digest(), after.digest())));
    return frame.page(
        request, new Subject("change/difference", page.title(), Optional.of(Tab.CHANGES)), page);
  }

  private static Version version(PartVersions versions, PartSlot slot, int number) {
    return versions
        .version(slot, number)
        .orElseThrow(
            () ->
                new NotFound(
                    "The "
                        + slot
                        + " has no version "
                        + number
                        + "; its newest is "
                        + versions.newest(slot)
                        + "."));
  }
}
