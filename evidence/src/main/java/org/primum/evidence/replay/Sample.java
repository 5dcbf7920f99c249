package org.primum.evidence.replay;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.primum.terms.Digest;

/// A seeded draw of stays without replacement: those whose SHA-256 of seed and pseudonym is lowest.
/// The same seed draws the same stays on every machine, and a larger draw contains the smaller.
///
/// @param stays how many, at least 1; all where the cohort has fewer
/// @param seed any number
public record Sample(int stays, long seed) {
  public Sample {
    if (stays < 1) {
      throw new IllegalArgumentException("cannot sample `" + stays + "` stays; give 1 or more");
    }
  }

  private record Ticket(int index, Digest number) {}

  /// Indexes of the stays drawn, ascending.
  public List<Integer> draw(Cohort cohort) {
    return IntStream.range(0, cohort.description().stays())
        .mapToObj(index -> new Ticket(index, number(cohort.id(index))))
        .sorted(Comparator.comparing(Ticket::number).thenComparingInt(Ticket::index))
        .limit(stays)
        .map(Ticket::index)
        .sorted()
        .toList();
  }

  private Digest number(String id) {
    return Digest.of((seed + "/" + id).getBytes(StandardCharsets.UTF_8));
  }
}
