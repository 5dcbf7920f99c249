package org.primum.server.auth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.primum.server.ServerSettings;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away, before anything else looks at it, a request that a server without sign-in must not
/// answer: one under a foreign name on loopback, and any page off loopback.
public final class Doorkeeper extends OncePerRequestFilter {
  private final ServerSettings settings;

  public Doorkeeper(ServerSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Turned> turned = turned(request);
    if (turned.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Json problem =
        Json.object()
            .put("type", "about:blank")
            .put("title", turned.get().title)
            .put("status", turned.get().status)
            .put("detail", turned.get().detail)
            .build();
    response.setStatus(turned.get().status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(CanonicalJson.bytes(problem));
  }

  private record Turned(int status, String title, String detail) {}

  private Optional<Turned> turned(HttpServletRequest request) {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    if (settings.loopback() && !HostName.local(host)) {
      return Optional.of(
          new Turned(
              421,
              "Misdirected Request",
              "this server listens on loopback and answers to `localhost` only; open"
                  + " http://localhost:"
                  + request.getLocalPort()));
    }
    if (!settings.pages() && !machine(request.getRequestURI())) {
      return Optional.of(
          new Turned(
              403,
              "Forbidden",
              "pages are shown on loopback only, because this version has no sign-in; only"
                  + " `/cds-services` and `/health` answer here"));
    }
    return Optional.empty();
  }

  private static boolean machine(String path) {
    return path.equals("/health")
        || path.equals("/cds-services")
        || path.startsWith("/cds-services/");
  }
}
