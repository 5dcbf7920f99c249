package org.primum.risk.layers.diagram;

/// An event in a cut set, or the absence of one.
///
/// @param negated true where the set needs that the event does not happen
public record Literal(String event, boolean negated) {
  @Override
  public String toString() {
    return negated ? "not " + event : event;
  }
}
