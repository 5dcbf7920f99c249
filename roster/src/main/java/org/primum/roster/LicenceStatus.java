package org.primum.roster;

/// What the licensing source last said.
public enum LicenceStatus {
  /// In good standing when verified.
  ACTIVE("active"),
  /// Suspended for the time being.
  SUSPENDED("suspended"),
  /// Taken away.
  REVOKED("revoked"),
  /// Claimed, never verified with the source.
  UNVERIFIED("unverified");

  private final String word;

  LicenceStatus(String word) {
    this.word = word;
  }

  /// The word written in entries and shown to people.
  public String word() {
    return word;
  }

  /// The status written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static LicenceStatus of(String word) {
    for (LicenceStatus each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "licence status `" + word + "` must be `active`, `suspended`, `revoked` or `unverified`");
  }
}
