package org.primum.cds.permit;

import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// What an activation act says.
///
/// @param stream the change's stream
/// @param seq the act's place in it
/// @param artifact what runs
/// @param option the option it belongs to
/// @param hash digest of the approved manifest
/// @param engineBuild digest of the build that was approved with it
/// @param mode silent or active
/// @param outage what happens while no fresh permit can be had
/// @param restsOn the acts it names as its grounds
record Activation(
    String stream,
    long seq,
    ArtifactId artifact,
    String option,
    Digest hash,
    Digest engineBuild,
    RunMode mode,
    OutageConduct outage,
    Json.Obj restsOn) {

  /// Reads the event `activated`.
  static Activation of(String stream, long seq, Json.Obj event) {
    return new Activation(
        stream,
        seq,
        new ArtifactId(event.text("artifact")),
        event.text("option"),
        new Digest(event.text("hash")),
        new Digest(event.text("engineBuild")),
        RunMode.of(event.text("mode")),
        OutageConduct.of(event.object("outage")),
        event.object("restsOn"));
  }
}
