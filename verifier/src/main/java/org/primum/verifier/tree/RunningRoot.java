package org.primum.verifier.tree;

/// Adds up a tree from its leaves: slot `h` holds the root of a perfect subtree of 2^h leaves while
/// bit `h` of the count is set, like the digits of a binary counter.
public final class RunningRoot {
  private final byte[][] slots = new byte[Long.SIZE][];
  private long count;

  /// Adds the next leaf's hash.
  public void add(byte[] leafHash) {
    byte[] carried = leafHash.clone();
    int height = 0;
    while ((count >> height & 1) == 1) {
      carried = Sha256.pair(slots[height], carried);
      height++;
    }
    slots[height] = carried;
    count++;
  }

  /// Number of leaves added.
  public long count() {
    return count;
  }

  /// The root over them: what is left of the counter is folded from the right.
  public byte[] root() {
    byte[] root = Sha256.of();
    boolean first = true;
    for (int height = 0; height < slots.length; height++) {
      if ((count >> height & 1) == 1) {
        root = first ? slots[height].clone() : Sha256.pair(slots[height], root);
        first = false;
      }
    }
    return root;
  }
}
