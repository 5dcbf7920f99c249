package org.primum.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.app.reading.PeoplePage;
import org.primum.app.reading.PeoplePage.HeldRole;
import org.primum.app.reading.PeoplePage.PersonRow;
import org.primum.server.ServerSettings;
import org.primum.server.auth.HatRack;
import org.primum.server.ui.Dates;
import org.primum.server.ui.Hat;
import org.primum.server.ui.Notice;
import org.primum.server.ui.Pages;
import org.primum.server.ui.Shell;
import org.primum.server.ui.Tab;
import org.primum.server.ui.Tint;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Puts a page into its frame: heading, hat, notice.
@Component
public class Frame {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final ServerSettings settings;
  private final Primum house;
  private final Pages pages = new Pages();

  Frame(ServerSettings settings, Primum house) {
    this.settings = settings;
    this.house = house;
  }

  /// What a page is about.
  ///
  /// @param template the template that prints it
  /// @param title for the window
  /// @param tab where it belongs, empty for none
  public record Subject(String template, String title, Optional<Tab> tab) {}

  /// How a request ended.
  ///
  /// @param notice what became of an act, empty where nothing was asked for
  public record Answer(HttpStatusCode status, Optional<Notice> notice) {}

  /// The page, ready to send.
  public ResponseEntity<String> page(HttpServletRequest request, Subject subject, Object page) {
    return page(request, subject, page, new Answer(HttpStatusCode.valueOf(200), Optional.empty()));
  }

  /// The page with a status of its own and what became of an act.
  public ResponseEntity<String> page(
      HttpServletRequest request, Subject subject, Object page, Answer answer) {
    String html = pages.print(subject.template(), shell(request, subject, answer.notice()), page);
    return ResponseEntity.status(answer.status())
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(html);
  }

  private Shell shell(HttpServletRequest request, Subject subject, Optional<Notice> notice) {
    List<Hat> hats = settings.actAs() ? hats() : List.of();
    Optional<String> worn = HatRack.worn(request).map(HatRack::value);
    return new Shell(
        subject.title(),
        subject.tab(),
        settings.actAs(),
        hats.stream().filter(hat -> worn.equals(Optional.of(hat.value()))).findFirst(),
        hats,
        token(request),
        here(request),
        notice);
  }

  private static String here(HttpServletRequest request) {
    String path = request.getRequestURI();
    int acts = path.indexOf("/acts/");
    return acts < 0 ? path : path.substring(0, acts);
  }

  private Shell.Token token(HttpServletRequest request) {
    // Without the switch there is no form, and no session is begun for its token.
    return settings.actAs()
            && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Shell.Token(token.getParameterName(), token.getToken())
        : new Shell.Token("none", "");
  }

  private List<Hat> hats() {
    return house.reading().people().people().stream()
        .flatMap(person -> person.roles().stream().map(role -> hat(person, role)))
        .toList();
  }

  private Hat hat(PersonRow person, HeldRole role) {
    String standing =
        role.problem()
            .orElseGet(
                () ->
                    person.licences().stream()
                        .filter(PeoplePage.LicenceLine::valid)
                        .map(each -> "Licence valid to " + dates().day(each.expiresOn()))
                        .findFirst()
                        .orElse(""));
    return new Hat(
        person.id().value() + "|" + role.id().value(),
        person.name(),
        role.title(),
        role.chamber().map(Tint::of).orElse(Tint.NONE),
        standing);
  }

  /// Dates in the charter's time zone, UTC before the first charter.
  public Dates dates() {
    ZoneId zone =
        house
            .view()
            .now()
            .charter()
            .map(adopted -> adopted.charter().heading().timezone())
            .orElse(ZoneOffset.UTC);
    return new Dates(zone);
  }
}
