package org.primum.risk.sampling;

import java.util.List;

/// The uniform numbers of one run: number `i` of every column belongs to the same imagined world.
///
/// Different columns may be filled at the same time; one column is filled from its first number to
/// its last.
public interface UniformColumns {
  /// Fills `block[0..size)` with the numbers `from` to `from + size − 1` of `column`, each a middle
  /// of one of 2^52 equal steps, so never 0 and never 1.
  ///
  /// @param from where the last call for this column ended, 0 at first
  void fill(int column, int from, double[] block, int size);

  /// How many independent repetitions the numbers consist of, each a run of neighbouring numbers of
  /// (nearly) equal length; 1 where every number is independent of every other.
  int repetitions();

  /// The numbers of a run.
  ///
  /// @param seed any
  /// @param names one for each column, all different
  /// @param draws how many numbers each column has
  /// @throws IllegalArgumentException if there are more columns than the sampler has dimensions
  static UniformColumns of(Sampler sampler, long seed, List<String> names, int draws) {
    return switch (sampler) {
      case RANDOM -> new RandomColumns(seed, names);
      case SOBOL -> new SobolColumns(seed, names, draws);
    };
  }
}
