package org.primum.ledger.store;

final class InMemoryLedgerStoreTest extends LedgerStoreConformance {
  @Override
  protected LedgerStore emptyStore() {
    return new InMemoryLedgerStore();
  }
}
