package org.primum.server.ui.change;

import java.util.List;

/// One act as a form.
///
/// @param name the act's kebab-case name, the last part of the path it is sent to
/// @param title what it does, imperative
/// @param meaning what a signature on it means, one sentence
/// @param button the words on the button
/// @param fields what it asks
public record ActForm(
    String name, String title, String meaning, String button, List<Field> fields) {
  public ActForm {
    fields = List.copyOf(fields);
  }

  /// One thing a form asks or carries.
  public sealed interface Field {
    /// The name it is sent under.
    String name();
  }

  /// Carried along unseen.
  public record Hidden(String name, String value) implements Field {}

  /// A line, or several.
  ///
  /// @param hint what is expected; may be empty
  public record Words(String name, String label, String hint, boolean required, boolean lines)
      implements Field {}

  /// A day.
  public record Day(String name, String label, boolean required) implements Field {}

  /// One of several.
  public record Choice(String name, String label, List<Pick> picks) implements Field {
    public Choice {
      picks = List.copyOf(picks);
    }
  }

  /// One of the offered.
  public record Pick(String value, String text) {}
}
