package org.primum.app.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.primum.app.ExampleHouse;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.keeping.InMemoryDocumentStore;
import org.primum.app.keeping.InMemoryTextStore;
import org.primum.cds.firing.InMemoryFiringLog;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.ledger.store.LedgerStore;

/// The sepsis story, played once for all tests over invented stays. Each test gets a ledger of its
/// own that holds what the story left.
public final class SepsisPlayed {
  /// When the story was played.
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final SepsisPlayed ONCE = new SepsisPlayed();

  private final Ports ports =
      new Ports(
          new InMemoryLedgerStore(),
          new InMemoryDocumentStore(),
          new InMemoryTextStore(),
          new InMemoryFiringLog(),
          InstantSource.fixed(NOON),
          new Random(7));
  private final List<Told> told = new ArrayList<>();

  private SepsisPlayed() {
    try {
      Path folder = Files.createTempDirectory("primum-stays");
      Primum primum = ExampleHouse.open(ports);
      Founding.found(primum);
      new StoryPlayer(primum, TestLaboratory.withInventedStays(folder.resolve("cohort")), told::add)
          .play("stories/sepsis.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What each step came to.
  public static List<Told> told() {
    return ONCE.told;
  }

  /// The document store that the story filled.
  public static DocumentStore documents() {
    return ONCE.ports.documents();
  }

  /// A ledger that holds what the story left.
  public static LedgerStore ledger() {
    LedgerStore copy = new InMemoryLedgerStore();
    ONCE.ports
        .ledger()
        .read(0, Math.toIntExact(ONCE.ports.ledger().size()))
        .forEach(entry -> copy.append(entry.act()));
    return copy;
  }

  /// Ports over what the story left, with an empty firing log.
  public static Ports ports(LedgerStore ledger, DocumentStore documents, InstantSource clock) {
    return new Ports(
        ledger, documents, new InMemoryTextStore(), new InMemoryFiringLog(), clock, new Random(7));
  }

  /// The call that was answered with a card.
  public static Exchange lastCall() {
    return ONCE.told.getLast().call().orElseThrow();
  }
}
