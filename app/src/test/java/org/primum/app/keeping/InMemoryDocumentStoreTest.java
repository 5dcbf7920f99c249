package org.primum.app.keeping;

final class InMemoryDocumentStoreTest extends DocumentStoreConformance {
  @Override
  protected DocumentStore emptyStore() {
    return new InMemoryDocumentStore();
  }
}
