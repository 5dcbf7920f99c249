package org.primum.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.app.Primum;
import org.primum.app.asking.Asked;
import org.primum.app.asking.BadForm;
import org.primum.app.asking.Filled;
import org.primum.app.asking.NotReady;
import org.primum.app.folding.Present;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.app.recording.Notary.SignedHead;
import org.primum.change.command.ChangeCommand;
import org.primum.change.state.ChangeState;
import org.primum.server.acting.Offers;
import org.primum.server.acting.Scene;
import org.primum.server.auth.HatRack;
import org.primum.server.http.NotAllowed;
import org.primum.server.http.NotFound;
import org.primum.server.pages.Frame.Subject;
import org.primum.server.ui.Notice;
import org.primum.server.ui.Tab;
import org.primum.server.ui.change.ActForm;
import org.primum.server.ui.change.ChangePage;
import org.primum.server.ui.change.ChangeView;
import org.primum.terms.ChangeId;
import org.primum.terms.Identifiers;
import org.primum.terms.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One change: its page, and the acts tried on it.
@RestController
class ChangeRoutes {
  private final Primum house;
  private final Frame frame;

  ChangeRoutes(Primum house, Frame frame) {
    this.house = house;
    this.frame = frame;
  }

  @GetMapping("/changes/{id}")
  ResponseEntity<String> change(HttpServletRequest request, @PathVariable String id) {
    Optional<Notice> notice =
        Optional.ofNullable(request.getParameter("entry"))
            .filter(entry -> entry.matches("[0-9]{1,15}"))
            .map(
                entry ->
                    new Notice(false, List.of("It stands in the ledger as entry " + entry + ".")));
    return page(request, known(id), HttpStatus.OK, notice);
  }

  @PostMapping("/changes/acts/raise")
  ResponseEntity<?> raise(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    Hat hat = worn(request);
    String id = fields.getOrDefault("change", "").strip();
    if (!Identifiers.wellFormed(id)) {
      throw new NotAllowed("`change` is `" + id + "`; expected is a free id, e.g. `C-2026-021`.");
    }
    ChangeId change = new ChangeId(id);
    try {
      Acted acted =
          done(change, hat, new Asked(new Filled(fields), house, change).commands("raise"));
      return switch (acted) {
        case Acted.Recorded(var entry) -> recorded(change, entry.index());
        case Acted.Refused(List<Refusal> refusals) ->
            throw new NotAllowed(
                refusals.stream().map(Refusal::toString).collect(Collectors.joining(" ")));
        case Acted.Overtaken(String sentence) -> throw new NotAllowed(sentence);
      };
    } catch (BadForm bad) {
      throw new NotAllowed(bad.sentence());
    }
  }

  private static Hat worn(HttpServletRequest request) {
    return HatRack.worn(request)
        .orElseThrow(
            () -> new NotAllowed("Nobody acts here without a hat; choose whom to act as."));
  }

  private static ResponseEntity<?> recorded(ChangeId change, long entry) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/changes/" + change + "?entry=" + entry))
        .build();
  }

  @PostMapping("/changes/{id}/acts/{act}")
  ResponseEntity<?> act(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam Map<String, String> fields) {
    ChangeId change = known(id);
    Hat hat = worn(request);
    Acted acted;
    try {
      acted = done(change, hat, new Asked(new Filled(fields), house, change).commands(act));
    } catch (BadForm bad) {
      return page(request, change, HttpStatus.BAD_REQUEST, refused(List.of(bad.sentence())));
    } catch (NotReady early) {
      acted = new Acted.Refused(List.of(early.refusal()));
    }
    return switch (acted) {
      case Acted.Recorded(var entry) -> recorded(change, entry.index());
      case Acted.Refused(List<Refusal> refusals) ->
          page(
              request,
              change,
              HttpStatus.FORBIDDEN,
              refused(refusals.stream().map(Refusal::toString).toList()));
      case Acted.Overtaken(String sentence) ->
          page(request, change, HttpStatus.CONFLICT, refused(List.of(sentence)));
    };
  }

  /// Does one after the other, up to the first that is refused.
  private Acted done(ChangeId change, Hat hat, List<ChangeCommand> commands) {
    Acted last = null;
    for (ChangeCommand command : commands) {
      last = house.desks().changes().act(change, hat, command);
      if (!(last instanceof Acted.Recorded)) {
        return last;
      }
    }
    return Objects.requireNonNull(last, "an act asks one thing or more");
  }

  private static Optional<Notice> refused(List<String> sentences) {
    return Optional.of(new Notice(true, sentences));
  }

  private ChangeId known(String id) {
    if (!Identifiers.wellFormed(id) || house.view().now().change(new ChangeId(id)).isEmpty()) {
      throw new NotFound("There is no change " + id + ".");
    }
    return new ChangeId(id);
  }

  private ResponseEntity<String> page(
      HttpServletRequest request, ChangeId id, HttpStatus status, Optional<Notice> notice) {
    var change = house.reading().change(id).orElseThrow();
    ChangePage page =
        new ChangeView(frame.dates()).page(change, List.of(), forms(request, id), anchor());
    return frame.page(
        request,
        new Subject("change/page", page.title(), Optional.of(Tab.CHANGES)),
        page,
        new Frame.Answer(status, notice));
  }

  private List<ActForm> forms(HttpServletRequest request, ChangeId id) {
    Present present = house.view().now();
    ChangeState state = present.change(id).orElseThrow();
    return HatRack.worn(request)
        .map(
            hat ->
                Offers.of(
                    new Scene(
                        state,
                        present.charterOf(state),
                        hat,
                        decision -> house.desks().changes().dossier(id, decision))))
        .orElse(List.of());
  }

  private String anchor() {
    return house
        .notary()
        .latest()
        .map(SignedHead::checkpoint)
        .map(
            head ->
                "The latest checkpoint covers "
                    + head.size()
                    + " entries and was signed "
                    + frame.dates().minute(head.issued())
                    + ".")
        .orElse("No checkpoint is signed yet.");
  }
}
