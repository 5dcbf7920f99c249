/// The web face: starts and stops the server around the use cases of `app`. Enters: settings and
/// the running hospital. Leaves: a listening server. Never reads the environment and never writes a
/// record but through `app`.
@NullMarked
@Room(
    name = "server",
    mayUse = {"terms", "app"},
    libraries = {"org.springframework"},
    pure = false)
package org.primum.server;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
