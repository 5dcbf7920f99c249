package org.primum.evidence.replay;

import java.util.Optional;
import org.primum.logic.ArtifactManifest;

/// What a report is about.
///
/// @param cohort the stays
/// @param sample the draw from them; empty where all were evaluated
/// @param logic what was evaluated
/// @param rhythm when it was evaluated
public record ReplaySubject(
    CohortDescription cohort, Optional<Sample> sample, ArtifactManifest logic, Rhythm rhythm) {}
