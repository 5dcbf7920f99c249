package org.primum.risk.layers.defence;

/// A hazard that layers are to notice.
///
/// @param kind who is apt to see it, e.g. `technical` or `clinical`
public record Hole(String id, String kind) {}
