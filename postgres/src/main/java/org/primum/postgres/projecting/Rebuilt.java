package org.primum.postgres.projecting;

import java.util.List;

/// What refolding the projections did.
///
/// @param entries number of entries folded
/// @param tables every projection, in alphabetical order
public record Rebuilt(long entries, List<Table> tables) {
  public Rebuilt {
    tables = List.copyOf(tables);
  }

  /// One projection after the fold.
  ///
  /// @param rows number of rows
  /// @param differed true where the rows before were not those that the entries give: somebody
  ///   wrote to the table, or an earlier build folded differently
  public record Table(String name, long rows, boolean differed) {}
}
