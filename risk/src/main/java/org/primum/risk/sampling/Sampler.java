package org.primum.risk.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How imagined worlds are chosen.
public enum Sampler {
  /// Pseudo-random numbers, each quantity with a stream of its own: adding an option or a quantity
  /// leaves the draws of all others where they were. The error of a mean falls with the root of the
  /// number of draws.
  RANDOM,
  /// Scrambled Sobol points, which fill the space evenly: for the same number of draws the error of
  /// a mean is usually many times smaller. A quantity's draws depend on its place among the others.
  SOBOL;

  /// The word in files and on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The sampler written `word`, if there is one.
  public static Optional<Sampler> named(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /// Both words.
  public static List<String> words() {
    return Arrays.stream(values()).map(Sampler::word).toList();
  }
}
