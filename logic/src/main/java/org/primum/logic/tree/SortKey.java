package org.primum.logic.tree;

import java.util.Optional;

/// One key of an order.
///
/// @param by the key of an element, whose fields are names in it and which itself is `$this`; the
///   element itself where empty
/// @param descending true where the greatest comes first
public record SortKey(Optional<Node> by, boolean descending) {}
