/// What machines ask over HTTP, and how failures become status codes (RFC 9457 problems). Enters:
/// HTTP requests. Leaves: JSON, text and problems without a stack trace. Never decides; the use
/// cases do.
@NullMarked
@Room(
    name = "http",
    mayUse = {"terms", "app"},
    libraries = {"jakarta.servlet", "jakarta.annotation", "org.slf4j", "org.springframework"},
    pure = false)
package org.primum.server.http;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
