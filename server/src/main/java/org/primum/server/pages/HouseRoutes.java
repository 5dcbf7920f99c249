package org.primum.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.server.acting.MatterOffers;
import org.primum.server.auth.HatRack;
import org.primum.server.http.NotFound;
import org.primum.server.pages.Frame.Subject;
import org.primum.server.ui.ChangeList;
import org.primum.server.ui.CharterView;
import org.primum.server.ui.PeopleView;
import org.primum.server.ui.Tab;
import org.primum.server.ui.change.ActForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages about the house: the changes in it, its charter, its people.
@RestController
class HouseRoutes {
  private final Primum house;
  private final Frame frame;

  HouseRoutes(Primum house, Frame frame) {
    this.house = house;
    this.frame = frame;
  }

  @GetMapping("/")
  ResponseEntity<Void> home() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/changes")).build();
  }

  @GetMapping("/changes")
  ResponseEntity<String> changes(HttpServletRequest request) {
    return frame.page(
        request,
        new Subject("changes", "Changes", Optional.of(Tab.CHANGES)),
        ChangeList.of(house.reading().changes(), raising(request), frame.dates()));
  }

  private List<ActForm> raising(HttpServletRequest request) {
    return HatRack.worn(request)
        .flatMap(hat -> house.view().now().charter())
        .map(adopted -> List.of(MatterOffers.raising(adopted.charter())))
        .orElse(List.of());
  }

  @GetMapping("/charter")
  ResponseEntity<String> charter(HttpServletRequest request) {
    return frame.page(
        request,
        new Subject("charter", "Charter", Optional.of(Tab.CHARTER)),
        house
            .reading()
            .charter()
            .map(charter -> CharterView.of(charter, frame.dates()))
            .orElseThrow(() -> new NotFound("No charter is adopted yet.")));
  }

  @GetMapping("/people")
  ResponseEntity<String> people(HttpServletRequest request) {
    return frame.page(
        request,
        new Subject("people", "People", Optional.of(Tab.PEOPLE)),
        PeopleView.of(house.reading().people(), frame.dates()));
  }
}
