package org.primum.cli.change;

import java.util.function.Function;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.terms.ChangeId;

/// Names given on the command line.
final class Named {
  private Named() {}

  /// The change named `text`.
  ///
  /// @throws Stop (2) if that is no id
  static ChangeId change(String text) {
    return read(ChangeId::new, text);
  }

  static <T> T read(Function<String, T> reader, String text) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  static Stop unknown(ChangeId change) {
    return new Stop(
        Exit.NOT_FOUND,
        "there is no change `" + change + "`; `primum change list` shows those there are");
  }
}
