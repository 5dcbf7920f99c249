package org.primum.app.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.primum.terms.Digest;

/// What every [DocumentStore] must do, whatever its medium.
public abstract class DocumentStoreConformance {
  /// A store without documents; called once per test.
  protected abstract DocumentStore emptyStore();

  @Test
  void givesBackTheVeryBytesUnderTheirDigest() {
    DocumentStore store = emptyStore();
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);
    Digest digest = store.put(bytes);
    assertThat(digest).isEqualTo(Digest.of(bytes));
    assertThat(store.find(digest)).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes));
  }

  @Test
  void keepsADocumentWithoutContent() {
    DocumentStore store = emptyStore();
    assertThat(store.find(store.put(new byte[0])))
        .hasValueSatisfying(kept -> assertThat(kept).isEmpty());
  }

  @Test
  void keepsTheSameBytesOnce() {
    DocumentStore store = emptyStore();
    byte[] bytes = "twice".getBytes(StandardCharsets.UTF_8);
    assertThat(store.put(bytes)).isEqualTo(store.put(bytes));
    assertThat(store.find(Digest.of(bytes))).isPresent();
  }

  @Test
  void hasNothingUnderADigestNeverKept() {
    assertThat(emptyStore().find(Digest.of(new byte[] {1}))).isEmpty();
  }

  @Test
  void isNotChangedThroughTheArraysHandedInOrOut() {
    DocumentStore store = emptyStore();
    byte[] bytes = {1, 2, 3};
    Digest digest = store.put(bytes);
    bytes[0] = 9;
    store.find(digest).orElseThrow()[1] = 9;
    assertThat(store.find(digest))
        .hasValueSatisfying(kept -> assertThat(kept).containsExactly(1, 2, 3));
  }
}
