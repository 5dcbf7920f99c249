package org.primum.app.keeping;

final class InMemoryTextStoreTest extends TextStoreConformance {
  @Override
  protected TextStore emptyStore() {
    return new InMemoryTextStore();
  }
}
