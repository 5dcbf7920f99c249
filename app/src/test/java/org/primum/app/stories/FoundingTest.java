package org.primum.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.keeping.InMemoryDocumentStore;
import org.primum.app.keeping.InMemoryTextStore;
import org.primum.cds.firing.InMemoryFiringLog;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.ledger.store.InMemoryLedgerStore;

class FoundingTest {
  @Test
  void foundsTheHospitalOnce() {
    Primum primum = house();
    assertThat(Founding.found(primum)).isTrue();
    long size = primum.view().now().size();
    assertThat(primum.view().now().roster().members()).hasSize(13);
    assertThat(Founding.found(primum)).isFalse();
    assertThat(primum.view().now().size()).isEqualTo(size);
  }

  static Primum house() {
    return Primum.open(
        new Ports(
            new InMemoryLedgerStore(),
            new InMemoryDocumentStore(),
            new InMemoryTextStore(),
            new InMemoryFiringLog(),
            InstantSource.system(),
            new Random(7)),
        CheckpointSigner.of("primum.example/test", new byte[CheckpointSigner.SEED_BYTES]));
  }
}
