package org.primum.cds.permit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.checkpoint.CheckpointKey;
import org.primum.ledger.checkpoint.Opened;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.TreeHash;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// Lets an artifact run only if the ledger itself says that it may.
public final class ActivationGuard {
  /*
   * What is verified, in this order:
   *
   * 1. The checkpoint bears the ledger's signature and is younger than the charter's permitFreshness.
   * 2. The record is the change's whole stream from place 0 to the activation, without a gap, and
   *    every act of it stands under the checkpoint (RFC 9162 §2.1.3.2).
   * 3. The last act activates the claimed artifact in the claimed mode, and what was loaded has that
   *    very hash and a build that gives the approved evaluations.
   * 4. Every ground that the activation names is in the record and was not taken back.
   * 5. Every entry after the activation was read. They cannot be proven one by one to be all there
   *    are; instead the frontier right after the activation, continued with the entries handed in,
   *    must give the root that was signed. Another frontier or one entry left out, added or altered
   *    gives another root, unless SHA-256 is broken.
   * 6. None of them ends the activation.
   */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
  private static final int BATCH = 1_024;

  private final CheckpointKey key;
  private final Duration freshness;

  /// A guard for one ledger.
  ///
  /// @param key the key that signs the ledger's heads
  /// @param permitFreshness from the charter: how old a checkpoint may be, more than 0
  /// @throws IllegalArgumentException if the freshness is not positive
  public ActivationGuard(CheckpointKey key, Duration permitFreshness) {
    if (!permitFreshness.isPositive()) {
      throw new IllegalArgumentException(
          "permit freshness is `" + permitFreshness + "`, expected more than 0");
    }
    this.key = key;
    this.freshness = permitFreshness;
  }

  /// Decides whether something may be started. Nothing starts without the ledger: if `ledger`
  /// fails, its exception passes through.
  ///
  /// @param permit the claim
  /// @param loaded what was really loaded
  /// @param ledger hands out the entries after the activation
  /// @param now the clock of this machine
  public GuardVerdict open(Permit permit, LoadedArtifact loaded, EntryReader ledger, Instant now) {
    try {
      Checkpoint head = head(permit.checkpoint());
      List<Refusal> reasons = new ArrayList<>(age(head, now));
      List<Act> acts = record(permit, head);
      Activation activation = activation(permit, acts);
      reasons.addAll(claims(permit, loaded, activation));
      reasons.addAll(Grounds.missing(activation, new ChangeRecord(acts)));
      VerifiedPermit.Read before = new VerifiedPermit.Read(frontier(permit), new Course.InForce());
      VerifiedPermit verified =
          new VerifiedPermit(activation, freshness, head, read(before, activation, head, ledger));
      if (reasons.isEmpty() && verified.standing(now) instanceof Standing.Stopped(Refusal why)) {
        reasons.add(why);
      }
      return reasons.isEmpty()
          ? new GuardVerdict.Granted(verified)
          : new GuardVerdict.Refused(reasons);
    } catch (Unproven e) {
      return new GuardVerdict.Refused(List.of(e.refusal));
    } catch (MalformedJson | IllegalArgumentException | DateTimeException e) {
      return unreadable(e);
    }
  }

  /// Takes a permit on to a newer checkpoint by reading every entry between the two. What it learns
  /// of a suspension is in the permit granted: its [VerifiedPermit#standing] says so.
  ///
  /// A refusal means that the checkpoint cannot be believed; the permit at hand then simply grows
  /// old. If `ledger` fails, its exception passes through and means the same.
  public GuardVerdict renew(
      VerifiedPermit permit, String checkpoint, EntryReader ledger, Instant now) {
    try {
      Checkpoint head = head(checkpoint);
      if (head.issued().isAfter(now.plus(CLOCK_SKEW))) {
        return new GuardVerdict.Refused(age(head, now));
      }
      if (head.size() < permit.checkpoint().size()) {
        throw new Unproven(
            "checkpoint-older",
            "the checkpoint covers "
                + head.size()
                + " entries, "
                + permit.checkpoint().size()
                + " were read before; the ledger was cut, or this is an old head");
      }
      VerifiedPermit.Read read = read(permit.read(), permit.activation(), head, ledger);
      Checkpoint newer =
          head.issued().isBefore(permit.checkpoint().issued()) ? permit.checkpoint() : head;
      return new GuardVerdict.Granted(
          new VerifiedPermit(
              permit.activation(),
              freshness,
              new Checkpoint(head.origin(), head.size(), head.root(), newer.issued()),
              read));
    } catch (Unproven e) {
      return new GuardVerdict.Refused(List.of(e.refusal));
    } catch (MalformedJson | IllegalArgumentException | DateTimeException e) {
      return unreadable(e);
    }
  }

  private Checkpoint head(String note) {
    return switch (key.open(note.getBytes(StandardCharsets.UTF_8))) {
      case Opened.Genuine(Checkpoint genuine) -> genuine;
      case Opened.Refused(Refusal refusal) -> throw new Unproven(refusal);
    };
  }

  private List<Refusal> age(Checkpoint head, Instant now) {
    if (head.issued().isAfter(now.plus(CLOCK_SKEW))) {
      return List.of(
          new Refusal(
              "checkpoint-ahead",
              "the checkpoint is dated "
                  + head.issued()
                  + ", this machine's clock shows "
                  + now
                  + "; set the clocks"));
    }
    if (now.isAfter(head.issued().plus(freshness))) {
      return List.of(
          new Refusal(
              "checkpoint-stale",
              "the checkpoint was issued at "
                  + head.issued()
                  + ", more than "
                  + freshness
                  + " ago; fetch a newer one"));
    }
    return List.of();
  }

