package org.primum.charter;

/// What a printed line may hold.
final class Lines {
  static final int LONGEST = 200;

  private Lines() {}

  static void require(String what, String value) {
    boolean control = value.codePoints().anyMatch(Character::isISOControl);
    if (value.isBlank() || value.length() > LONGEST || control) {
      throw new IllegalArgumentException(
          what + " is `" + value + "`, allowed is one line of 1 to " + LONGEST + " characters");
    }
  }
}
