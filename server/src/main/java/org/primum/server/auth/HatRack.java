package org.primum.server.auth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.primum.app.governing.Hat;

/// Keeps the hat a visitor of the demonstration chose, in the session on the server; the cookie
/// carries the session's random name only.
public final class HatRack {
  private static final String NAME = "hat";

  private HatRack() {}

  /// Reads `person|role`.
  ///
  /// @throws IllegalArgumentException if it is not two identifiers
  public static Hat read(String value) {
    int bar = value.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("hat `" + value + "` must be `person|role`");
    }
    return Hat.of(value.substring(0, bar), value.substring(bar + 1));
  }

  /// The value that [#read] reads.
  public static String value(Hat hat) {
    return hat.person().value() + "|" + hat.role().value();
  }

  /// The hat worn in the session of `request`, if any.
  public static Optional<Hat> worn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof String value
        ? Optional.of(read(value))
        : Optional.empty();
  }

  /// Puts `hat` on.
  public static void wear(HttpServletRequest request, Hat hat) {
    request.getSession(true).setAttribute(NAME, value(hat));
  }

  /// Takes off whatever hat is worn.
  public static void takeOff(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NAME);
    }
  }
}
