package org.primum.server.ui.change;

import java.util.List;
import org.primum.server.ui.Tint;

/// One of the three gates.
///
/// @param number 1 to 3
/// @param title its name
/// @param owner the chamber whose word opens it
/// @param standing in a few words: passed, closed because …, not asked yet
/// @param state how the standing is drawn
/// @param reasons why, with the figures used: a line an option, or one for all
public record Door(
    int number, String title, Tint owner, String standing, State state, List<Reason> reasons) {
  public Door {
    reasons = List.copyOf(reasons);
  }

  /// What the gate found.
  ///
  /// @param option the option's name, empty where it is said of all
  public record Reason(String option, String sentence) {}

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
