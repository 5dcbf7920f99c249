/// The Merkle tree of RFC 9162 §2.1, written for reading along: hashes come in from the left, roots
/// can be asked for at any moment. Enters: entries or hashes. Leaves: hashes. Never keeps a leaf.
@NullMarked
package org.primum.verifier.tree;

import org.jspecify.annotations.NullMarked;
