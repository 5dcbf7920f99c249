package org.primum.evidence.replay;

import org.primum.terms.json.Json;

/// When logic is asked, and how soon it may interrupt again.
///
/// @param cadence when it is asked
/// @param refractoryHours hours after the beginning of an episode in which no other begins; 0 to
///   168
public record Rhythm(Cadence cadence, int refractoryHours) {
  /// Once an hour, free to interrupt at any time.
  public static final Rhythm HOURLY = new Rhythm(Cadence.HOURLY, 0);

  private static final int MOST_HOURS = 168;

  /// @throws IllegalArgumentException if the refractory period is out of range
  public Rhythm {
    if (refractoryHours < 0 || refractoryHours > MOST_HOURS) {
      throw new IllegalArgumentException(
          "refractory period is `" + refractoryHours + "` hours; give 0 to " + MOST_HOURS);
    }
  }

  /// When logic is asked.
  public enum Cadence {
    /// At every hour of the stay.
    HOURLY("hourly"),
    /// Whenever a value becomes known within the stay, once for all that become known together; an
    /// hour alerts if the logic did at any moment after the hour before it.
    EVERY_VALUE("every-value");

    private final String word;

    Cadence(String word) {
      this.word = word;
    }

    /// The word in files and options.
    public String word() {
      return word;
    }
  }

  Json.Obj json() {
    return Json.object()
        .put("cadence", cadence.word())
        .put("refractoryHours", refractoryHours)
        .build();
  }
}
