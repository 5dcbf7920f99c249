package org.primum.verifier;

import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.primum.verifier.note.TreeHead;
import org.primum.verifier.tree.RunningRoot;

/// A checkpoint that the auditor kept: the log must still begin with what it covered.
final class EarlierHead {
  private final Optional<TreeHead> head;
  private long proven;

  EarlierHead(Optional<TreeHead> head) {
    this.head = head;
  }

  /// Refuses a log that has become shorter.
  void requireNotLongerThan(TreeHead now) {
    if (head.isPresent() && head.get().size() > now.size()) {
      throw new BrokenLog(
          now.size(),
          "checkpoint",
          "the earlier checkpoint covers "
              + head.get().size()
              + " entries, this one "
              + now.size()
              + ": the log was cut, or this is an old copy of it");
    }
  }

  /// Compares roots at the moment when the tree has the earlier size.
  void check(RunningRoot tree) {
    if (head.isEmpty() || head.get().size() != tree.count()) {
      return;
    }
    String root = HexFormat.of().formatHex(tree.root());
    if (!root.equals(head.get().root())) {
      throw new BrokenLog(
          0,
          "checkpoint",
          "the first "
              + tree.count()
              + " entries had root `"
              + head.get().root()
              + "` when the earlier checkpoint was signed, now `"
              + root
              + "`: the log was rewritten or forked");
    }
    proven = tree.count();
  }

  /// How many entries the earlier checkpoint vouches for, as far as the walk has come.
  long proven() {
    return proven;
  }

  OptionalLong size() {
    return head.map(earlier -> OptionalLong.of(earlier.size())).orElse(OptionalLong.empty());
  }
}
