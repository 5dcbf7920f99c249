/// Answers browsers: which page is asked, who wears which hat, what a form wants. Enters: HTTP
/// requests. Leaves: HTML, or an act handed to the use cases and a page that says what became of
/// it. Never decides what a hat may do.
@NullMarked
@Room(
    name = "pages",
    mayUse = {"terms", "app", "charter", "change", "ledger", "roster"},
    libraries = {"jakarta.servlet", "org.springframework"},
    pure = false)
package org.primum.server.pages;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
