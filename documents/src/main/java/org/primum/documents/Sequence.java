package org.primum.documents;

import java.util.List;

/// A list of values in the order written.
public record Sequence(List<Node> items, Place place) implements Node {
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String description() {
    return "a list";
  }
}