  private static List<Act> record(Permit permit, Checkpoint head) {
    String stream = "change/" + permit.change();
    List<Act> acts = new ArrayList<>();
    long previous = -1;
    for (ProvenEntry each : permit.record()) {
      Entry entry = each.entry();
      Act act = entry.act();
      boolean next =
          act.stream().equals(stream) && act.seq() == acts.size() && entry.index() > previous;
      if (!next) {
        throw new Unproven(
            "record-incomplete",
            "place "
                + acts.size()
                + " of `"
                + stream
                + "` is missing in the permit; an act was left out");
      }
      boolean proven =
          each.proof().index() == entry.index()
              && each.proof().size() == head.size()
              && each.proof().proves(TreeHash.leaf(entry.bytes()), head.root());
      if (!proven) {
        throw new Unproven(
            "inclusion-unproven",
            "act " + act.seq() + " of `" + stream + "` is not proven to stand in the ledger");
      }
      previous = entry.index();
      acts.add(act);
    }
    return acts;
  }

  private static Activation activation(Permit permit, List<Act> acts) {
    if (acts.isEmpty()) {
      throw new Unproven("not-activated", "the permit of `" + permit.change() + "` has no record");
    }
    Act last = acts.getLast();
    for (Json.Obj event : last.events()) {
      String name = event.text("event");
      if (name.equals("activated") || name.equals("emergency-started")) {
        return Activation.of(last.stream(), last.seq(), event);
      }
    }
    throw new Unproven(
        "not-activated", "act " + last.seq() + " of `" + last.stream() + "` activates nothing");
  }

  private static List<Refusal> claims(Permit permit, LoadedArtifact loaded, Activation activation) {
    List<Refusal> reasons = new ArrayList<>();
    Digest approved = activation.hash();
    if (!loaded.manifest().equals(approved)) {
      reasons.add(
          new Refusal(
              "artifact-differs",
              "`"
                  + activation.artifact()
                  + "` was approved with hash "
                  + approved.brief()
                  + ", what was loaded has "
                  + loaded.manifest().brief()
                  + ": it was changed after approval, by one character or more; load the approved"
                  + " version or have the new one approved"));
    }
    if (!permit.artifact().equals(approved) || permit.mode() != activation.mode()) {
      reasons.add(
          new Refusal(
              "claim-differs",
              "the permit claims artifact "
                  + permit.artifact().brief()
                  + " in mode `"
                  + permit.mode().word()
                  + "`, the ledger activated "
                  + approved.brief()
                  + " in mode `"
                  + activation.mode().word()
                  + "`"));
    }
    if (!loaded.standsFor(activation.engineBuild())) {
      reasons.add(
          new Refusal(
              "engine-build-differs",
              "`"
                  + activation.artifact()
                  + "` was activated with build "
                  + activation.engineBuild().brief()
                  + ", running is "
                  + loaded.build().brief()
                  + "; re-run its approval cohort and activate it again"));
    }
    return reasons;
  }

  private static Frontier frontier(Permit permit) {
    long activated = permit.record().getLast().entry().index();
    if (permit.after().size() != activated + 1) {
      throw new Unproven(
          "frontier-misplaced",
          "the permit's frontier stands at "
              + permit.after().size()
              + ", expected right after the activation at "
              + (activated + 1));
    }
    return permit.after();
  }

  private static VerifiedPermit.Read read(
      VerifiedPermit.Read before, Activation activation, Checkpoint head, EntryReader ledger) {
    Frontier frontier = before.frontier();
    Course course = before.course();
    while (frontier.size() < head.size()) {
      int wanted = (int) Math.min(BATCH, head.size() - frontier.size());
      List<Entry> batch = ledger.read(frontier.size(), wanted);
      if (batch.isEmpty() || batch.size() > wanted) {
        throw new Unproven(
            "entries-missing",
            "the checkpoint covers "
                + head.size()
                + " entries, only "
                + frontier.size()
                + " could be read");
      }
      for (Entry entry : batch) {
        if (entry.index() != frontier.size()) {
          throw new Unproven(
              "entries-missing",
              "entry " + frontier.size() + " is not handed in, " + entry.index() + " is");
        }
        frontier = frontier.append(TreeHash.leaf(entry.bytes()));
        course = course.follow(activation, entry.act());
      }
    }
    if (!frontier.root().equals(head.root())) {
      throw new Unproven(
          "entries-altered",
          "the entries after the activation do not add up to the signed root; the ledger or the"
              + " permit was altered");
    }
    return new VerifiedPermit.Read(frontier, course);
  }

  private static GuardVerdict unreadable(RuntimeException cause) {
    return new GuardVerdict.Refused(
        List.of(
            new Refusal(
                "act-unreadable",
                "an act behind the permit cannot be read: " + cause.getMessage())));
  }

  private static final class Unproven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private Unproven(Refusal refusal) {
      super(refusal.sentence());
      this.refusal = refusal;
    }

    private Unproven(String rule, String sentence) {
      this(new Refusal(rule, sentence));
    }
  }
}
