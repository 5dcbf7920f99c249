/// Keeps the house in order: walls between rooms, tidy sources, truthful papers. Enters: the
/// compiled modules and the source tree. Leaves: findings, each naming its place. Never changes a
/// file of the tree it inspects.
@NullMarked
package org.primum.house;

import org.jspecify.annotations.NullMarked;
