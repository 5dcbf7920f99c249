package org.primum.cli.doctor;

/// What one examination found.
///
/// @param what what was looked at, one word
/// @param found what is the case, and where it is not well, how to mend it
record Examined(String what, State state, String found) {
  /// How it stands.
  enum State {
    /// As it should be.
    WELL("ok"),
    /// Primum runs, but not for long or not as asked.
    WATCH("watch"),
    /// Primum does not run like this.
    WRONG("wrong");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Examined well(String what, String found) {
    return new Examined(what, State.WELL, found);
  }

  static Examined watch(String what, String found) {
    return new Examined(what, State.WATCH, found);
  }

  static Examined wrong(String what, String found) {
    return new Examined(what, State.WRONG, found);
  }
}
