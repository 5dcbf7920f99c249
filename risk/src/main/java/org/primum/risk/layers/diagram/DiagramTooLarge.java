package org.primum.risk.layers.diagram;

/// A tree whose diagram does not fit into the nodes allowed, under any order of variables tried.
public final class DiagramTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int nodes;

  /// @param nodes how many nodes were allowed
  public DiagramTooLarge(int nodes) {
    super(
        "cannot evaluate exactly: the decision diagram needs more than `"
            + nodes
            + "` nodes; split the tree, or evaluate its branches apart with `--top`");
    this.nodes = nodes;
  }

  /// How many nodes were allowed.
  public int nodes() {
    return nodes;
  }
}
