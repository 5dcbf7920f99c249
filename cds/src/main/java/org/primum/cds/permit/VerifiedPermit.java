package org.primum.cds.permit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.merkle.Frontier;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;

/// A permit whose every claim the guard found in the ledger, up to a checkpoint. Made by
/// [ActivationGuard] only.
public final class VerifiedPermit {
  private final Activation activation;
  private final Duration freshness;
  private final Checkpoint checkpoint;
  private final Read read;

  VerifiedPermit(Activation activation, Duration freshness, Checkpoint checkpoint, Read read) {
    this.activation = activation;
    this.freshness = freshness;
    this.checkpoint = checkpoint;
    this.read = read;
  }

  /// How far the entries after the activation were read, and what they said.
  record Read(Frontier frontier, Course course) {}

  /// Names what runs.
  public ArtifactId artifact() {
    return activation.artifact();
  }

  /// Digest of the approved manifest.
  public Digest hash() {
    return activation.hash();
  }

  /// Silent or active.
  public RunMode mode() {
    return activation.mode();
  }

  /// What happens while no fresh permit can be had.
  public OutageConduct outage() {
    return activation.outage();
  }

  /// The stream of the change that approved it.
  public String stream() {
    return activation.stream();
  }

  /// The last checkpoint up to which every entry was read.
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /// Whether it may run at `now`. A known suspension, retirement or negative determination always
  /// wins, also in an outage.
  public Standing standing(Instant now) {
    return switch (read.course()) {
      case Course.Ended(Refusal why) -> new Standing.Stopped(why);
      case Course.Superseded(String by, String sentence) ->
          new Standing.Stopped(new Refusal("superseded", sentence));
      case Course.InForce() -> over(now).orElseGet(() -> inForce(now));
    };
  }

  private Standing inForce(Instant now) {
    return fresh(now) ? new Standing.Fresh(mode()) : inOutage(now);
  }

  // An end that was stated wins over every outage rule.
  private Optional<Standing> over(Instant now) {
    Activation.Term term = activation.term();
    return term.until()
        .filter(end -> !now.isBefore(end))
        .map(
            end ->
                new Standing.Stopped(
                    new Refusal(
                        term.emergency() ? "emergency-over" : "acceptance-over",
                        "`"
                            + activation.artifact()
                            + "` ended at "
                            + end
                            + ", "
                            + (term.emergency()
                                ? "as its emergency said; its fallback applies until something is"
                                    + " decided"
                                : "when the acceptance of its risk ran out; clinical leadership"
                                    + " reviews it"))));
  }

  private boolean fresh(Instant now) {
    return !now.isAfter(checkpoint.issued().plus(freshness));
  }

  private Standing inOutage(Instant now) {
    String stale =
        "the last verified checkpoint was issued at "
            + checkpoint.issued()
            + ", more than "
            + freshness
            + " ago, and no newer one can be had";
    return switch (activation.outage()) {
      case OutageConduct.Stop() ->
          new Standing.Stopped(
              new Refusal("permit-stale", stale + "; it stops, as its activation says"));
      case OutageConduct.Continue(Duration atMost) -> {
        Instant until = checkpoint.issued().plus(atMost);
        yield now.isAfter(until)
            ? new Standing.Stopped(
                new Refusal(
                    "outage-too-long", stale + "; it was allowed to go on for " + atMost + " only"))
            : new Standing.OnLastPermit(mode(), until);
      }
    };
  }

  Activation activation() {
    return activation;
  }

  Read read() {
    return read;
  }
}
