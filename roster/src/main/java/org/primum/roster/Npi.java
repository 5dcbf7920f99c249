package org.primum.roster;

/// A well-formed National Provider Identifier: ten digits, the last of which is the Luhn check
/// digit of all ten behind the prefix `80840` (CMS, Requirements for National Provider Identifier
/// and NPI check digit; ISO/IEC 7812-1). Well-formed is not licensed, nor even assigned.
///
/// @param digits ten of them
public record Npi(String digits) {
  private static final String PREFIX = "80840";

  /// @throws IllegalArgumentException if `digits` are not ten, or the check digit is wrong
  public Npi {
    if (!digits.matches("[12][0-9]{9}")) {
      throw new IllegalArgumentException(
          "NPI `" + digits + "` must be ten digits of which the first is 1 or 2");
    }
    if (sum(PREFIX + digits) % 10 != 0) {
      throw new IllegalArgumentException(
          "NPI `" + digits + "` has a wrong check digit; look it up and mend the digits");
    }
  }

  /// The Luhn sum: from the right every second digit counts double, the digits of a product apart.
  private static int sum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum;
  }
}
