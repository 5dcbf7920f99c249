package org.primum.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import org.primum.terms.Digest;

/// The recursive definitions of RFC 9162 §2.1.1, §2.1.3.1 and §2.1.4.1, letter by letter, to
/// compare with.
final class NaiveTree {
  private NaiveTree() {}

  static Digest root(List<Digest> leaves) {
    if (leaves.isEmpty()) {
      return Digest.of(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = k(leaves.size());
    return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  static List<Digest> path(int m, List<Digest> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = k(leaves.size());
    List<Digest> left = leaves.subList(0, k);
    List<Digest> right = leaves.subList(k, leaves.size());
    return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
  }

  static List<Digest> proof(int m, List<Digest> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<Digest> subproof(int m, List<Digest> leaves, boolean known) {
    if (m == leaves.size()) {
      return known ? List.of() : List.of(root(leaves));
    }
    int k = k(leaves.size());
    List<Digest> left = leaves.subList(0, k);
    List<Digest> right = leaves.subList(k, leaves.size());
    return m <= k
        ? with(subproof(m, left, known), root(right))
        : with(subproof(m - k, right, false), root(left));
  }

  private static int k(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Digest> with(List<Digest> path, Digest last) {
    List<Digest> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
