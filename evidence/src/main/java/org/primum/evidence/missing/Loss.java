package org.primum.evidence.missing;

import java.nio.charset.StandardCharsets;
import org.primum.logic.timeline.Observation;
import org.primum.terms.Digest;

/// What is taken away from a stay.
public sealed interface Loss {
  /// Nothing.
  record Nothing() implements Loss {}

  /// Each value with the same probability, whatever it is: the same seed takes the same.
  ///
  /// @param percent 1 to 99
  record AtRandom(int percent, long seed) implements Loss {
    public AtRandom {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException(
            "share to lose is `" + percent + "` percent; give 1 to 99");
      }
    }
  }

  /// Every value of one kind.
  ///
  /// @param code LOINC code
  /// @param name for people
  record Kind(String code, String name) implements Loss {}

  /// For people, e.g. `25 % at random`.
  default String words() {
    return switch (this) {
      case Nothing nothing -> "nothing missing";
      case AtRandom(int percent, long seed) -> percent + " % at random";
      case Kind(String code, String name) -> "without " + name;
    };
  }

  /// True where `value` is taken from the stay called `id`.
  default boolean takes(String id, Observation value) {
    return switch (this) {
      case Nothing nothing -> false;
      case AtRandom(int percent, long seed) -> ticket(seed, id, value) < percent;
      case Kind(String code, String name) -> value.code().equals(code);
    };
  }

  private static int ticket(long seed, String id, Observation value) {
    String key =
        seed + "/" + id + "/" + value.code() + "/" + value.effective() + "/" + value.available();
    byte[] digest = Digest.of(key.getBytes(StandardCharsets.UTF_8)).bytes();
    int number = ((digest[0] & 255) << 16) | ((digest[1] & 255) << 8) | (digest[2] & 255);
    return (int) ((number * 100L) >>> 24);
  }
}
