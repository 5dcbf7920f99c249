package org.primum.logic.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.elm.r1.AggregateClause;
import org.hl7.elm.r1.ByColumn;
import org.hl7.elm.r1.ByExpression;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.RelationshipClause;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.ReturnClause;
import org.hl7.elm.r1.SortByItem;
import org.hl7.elm.r1.SortClause;
import org.hl7.elm.r1.SortDirection;
import org.hl7.elm.r1.With;

/// Reads queries and retrieves.
final class ElmQueries {
  private final ElmExpressions expressions;

  ElmQueries(ElmExpressions expressions) {
    this.expressions = expressions;
  }

  Node query(Query elm) {
    List<QueryClauses.Relation> relations = new ArrayList<>();
    for (RelationshipClause relation : elm.getRelationship()) {
      relations.add(
          new QueryClauses.Relation(
              relation instanceof With,
              String.valueOf(relation.getAlias()),
              expressions.read(relation.getExpression()),
              expressions.read(relation.getSuchThat())));
    }
    SortClause sort = elm.getSort();
    return new Node.Query(
        expressions.place(elm),
        ElmReader.type(elm),
        new QueryClauses(
            elm.getSource().stream()
                .map(
                    source ->
                        new QueryClauses.Source(
                            String.valueOf(source.getAlias()),
                            expressions.read(source.getExpression())))
                .toList(),
            elm.getLet().stream()
                .map(
                    let ->
                        new QueryClauses.Let(
                            String.valueOf(let.getIdentifier()),
                            expressions.read(let.getExpression())))
                .toList(),
            relations,
            expressions.optional(elm.getWhere()),
            Optional.ofNullable(elm.getReturn()).map(this::returns),
            Optional.ofNullable(elm.getAggregate()).map(this::fold),
            sort == null ? List.of() : keys(sort.getBy())));
  }

  private QueryClauses.Return returns(ReturnClause elm) {
    return new QueryClauses.Return(
        expressions.read(elm.getExpression()), !Boolean.FALSE.equals(elm.getDistinct()));
  }

  private QueryClauses.Fold fold(AggregateClause elm) {
    return new QueryClauses.Fold(
        String.valueOf(elm.getIdentifier()),
        expressions.read(elm.getStarting()),
        expressions.read(elm.getExpression()),
        Boolean.TRUE.equals(elm.getDistinct()));
  }

  List<SortKey> keys(List<SortByItem> items) {
    List<SortKey> keys = new ArrayList<>();
    for (SortByItem item : items) {
      SortDirection direction = item.getDirection();
      boolean descending = direction == SortDirection.DESC || direction == SortDirection.DESCENDING;
      keys.add(new SortKey(by(item), descending));
    }
    return keys;
  }

  private Optional<Node> by(SortByItem item) {
    return switch (item) {
      case ByColumn column -> Optional.of(column(column));
      case ByExpression computed -> Optional.of(expressions.read(computed.getExpression()));
      default -> Optional.empty();
    };
  }

  private Node column(ByColumn column) {
    return new Node.Reference(
        Place.of("", ""),
        ElmReader.type(column),
        Node.NameKind.FIELD,
        "",
        String.valueOf(column.getPath()));
  }

  Node retrieve(Retrieve elm) {
    boolean narrowed =
        elm.getId() != null
            || elm.getDateRange() != null
            || elm.getContext() != null
            || !elm.getInclude().isEmpty()
            || !elm.getCodeFilter().isEmpty()
            || !elm.getDateFilter().isEmpty()
            || !elm.getOtherFilter().isEmpty();
    return new Node.Retrieve(
        expressions.place(elm),
        ElmReader.type(elm),
        ElmReader.type(elm.getDataType(), null),
        expressions.optional(elm.getCodes()),
        Optional.ofNullable(elm.getCodeProperty()),
        narrowed);
  }
}
