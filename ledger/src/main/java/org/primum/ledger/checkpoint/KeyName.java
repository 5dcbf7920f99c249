package org.primum.ledger.checkpoint;

/// Names of keys and logs: C2SP signed-note, *Format*: not empty, no Unicode space, no plus sign,
/// no control character.
final class KeyName {
  private static final int LONGEST = 200;

  private KeyName() {}

  static String require(String name) {
    boolean forbidden =
        name.codePoints()
            .anyMatch(
                point ->
                    point == '+'
                        || Character.isISOControl(point)
                        || Character.isWhitespace(point)
                        || Character.isSpaceChar(point));
    if (name.isEmpty() || name.length() > LONGEST || forbidden) {
      throw new IllegalArgumentException(
          "key name `"
              + name
              + "` must be 1 to "
              + LONGEST
              + " characters without spaces or `+`, e.g. `ledger.example.org/primum`");
    }
    return name;
  }
}
