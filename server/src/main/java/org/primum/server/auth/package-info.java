/// Who may reach the server and as whom a visitor acts: loopback only, our own pages only, and in a
/// demonstration the hat chosen. Enters: HTTP requests. Leaves: the same, or a refusal in one
/// sentence. Never knows a password and never decides what a hat may do; the charter does.
@NullMarked
@Room(
    name = "auth",
    mayUse = {"terms", "app"},
    libraries = {"jakarta.servlet", "org.springframework"},
    pure = false)
package org.primum.server.auth;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
