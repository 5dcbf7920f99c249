package org.primum.ledger.merkle;

import java.util.List;
import org.primum.terms.Digest;

/// A claim that a leaf stands at an index of a tree, RFC 9162 §2.1.3. It may be false, or nonsense:
/// only [#proves] tells.
///
/// @param index the leaf's index, from 0
/// @param size number of leaves of the tree
/// @param path sibling hashes from the leaf to the root
public record InclusionProof(long index, long size, List<Digest> path) {
  /// Copies the path.
  public InclusionProof {
    path = List.copyOf(path);
  }

  /// True where the path leads from the leaf at the index to the root. The step numbers are those
  /// of RFC 9162 §2.1.3.2.
  ///
  /// @param leafHash hash of the entry, see [TreeHash#leaf]
  /// @param root root of the tree of `size` leaves, from a checkpoint that was verified
  public boolean proves(Digest leafHash, Digest root) {
    // 1.
    if (index < 0 || index >= size) {
      return false;
    }
    // 2. and 3.
    long fn = index;
    long sn = size - 1;
    Digest r = leafHash;
    // 4.
    for (Digest p : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = TreeHash.node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = TreeHash.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    // 5.
    return sn == 0 && r.equals(root);
  }
}
