package org.primum.cds.firing;

final class InMemoryFiringLogTest extends FiringLogConformance {
  @Override
  protected FiringLog emptyLog() {
    return new InMemoryFiringLog();
  }
}
