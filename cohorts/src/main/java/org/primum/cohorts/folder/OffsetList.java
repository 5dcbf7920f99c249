package org.primum.cohorts.folder;

import java.util.Arrays;

/// Where blocks begin, in the order in which they were written.
final class OffsetList {
  private long[] offsets = new long[1024];
  private int size;

  void add(long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
    }
    offsets[size++] = offset;
  }

  int size() {
    return size;
  }

  long at(int index) {
    return offsets[index];
  }
}
