package org.primum.risk.sampling;

import java.util.List;

/// One stream for each column, seeded by the run's seed and the column's name.
final class RandomColumns implements UniformColumns {
  private final List<SeededStream> streams;

  RandomColumns(long seed, List<String> names) {
    this.streams =
        names.stream().map(name -> SeededStream.of("harm/" + seed + "/" + name)).toList();
  }

  @Override
  public void fill(int column, int from, double[] block, int size) {
    SeededStream stream = streams.get(column);
    for (int i = 0; i < size; i++) {
      block[i] = stream.uniform();
    }
  }

  @Override
  public int repetitions() {
    return 1;
  }
}
