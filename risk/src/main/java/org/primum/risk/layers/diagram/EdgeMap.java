package org.primum.risk.layers.diagram;

/// From edges to nodes, forgetting nothing; both counted from 0.
final class EdgeMap {
  static final int ABSENT = -1;

  private int[] keys = new int[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;

  int get(int key) {
    int at = slot(keys, key);
    return keys[at] == 0 ? ABSENT : values[at];
  }

  void put(int key, int value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = slot(keys, key);
    if (keys[at] == 0) {
      size++;
    }
    keys[at] = key + 1;
    values[at] = value;
  }

  private void grow() {
    int[] larger = new int[2 * keys.length];
    int[] moved = new int[larger.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int at = slot(larger, keys[i] - 1);
        larger[at] = keys[i];
        moved[at] = values[i];
      }
    }
    keys = larger;
    values = moved;
  }

  private static int slot(int[] keys, int key) {
    int at = Scatter.of(1, key) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != key + 1) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
