package org.primum.risk.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is counted, per what: `septic stay per patient-day`. Spelling is evened out, so that units
/// compare by meaning: lower case, hyphens as blanks, the last word in the singular.
///
/// @param counted the thing counted, e.g. `septic stay`
/// @param per the thing it is counted over, e.g. `patient day`
public record Unit(String counted, String per) {
  private static final Pattern WRITTEN = Pattern.compile("\\s*(\\S.*?)\\s+per\\s+(\\S.*?)\\s*");
  private static final Pattern CAMEL =
      Pattern.compile("([a-z][A-Za-z0-9]*?)Per([A-Z][A-Za-z0-9]*)");

  // Leaves access, sepsis and status as they are.
  private static final Pattern PLURAL = Pattern.compile(".*[^siu]s");

  public Unit {
    counted = thing(counted);
    per = thing(per);
  }

  /// The unit written `x per y`, if it is one.
  public static Optional<Unit> written(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(new Unit(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /// The unit that a quantity's name spells, as `patientDaysPerDay` spells `patient day per day`.
  public static Optional<Unit> spelled(String name) {
    Matcher matcher = CAMEL.matcher(name);
    return matcher.matches()
        ? Optional.of(new Unit(words(matcher.group(1)), words(matcher.group(2))))
        : Optional.empty();
  }

  /// The evened-out spelling of a thing that is counted.
  public static String thing(String text) {
    String even = text.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
    if (even.endsWith("ies")) {
      return even.substring(0, even.length() - 3) + "y";
    }
    return PLURAL.matcher(even).matches() ? even.substring(0, even.length() - 1) : even;
  }

  private static String words(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
  }

  @Override
  public String toString() {
    return counted + " per " + per;
  }
}
