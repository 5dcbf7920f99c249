package org.primum.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import org.primum.terms.Digest;

/// All that must be kept to go on appending: the roots of the perfect subtrees that the tree's size
/// in binary names, largest first. Constant work per append, amortised; logarithmic space.
///
/// @param size number of leaves
/// @param subtrees one root per bit set in `size`, of the highest bit first
public record Frontier(long size, List<Digest> subtrees) {
  /// The frontier before the first leaf.
  public static final Frontier EMPTY = new Frontier(0, List.of());

  /// @throws IllegalArgumentException if `size` is negative or needs another number of subtrees
  public Frontier {
    subtrees = List.copyOf(subtrees);
    if (size < 0 || Long.bitCount(size) != subtrees.size()) {
      throw new IllegalArgumentException(
          "a frontier of `"
              + size
              + "` leaves cannot have `"
              + subtrees.size()
              + "` perfect subtrees");
    }
  }

  /// The frontier after one more leaf.
  ///
  /// @param leafHash see [TreeHash#leaf]
  public Frontier append(Digest leafHash) {
    List<Digest> grown = new ArrayList<>(subtrees);
    Digest carried = leafHash;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      carried = TreeHash.node(grown.removeLast(), carried);
    }
    grown.add(carried);
    return new Frontier(size + 1, grown);
  }

  /// The root of the tree.
  public Digest root() {
    if (subtrees.isEmpty()) {
      return TreeHash.EMPTY_ROOT;
    }
    Digest root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = TreeHash.node(subtrees.get(i), root);
    }
    return root;
  }
}
