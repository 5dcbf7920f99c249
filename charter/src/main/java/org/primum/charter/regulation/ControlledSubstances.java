package org.primum.charter.regulation;

import java.util.List;

/// What 21 CFR Part 1311 Subpart C asks of signing prescriptions for controlled substances. None of
/// it is addressable: a hospital cannot relax it.
final class ControlledSubstances {
  private static final String PROVISIONS =
      """
      1311.115(a) | required | Two-factor authentication
        To sign a prescription for a controlled substance, the practitioner proves identity by two of three: something known, something that is part of the body, something in possession.
      1311.115(b) | required | Hard tokens
        A token is separate from the computer it opens and meets at least FIPS 140-2 Security Level 1.
      1311.115(c) | required | Biometrics as a factor
        A biometric subsystem meets the requirements of 21 CFR 1311.116.
      1311.140(a)(4) | required | Prompt for the two factors
        The prompt for two-factor authentication comes while the prescription and the legal statement are on display.
      1311.140(a)(5) | required | Two factors are the signature
        Completing the two-factor authentication is the practitioner's signature.
      1311.140(c) | required | Unsigned prescriptions
        A prescription signed in any other manner is not transmitted.
      """;

  private ControlledSubstances() {}

  static List<Provision> provisions() {
    return Provision.table("21 CFR ", PROVISIONS);
  }
}
