/// Where an export lies: a folder, or a server on this machine. Enters: a place and a path in it.
/// Leaves: at most as many bytes as asked for, or nothing where there is no such file. Never
/// follows a redirect and never leaves this machine.
@NullMarked
package org.primum.verifier.source;

import org.jspecify.annotations.NullMarked;
