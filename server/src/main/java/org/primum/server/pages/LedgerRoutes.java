package org.primum.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.server.http.NotFound;
import org.primum.server.pages.Frame.Subject;
import org.primum.server.ui.EntryView;
import org.primum.server.ui.LedgerView;
import org.primum.server.ui.Tab;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pages about the ledger: its head, its entries, one entry with its proof.
@RestController
class LedgerRoutes {
  private static final int ON_A_PAGE = 100;

  private final Primum house;
  private final Frame frame;

  LedgerRoutes(Primum house, Frame frame) {
    this.house = house;
    this.frame = frame;
  }

  @GetMapping("/ledger")
  ResponseEntity<String> ledger(HttpServletRequest request, @RequestParam Optional<Long> before) {
    String base = "http://localhost:" + request.getLocalPort();
    return frame.page(
        request,
        new Subject("ledger", "Ledger", Optional.of(Tab.LEDGER)),
        LedgerView.of(
            house.ledgerPages().page(before, ON_A_PAGE),
            frame.dates(),
            house.ports().clock().instant(),
            base));
  }

  @GetMapping("/ledger/entries/{index}")
  ResponseEntity<String> entry(HttpServletRequest request, @PathVariable long index) {
    return frame.page(
        request,
        new Subject("entry", "Entry " + index, Optional.of(Tab.LEDGER)),
        house
            .ledgerPages()
            .entry(index)
            .map(entry -> EntryView.of(entry, frame.dates()))
            .orElseThrow(() -> new NotFound("The ledger has no entry " + index + ".")));
  }
}
