package org.primum.risk.layers.diagram;

/// Spreads keys over the slots of a table: the finaliser of SplitMix64 (G. Steele, D. Lea, C.
/// Flood, Fast splittable pseudorandom number generators, OOPSLA 2014).
final class Scatter {
  private Scatter() {}

  static int of(int first, long second) {
    long z = second + first * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (int) (z ^ (z >>> 31));
  }
}
