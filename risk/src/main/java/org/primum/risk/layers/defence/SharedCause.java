package org.primum.risk.layers.defence;

import java.util.HashSet;
import java.util.List;

/// Something that blinds several layers at once: the same training, the same vendor's words, the
/// same meeting.
///
/// @param layers two or more, by id
/// @param share the share of the least miss probability among them that strikes all at once: the
///   beta-factor, 0 where they are independent, 1 where the best of them is all there is
/// @param sharing how that share is counted
public record SharedCause(List<String> layers, Belief share, Sharing sharing) {
  public SharedCause {
    layers = List.copyOf(layers);
    if (layers.size() < 2 || new HashSet<>(layers).size() < layers.size()) {
      throw new IllegalArgumentException(
          "a shared cause needs two or more different layers, found " + layers);
    }
  }
}
