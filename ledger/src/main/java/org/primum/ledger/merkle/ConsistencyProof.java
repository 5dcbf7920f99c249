package org.primum.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import org.primum.terms.Digest;

/// A claim that a tree only grew: the leaves of the larger begin with those of the smaller, in the
/// same order, RFC 9162 §2.1.4. It may be false: only [#proves] tells.
///
/// The RFC defines the proof for sizes 0 < `from` < `to`. Beyond it, two equal sizes and a start
/// from the empty tree are proven by an empty path.
///
/// @param from number of leaves of the smaller tree
/// @param to number of leaves of the larger tree
/// @param path node hashes that rebuild both roots
public record ConsistencyProof(long from, long to, List<Digest> path) {
  /// Copies the path.
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /// True where both roots follow from the path. The step numbers are those of RFC 9162 §2.1.4.2.
  ///
  /// @param fromRoot root of the smaller tree
  /// @param toRoot root of the larger tree
  public boolean proves(Digest fromRoot, Digest toRoot) {
    if (from < 0 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && fromRoot.equals(toRoot);
    }
    if (from == 0) {
      return path.isEmpty() && fromRoot.equals(TreeHash.EMPTY_ROOT);
    }
    // 1.
    return !path.isEmpty() && leadsToBoth(fromRoot, toRoot);
  }

  private boolean leadsToBoth(Digest fromRoot, Digest toRoot) {
    List<Digest> nodes = new ArrayList<>(path);
    // 2.
    if (Long.bitCount(from) == 1) {
      nodes.addFirst(fromRoot);
    }
    // 3. and 4.
    int perfect = Long.numberOfTrailingZeros(from);
    long fn = (from - 1) >> perfect;
    long sn = (to - 1) >> perfect;
    // 5.
    Digest fr = nodes.getFirst();
    Digest sr = fr;
    // 6.
    for (Digest c : nodes.subList(1, nodes.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = TreeHash.node(c, fr);
        sr = TreeHash.node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = TreeHash.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    // 7.
    return sn == 0 && fr.equals(fromRoot) && sr.equals(toRoot);
  }
}
