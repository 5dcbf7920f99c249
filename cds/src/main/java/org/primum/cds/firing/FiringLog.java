package org.primum.cds.firing;

import java.time.Instant;
import java.util.List;
import org.primum.cds.permit.RunMode;
import org.primum.terms.Digest;

/// The medium that keeps what services did. Every adapter passes `FiringLogConformance`. May be
/// called from many threads.
public interface FiringLog {
  /// Keeps one firing. When this returns it is durable.
  void append(Firing firing);

  /// The newest firings of an artifact, newest first, at most `limit`.
  ///
  /// @param artifact digest of its manifest
  /// @throws IllegalArgumentException if `limit` is not positive
  List<Firing> latest(Digest artifact, int limit);

  /// Counts the firings of an artifact in one mode from `since` on, inclusive, by their `asOf`.
  FiringTally tally(Digest artifact, RunMode mode, Instant since);
}
