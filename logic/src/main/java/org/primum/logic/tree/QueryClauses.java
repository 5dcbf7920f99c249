package org.primum.logic.tree;

import java.util.List;
import java.util.Optional;

/// The clauses of a query, in the order in which they take effect (CQL 1.5 §2, Queries).
///
/// @param sources at least one
/// @param lets names for expressions over the sources
/// @param relations with and without
/// @param where the condition
/// @param returns what each element becomes
/// @param aggregate the fold, instead of `returns`
/// @param order keys, the first the most important; empty for the order of the source
public record QueryClauses(
    List<Source> sources,
    List<Let> lets,
    List<Relation> relations,
    Optional<Node> where,
    Optional<Return> returns,
    Optional<Fold> aggregate,
    List<SortKey> order) {
  /// Copies the lists.
  public QueryClauses {
    sources = List.copyOf(sources);
    lets = List.copyOf(lets);
    relations = List.copyOf(relations);
    order = List.copyOf(order);
  }

  /// A source under its alias.
  public record Source(String alias, Node list) {}

  /// A name for an expression.
  public record Let(String name, Node value) {}

  /// Another list of which some element must, or no element may, satisfy a condition.
  ///
  /// @param wanted true for `with`, false for `without`
  public record Relation(boolean wanted, String alias, Node list, Node suchThat) {}

  /// What each element becomes.
  ///
  /// @param distinct true where equal ones are kept once
  public record Return(Node value, boolean distinct) {}

  /// A fold over the elements.
  ///
  /// @param name of the running value in `step`
  public record Fold(String name, Node starting, Node step, boolean distinct) {}
}
