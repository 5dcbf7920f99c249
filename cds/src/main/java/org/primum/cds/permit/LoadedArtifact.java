package org.primum.cds.permit;

import java.util.Set;
import org.primum.terms.Digest;

/// What was really loaded and would run.
///
/// @param manifest digest of the manifest made from the very bytes that were loaded
/// @param build digest of the build of Primum that evaluates it
/// @param reproduced digests of earlier builds whose evaluations of this artifact's approval cohort
///   this build gave again, equal in every hour; may be empty
public record LoadedArtifact(Digest manifest, Digest build, Set<Digest> reproduced) {
  /// Copies the set.
  public LoadedArtifact {
    reproduced = Set.copyOf(reproduced);
  }

  boolean standsFor(Digest approvedBuild) {
    return build.equals(approvedBuild) || reproduced.contains(approvedBuild);
  }
}
