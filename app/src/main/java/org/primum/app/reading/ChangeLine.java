package org.primum.app.reading;

import java.time.Instant;
import org.primum.terms.ChangeId;
import org.primum.terms.KindId;

/// One change in a list.
///
/// @param standing as in [ChangePage.Heading]
/// @param next the sentence at the top of its page
/// @param lastIndex its latest entry in the ledger
/// @param lastAt when that was
public record ChangeLine(
    ChangeId id,
    String title,
    KindId kind,
    String standing,
    String next,
    long lastIndex,
    Instant lastAt) {}
