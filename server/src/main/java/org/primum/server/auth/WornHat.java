package org.primum.server.auth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// The person and the role a visitor chose to act as, kept in the session on the server. The cookie
/// carries the session's random name only.
public record WornHat(PersonId person, RoleId role) {
  private static final String NAME = "hat";

  /// Reads `person|role`.
  ///
  /// @throws IllegalArgumentException if it is not two identifiers
  public static WornHat of(String value) {
    int bar = value.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("hat `" + value + "` must be `person|role`");
    }
    return new WornHat(new PersonId(value.substring(0, bar)), new RoleId(value.substring(bar + 1)));
  }

  /// The value that [#of] reads.
  public String value() {
    return person.value() + "|" + role.value();
  }

  /// The hat worn in the session of `request`, if any.
  public static Optional<WornHat> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof Kept(String value)
        ? Optional.of(of(value))
        : Optional.empty();
  }

  /// Puts this hat on.
  public void wear(HttpServletRequest request) {
    request.getSession(true).setAttribute(NAME, new Kept(value()));
  }

  /// Takes off whatever hat is worn.
  public static void takeOff(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NAME);
    }
  }

  private record Kept(String value) implements Serializable {
    @Serial private static final long serialVersionUID = 1;
  }
}
