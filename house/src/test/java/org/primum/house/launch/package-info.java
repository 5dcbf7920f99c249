/// Proves the launchers: they find a JDK, build once, pass arguments on, and fail in one line.
/// Enters: the scripts. Leaves: passed or failed tests. Never starts a real build.
@NullMarked
package org.primum.house.launch;

import org.jspecify.annotations.NullMarked;
