package org.primum.app;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.keeping.TextStore;
import org.primum.cds.firing.FiringLog;
import org.primum.ledger.store.LedgerStore;

/// What the use cases need from the world.
///
/// @param clock UTC; acts are stamped with it, to the millisecond
/// @param random a secure source; salts are drawn from it
public record Ports(
    LedgerStore ledger,
    DocumentStore documents,
    TextStore texts,
    FiringLog firings,
    InstantSource clock,
    RandomGenerator random) {}
