package org.primum.server.ui.change;

import org.primum.server.ui.Tint;

/// One of the three gates.
///
/// @param number 1 to 3
/// @param title its name
/// @param owner the chamber whose word opens it
/// @param standing in a few words: passed, closed because …, not asked yet
/// @param state how the standing is drawn
/// @param reason why, in complete sentences with the figures used
public record Door(
    int number, String title, Tint owner, String standing, State state, String reason) {

  /// Where a gate stands.
  public enum State {
    /// Nobody has come to it yet.
    AHEAD("ahead"),
    /// At least one option besides doing nothing came through.
    PASSED("passed"),
    /// It chose among what came through.
    DECIDES("decides"),
    /// Nothing came through, or a signed word is needed.
    REFUSED("refused");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /// The word the style sheet knows.
    public String word() {
      return word;
    }
  }
}
