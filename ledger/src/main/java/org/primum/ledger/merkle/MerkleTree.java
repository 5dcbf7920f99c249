package org.primum.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.primum.terms.Digest;

/// The whole tree in memory: 64 bytes per leaf; roots and proofs for every size it ever had. Safe
/// to share between threads.
public final class MerkleTree {
  /*
   * Level h holds, for every i, the root of the perfect subtree over the leaves i·2^h to (i+1)·2^h − 1
   * (RFC 9162 §2.1.1: MTH of a range whose size is a power of two). Every subtree hash that a root or
   * proof of any size needs is either one of these or the ragged right edge, which is hashed anew from
   * at most log2(size) of them.
   */
  private static final int HASH_BYTES = 32;

  private final List<Level> levels = new ArrayList<>();
  private long size;

  /// An empty tree.
  public MerkleTree() {
    levels.add(new Level());
  }

  /// Adds a leaf at the right end.
  ///
  /// @param leafHash see [TreeHash#leaf]
  /// @return its index
  public synchronized long append(Digest leafHash) {
    byte[] hash = leafHash.bytes();
    levels.getFirst().add(hash);
    for (int height = 0; levels.get(height).count % 2 == 0; height++) {
      Level level = levels.get(height);
      hash = TreeHash.node(level.hash(level.count - 2), level.hash(level.count - 1));
      if (height + 1 == levels.size()) {
        levels.add(new Level());
      }
      levels.get(height + 1).add(hash);
    }
    return size++;
  }

  /// Number of leaves.
  public synchronized long size() {
    return size;
  }

  /// Root of the whole tree.
  public synchronized Digest root() {
    return root(size);
  }

  /// Root of the tree as it was when it had `atSize` leaves.
  ///
  /// @throws IllegalArgumentException if it never had that size
  public synchronized Digest root(long atSize) {
    requireSize(atSize, 0);
    return atSize == 0 ? TreeHash.EMPTY_ROOT : TreeHash.digest(hash(0, atSize));
  }

  /// The frontier as it was when the tree had `atSize` leaves.
  ///
  /// @throws IllegalArgumentException if it never had that size
  public synchronized Frontier frontier(long atSize) {
    requireSize(atSize, 0);
    List<Digest> subtrees = new ArrayList<>();
    long start = 0;
    for (long rest = atSize; rest > 0; rest -= Long.highestOneBit(rest)) {
      long end = start + Long.highestOneBit(rest);
      subtrees.add(TreeHash.digest(hash(start, end)));
      start = end;
    }
    return new Frontier(atSize, subtrees);
  }

  /// Proof that the leaf at `index` is in the tree of the first `atSize` leaves, RFC 9162 §2.1.3.1.
  ///
  /// @throws IllegalArgumentException if the tree never had that size or that leaf then
  public synchronized InclusionProof inclusion(long index, long atSize) {
    requireSize(atSize, 1);
    if (index < 0 || index >= atSize) {
      throw new IllegalArgumentException(
          "no leaf `" + index + "` in a tree of `" + atSize + "` leaves");
    }
    List<Digest> path = new ArrayList<>();
    long start = 0;
    long end = atSize;
    while (end - start > 1) {
      long middle = start + TreeHash.split(end - start);
      boolean left = index < middle;
      path.add(TreeHash.digest(left ? hash(middle, end) : hash(start, middle)));
      start = left ? start : middle;
      end = left ? middle : end;
    }
    return new InclusionProof(index, atSize, path.reversed());
  }

  /// Proof that the tree of `to` leaves continues the tree of `from` leaves, RFC 9162 §2.1.4.1.
  ///
  /// @throws IllegalArgumentException if the tree never had these sizes or `from` exceeds `to`
  public synchronized ConsistencyProof consistency(long from, long to) {
    requireSize(to, 0);
    requireSize(from, 0);
    if (from > to) {
      throw new IllegalArgumentException(
          "a tree of `" + to + "` leaves cannot continue one of `" + from + "`");
    }
    List<Digest> path = new ArrayList<>();
    if (from > 0 && from < to) {
      boolean known = true;
      long start = 0;
      long end = to;
      while (from != end) {
        long middle = start + TreeHash.split(end - start);
        boolean left = from <= middle;
        path.add(TreeHash.digest(left ? hash(middle, end) : hash(start, middle)));
        known &= left;
        start = left ? start : middle;
        end = left ? middle : end;
      }
      if (!known) {
        path.add(TreeHash.digest(hash(start, end)));
      }
    }
    return new ConsistencyProof(from, to, path.reversed());
  }

  private byte[] hash(long start, long end) {
    long width = end - start;
    if (Long.bitCount(width) == 1) {
      int height = Long.numberOfTrailingZeros(width);
      return levels.get(height).hash((int) (start >> height));
    }
    long middle = start + TreeHash.split(width);
    return TreeHash.node(hash(start, middle), hash(middle, end));
  }

  private void requireSize(long asked, long least) {
    if (asked < least || asked > size) {
      throw new IllegalArgumentException(
          "the tree has `" + size + "` leaves; asked for `" + asked + "`");
    }
  }

  private static final class Level {
    private static final int LARGEST_COUNT = Integer.MAX_VALUE / HASH_BYTES - 1;

    private byte[] hashes = new byte[HASH_BYTES];
    private int count;

    private void add(byte[] hash) {
      if (count == LARGEST_COUNT) {
        throw new IllegalStateException(
            "the tree in memory is full at `" + LARGEST_COUNT + "` leaves");
      }
      if (count * HASH_BYTES == hashes.length) {
        long doubled = Math.min(2L * hashes.length, (long) LARGEST_COUNT * HASH_BYTES);
        hashes = Arrays.copyOf(hashes, (int) doubled);
      }
      System.arraycopy(hash, 0, hashes, count * HASH_BYTES, HASH_BYTES);
      count++;
    }

    private byte[] hash(int i) {
      return Arrays.copyOfRange(hashes, i * HASH_BYTES, (i + 1) * HASH_BYTES);
    }
  }
}
