package org.primum.terms;

import java.util.regex.Pattern;

/// The one spelling of identifiers: an ASCII letter or digit, then up to 79 letters, digits, `.`,
/// `_` or `-`. Case counts.
public final class Identifiers {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  private Identifiers() {}

  /// True where `value` may name something.
  public static boolean wellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  static String require(String what, String value) {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException(
          what
              + " id `"
              + value
              + "` must be 1 to 80 letters, digits, `.`, `_` or `-`, beginning with a letter or digit");
    }
    return value;
  }
}
