package org.primum.roster;

import java.util.regex.Pattern;

final class Words {
  static final int LONGEST_LINE = 120;
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Words() {}

  static void requireKebab(String what, String value) {
    if (value.length() > 80 || !KEBAB.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " `" + value + "` must be lower-case words joined by `-`, at most 80 characters");
    }
  }

  static void requireLine(String what, String value) {
    boolean control = value.codePoints().anyMatch(Character::isISOControl);
    if (value.isBlank() || value.length() > LONGEST_LINE || control) {
      throw new IllegalArgumentException(
          what + " `" + value + "` must be one line of 1 to " + LONGEST_LINE + " characters");
    }
  }
}
