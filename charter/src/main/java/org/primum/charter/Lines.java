package org.primum.charter;

import java.util.regex.Pattern;

/// What a printed line may hold.
final class Lines {
  static final int LONGEST = 200;

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Lines() {}

  /// True for lower-case words joined by `-`.
  static boolean kebab(String value) {
    return KEBAB.matcher(value).matches();
  }

  static void require(String what, String value) {
    boolean control = value.codePoints().anyMatch(Character::isISOControl);
    if (value.isBlank() || value.length() > LONGEST || control) {
      throw new IllegalArgumentException(
          what + " is `" + value + "`, allowed is one line of 1 to " + LONGEST + " characters");
    }
  }
}
