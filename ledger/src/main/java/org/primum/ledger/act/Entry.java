package org.primum.ledger.act;

/// An act at its place in the ledger.
///
/// @param index place in the whole ledger, from 0, without gaps: the leaf's index in the Merkle
///   tree
/// @param act what was accepted
public record Entry(long index, Act act) {
  /// @throws IllegalArgumentException if `index` is negative
  public Entry {
    if (index < 0) {
      throw new IllegalArgumentException("ledger index is `" + index + "`, expected 0 or more");
    }
  }

  /// The bytes that are hashed into the Merkle leaf. An act has one spelling only, so these are the
  /// very bytes that were appended.
  public byte[] bytes() {
    return act.bytes();
  }
}
