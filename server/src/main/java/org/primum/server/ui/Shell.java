package org.primum.server.ui;

import java.util.List;
import java.util.Optional;

/// What stands around the content of a page.
///
/// @param title the page's own title, for the window
/// @param tab which page it belongs to, empty for pages off the path such as an error
/// @param demo true where the demonstration's switch of hats is offered
/// @param hat who acts now
/// @param hats whom the switch offers
/// @param token what a form must send back so that only our own pages can act (name, value)
/// @param here the page's own path, to come back to after a switch
/// @param notice what became of the act just tried
public record Shell(
    String title,
    Optional<Tab> tab,
    boolean demo,
    Optional<Hat> hat,
    List<Hat> hats,
    Token token,
    String here,
    Optional<Notice> notice) {
  public Shell {
    hats = List.copyOf(hats);
  }

  /// The hidden field that guards a form against other sites.
  public record Token(String name, String value) {}
}
