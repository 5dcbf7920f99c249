/// Reads the sign on every package and finds classes that reach past their wall. Enters: compiled
/// modules. Leaves: findings. Never judges by file names: what counts is in the bytecode.
@NullMarked
package org.primum.house.walls;

import org.jspecify.annotations.NullMarked;
