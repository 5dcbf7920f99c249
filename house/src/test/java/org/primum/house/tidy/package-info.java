/// Keeps sources tidy: sizes, names, words. Enters: the source tree, parsed and not compiled.
/// Leaves: findings. Never lets an exception pass that is not listed with its reason.
@NullMarked
package org.primum.house.tidy;

import org.jspecify.annotations.NullMarked;
