package org.primum.verifier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.primum.verifier.note.NotSigned;
import org.primum.verifier.note.TreeHead;
import org.primum.verifier.note.VerifierKey;
import org.primum.verifier.source.NoPlace;
import org.primum.verifier.source.Places;
import org.primum.verifier.source.Shelf;
import org.primum.verifier.source.Unreachable;

/// Verifies an exported ledger: the checkpoint's signature; every entry's hash, form, size and
/// place in its stream; every hash tile at every level; the root; that the log continues an earlier
/// checkpoint; the committed texts that are there.
public final class LedgerVerification {
  private static final int LARGEST_NOTE = 65_536;
  private static final int LARGEST_KEY = 1_024;

  private LedgerVerification() {}

  /// What to verify.
  ///
  /// @param place a folder, a `file:` address or an `http(s)://localhost` address
  /// @param key the verifier key received by a way that the export's author does not control;
  ///   without it the key in the export is taken, and the result says so
  /// @param since an earlier checkpoint (its bytes as UTF-8 text) that the log must continue
  public record Question(String place, Optional<String> key, Optional<String> since) {
    /// Asks about `place` alone.
    public static Question about(String place) {
      return new Question(place, Optional.empty(), Optional.empty());
    }

    /// The same with the key to expect.
    public Question expecting(String vkey) {
      return new Question(place, Optional.of(vkey), since);
    }

    /// The same with an earlier checkpoint.
    public Question since(String checkpoint) {
      return new Question(place, key, Optional.of(checkpoint));
    }
  }

  /// Answers; every way of failing is an answer too.
  public static Verification verify(Question question) {
    try {
      Optional<Shelf> shelf = Places.shelf(question.place());
      return shelf.isPresent()
          ? verify(question, shelf.get())
          : new Verification.NotFound("there is no folder `" + question.place() + "`");
    } catch (BrokenLog e) {
      return e.finding();
    } catch (NoPlace e) {
      return new Verification.Unusable(e.sentence());
    } catch (Unreachable e) {
      return new Verification.NotReachable(e.sentence());
    }
  }

  private static Verification verify(Question question, Shelf shelf) {
    Optional<byte[]> note = shelf.read("checkpoint", LARGEST_NOTE);
    if (note.isEmpty()) {
      return new Verification.NotFound(
          "there is no ledger at `" + question.place() + "`: the file `checkpoint` is missing");
    }
    Optional<String> inside = keyInside(shelf);
    Optional<VerifierKey> expected;
    try {
      expected = question.key().map(VerifierKey::of);
    } catch (NotSigned e) {
      return new Verification.Unusable(e.reason());
    }
    if (expected.isEmpty() && inside.isEmpty()) {
      return new Verification.NotFound(
          "there is no key to verify with: `checkpoint.key` is not in the export; give the key");
    }
    VerifierKey key = expected.orElseGet(() -> keyOfExport(inside.orElse("")));
    if (inside.isPresent() && !inside.get().equals(key.vkey() + "\n")) {
      throw new BrokenLog(0, "checkpoint.key", "it names another key than the one expected");
    }
    return walk(question, shelf, key, opened(key, note.get()));
  }

  private static Verification walk(Question question, Shelf shelf, VerifierKey key, TreeHead head) {
    EarlierHead earlier = new EarlierHead(question.since().map(text -> earlier(key, text)));
    earlier.requireNotLongerThan(head);
    EntryWalk walk = new EntryWalk(shelf, head, earlier);
    walk.run();
    List<String> notChecked = new Leftovers(shelf, walk.texts(), head.size()).notChecked();
    return new Verification.Sound(
        new Verification.Checked(
            head.origin(),
            head.size(),
            head.root(),
            head.issued(),
            key.vkey(),
            question.key().isPresent(),
            walk.streams(),
            walk.tiles().compared(),
            earlier.size(),
            walk.texts().matching(),
            walk.texts().withheld(),
            notChecked));
  }

  private static Optional<String> keyInside(Shelf shelf) {
    return shelf
        .read("checkpoint.key", LARGEST_KEY)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static VerifierKey keyOfExport(String line) {
    try {
      return VerifierKey.of(line.stripTrailing());
    } catch (NotSigned e) {
      throw new BrokenLog(0, "checkpoint.key", e.reason());
    }
  }

  private static TreeHead opened(VerifierKey key, byte[] note) {
    if (note.length > LARGEST_NOTE) {
      throw new BrokenLog(0, "checkpoint", "it is longer than " + LARGEST_NOTE + " bytes");
    }
    try {
      return key.open(note);
    } catch (NotSigned e) {
      throw new BrokenLog(0, "checkpoint", e.reason());
    }
  }

  private static TreeHead earlier(VerifierKey key, String note) {
    try {
      return key.open(note.getBytes(StandardCharsets.UTF_8));
    } catch (NotSigned e) {
      throw new BrokenLog(
          0,
          "checkpoint",
          "the earlier checkpoint is not of the key that signed this log: " + e.reason());
    }
  }
}
